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
    for (const std::string& part :
         {"  - id: question-" + number, std::string("    type: choice"),
          std::string("    topic: ") + (i < 4 ? "vessels" : "bones"),
          "    stem: Which is the number " + number + "?", std::string("    options:"),
          "      - {text: \"right " + number + "\", correct: true}", std::string("      - {text: wrong one}"),
          std::string("      - {text: wrong two}"), std::string("    explanation: It says so itself.")})
      text.append(part).append("\n");
  }
  return text;
}

}  // namespace fluoro::test
