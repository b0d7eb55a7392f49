#pragma once
#include <string>

namespace fluoro::test {

/// A small quiz file that is right, with four questions on two topics.
inline std::string quiz_text(const std::string& id) {
  std::string text = "fluoro: 1\nid: " + id + "\ntitle: The " + id +
                     " quiz\nlanguage: en\nlicense: CC-BY-4.0\n"
                     "topics: {vessels: Blood vessels, bones: Bones}\n"
                     "questions:\n";
  for (int i = 1; i <= 4; ++i) {
    const std::string number = std::to_string(i);
    text += "  - id: question-" + number + "\n    type: choice\n    topic: " + (i < 4 ? "vessels" : "bones") +
            "\n    stem: Which is the number " + number + "?\n    options:\n      - {text: \"right " +
            number + "\", correct: true}\n      - {text: wrong one}\n      - {text: wrong two}\n" +
            "    explanation: It says so itself.\n";
  }
  return text;
}

}  // namespace fluoro::test
