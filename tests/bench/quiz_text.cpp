#include "quiz_text.hpp"

#include <array>
#include <string_view>

#include "base/random.hpp"
#include "base/text.hpp"

namespace fluoro::bench {
namespace {

constexpr std::array<std::string_view, 64> kWords{
    "the",       "a",         "of",       "with",    "through",       "under",     "before",
    "after",     "vessel",    "catheter", "needle",  "wire",          "balloon",   "stent",
    "coil",      "clot",      "artery",   "vein",    "liver",         "kidney",    "tumour",
    "aneurysm",  "fistula",   "duct",     "opens",   "closes",        "shows",     "drains",
    "reaches",   "crosses",   "holds",    "follows", "narrow",        "bleeding",  "swollen",
    "small",     "deep",      "early",    "late",    "common",        "image",     "contrast",
    "guidance",  "puncture",  "pressure", "anatomy", "dose",          "lesion",    "often",
    "rarely",    "slowly",    "at once",  "in time", "as a rule",     "mostly",    "first",
    "physician", "radiology", "patient",  "Ménière", "large-calibre", "follow-up", "5 to 10 mm",
    "well-known"};
constexpr std::array<std::string_view, 4> kTopics{"vascular", "oncology", "imaging", "safety"};

class Writer {
 public:
  std::string take() { return std::move(text_); }
  [[nodiscard]] std::size_t size() const { return text_.size(); }

  void head() {
    text_ +=
        "fluoro: 1\nid: bench\ntitle: A large quiz\nlanguage: en\nlicense: CC-BY-4.0\n\nsources:\n"
        "  article:\n    title: An article\n  handbook:\n    title: A handbook\n    year: 2016\n\ntopics:\n";
    for (const std::string_view topic : kTopics) add("  ", topic, ": The topic of ", topic, "\n");
    text_ += "\ntemplates:\n";
    form("by-description", "choice", "Which one {does}?");
    form("by-reason", "choice", "Which one works because {why}?");
    text_ += "\nfacts:\n  procedures:\n";
  }

  void fact() {
    const std::string number = std::to_string(++facts_);
    add("    - id: fact-", number, "\n      name: ", words(2), " ", number, "\n      does: ", words(9));
    add("\n      why: ", words(11), "\n      topic: ", topic(), "\n      sources: [article, handbook]\n");
    add("      covers: [art-", number, "]\n");
  }

  void question() {
    constexpr std::array<std::string_view, 3> kLevels{"recall", "understand", "apply"};
    const std::uint32_t kind = below(8);
    const std::string number = std::to_string(++questions_);
    add("\n  - id: question-", number, "\n    type: ",
        kind == 0   ? "true-false"
        : kind == 1 ? "multiple"
                    : "choice");
    add("\n    topic: ", topic(), "\n    level: ", kLevels[below(3)], "\n    stem: ", sentence(14), "\n");
    if (kind == 0)
      add("    answer: ", below(2) == 0 ? "true" : "false", "\n");
    else
      options(kind == 1 ? 2 : 1);
    add("    explanation: >-\n      ", sentence(16), "\n      ", sentence(12), "\n");
    add("    facts: [fact-", std::to_string(1 + below(facts_)), "]\n");
    add("    sources: [article, handbook]\n    covers: [art-", std::to_string(below(1000)), "]\n");
  }

  template <typename... Parts>
  void add(const Parts&... parts) {
    (text_.append(parts), ...);
  }

 private:
  void form(std::string_view id, std::string_view type, std::string_view stem) {
    add("  - id: ", id, "\n    for: procedures\n    type: ", type, "\n    stem: \"", stem, "\"\n");
    add("    key: \"{name}\"\n    distractors: {text: \"{name}\", count: 3, prefer: topic}\n");
    add("    explanation: \"{name} {does}. It works because {why}.\"\n");
  }

  void options(int correct) {
    text_ += "    options:\n";
    const bool short_form = below(4) == 0;
    for (int i = 0; i < 4; ++i) {
      const std::string text = words(5) + " " + std::to_string(i);
      if (short_form) {
        add("      - {text: ", text, i < correct ? ", correct: true" : "", "}\n");
        continue;
      }
      add("      - text: ", text, "\n");
      if (i < correct)
        add("        correct: true\n");
      else if (below(3) != 0)
        add("        feedback: ", sentence(9), "\n");
    }
  }

  std::uint32_t below(std::uint32_t n) { return stream_.below(n); }
  std::string_view topic() { return kTopics[below(kTopics.size())]; }

  std::string words(std::uint32_t about) {
    std::string text;
    for (std::uint32_t left = about / 2 + 1 + below(about); left > 0; --left) {
      text += kWords[below(kWords.size())];
      if (left > 1) text += ' ';
    }
    return text;
  }
  std::string sentence(std::uint32_t about) { return base::capitalised(words(about)) + "."; }

  std::string text_;
  base::Stream stream_{base::Seed{2}};
  std::uint32_t facts_ = 0;
  std::uint32_t questions_ = 0;
};

}  // namespace

std::string quiz_text(std::size_t bytes) {
  Writer writer;
  writer.head();
  while (writer.size() < bytes / 10) writer.fact();
  writer.add("\nquestions:");
  while (writer.size() < bytes) writer.question();
  return writer.take();
}

}  // namespace fluoro::bench
