#include "support/shipped_quizzes.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <span>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "bank/markdown.hpp"
#include "bank/reader.hpp"
#include "bank/yaml.hpp"

// The quizzes in quizzes/: what they promise as a whole, whatever their wording.
using namespace fluoro;

namespace {

const std::filesystem::path kRoot{FLUORO_ROOT};
constexpr std::string_view kNotice =
    "For self-assessment: no medical advice, and endorsed by no board or society.";

std::string all_of(const base::Diagnostics& diagnostics) {
  std::string text;
  for (const base::Diagnostic& found : diagnostics.in_file_order()) text += to_string(found) + "\n";
  return text;
}

std::vector<std::string> article_statements() {
  const std::string file = "article-facts.yaml";
  base::Diagnostics diagnostics(file);
  const auto list = bank::read_yaml(test::bytes_of(kRoot / "tests" / "data" / file), diagnostics);
  INFO(all_of(diagnostics));
  REQUIRE(list.has_value());
  std::vector<std::string> ids;
  for (const bank::YamlNode& item : list->items) ids.push_back(item.text);
  return ids;
}

const std::vector<std::string>& field(const bank::Fact& fact, const std::string& name) {
  static const std::vector<std::string> kNone;
  const auto found = fact.fields.find(name);
  return found == fact.fields.end() ? kNone : found->second;
}

bool lists(const std::vector<std::string>& ids, const std::string& id) {
  return std::ranges::find(ids, id) != ids.end();
}

const std::vector<std::string>& covers_of(const bank::Bank& bank, const bank::Askable& askable) {
  return askable.generated ? bank.facts[askable.fact].covers : bank.questions[askable.index].covers;
}

const std::vector<std::string>& sources_of(const bank::Bank& bank, const bank::Askable& askable) {
  return askable.generated ? bank.facts[askable.fact].sources : bank.questions[askable.index].sources;
}

/// Every text of a file, ids and keys' words among them.
void collect_texts(const bank::YamlNode& node, std::vector<std::string>& texts) {
  if (node.is_scalar()) texts.push_back(node.text);
  for (const bank::YamlNode& item : node.items) collect_texts(item, texts);
  for (const bank::YamlNode::Entry& entry : node.entries) collect_texts(entry.value, texts);
}

bool begins_with_marker(const std::string& line) {
  const std::size_t digits = line.find_first_not_of("0123456789");
  return line.starts_with("- ") ||
         (digits > 0 && digits < line.size() && (line[digits] == '.' || line[digits] == ')'));
}

bool has_mark(const std::string& text) {
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);)
    if (begins_with_marker(line)) return true;
  return text.find_first_of("*_~^|\\") != std::string::npos;
}

bank::Level level_of(const bank::Bank& bank, const bank::Askable& askable) {
  return askable.generated ? bank.templates[askable.index].level : bank.questions[askable.index].level;
}

/// None but of a case.
std::span<const bank::Question> steps_of(const bank::Bank& bank, const bank::Askable& askable) {
  if (askable.generated) return {};
  const auto* steps = std::get_if<bank::Case>(&bank.questions[askable.index].body);
  return steps ? std::span<const bank::Question>(steps->steps) : std::span<const bank::Question>();
}

/// A case explains each of its steps.
void check_explained(const bank::Bank& bank, const bank::Askable& askable) {
  const auto steps = steps_of(bank, askable);
  for (const bank::Question& step : steps) CHECK_FALSE(step.explanation.empty());
  if (steps.empty())
    CHECK_FALSE((askable.generated ? bank.templates[askable.index].explanation
                                   : bank.questions[askable.index].explanation)
                    .empty());
}

}  // namespace

TEST_CASE("every statement of the article is asked by a shipped quiz") {
  std::set<std::string> covered;
  for (const bank::Bank& bank : test::shipped_banks())
    for (const bank::Askable& askable : bank.askables)
      for (const std::string& id : covers_of(bank, askable)) covered.insert(id);
  const std::vector<std::string> wanted = article_statements();
  CHECK(wanted.size() == 55);
  for (const std::string& id : wanted) CHECK_MESSAGE(covered.contains(id), "no question covers ", id);
  for (const std::string& id : covered) CHECK_MESSAGE(lists(wanted, id), "the article has no statement ", id);
}

TEST_CASE("every shipped question has a topic, an explanation and sources that exist") {
  for (const bank::Bank& bank : test::shipped_banks())
    for (const bank::Askable& askable : bank.askables) {
      const std::string id = identity(bank, askable);
      CAPTURE(id);
      CHECK(bank.topic(topic_of(bank, askable)) != nullptr);
      const std::vector<std::string>& sources = sources_of(bank, askable);
      CHECK_FALSE(sources.empty());
      for (const std::string& source : sources) CHECK(bank.source(source) != nullptr);
      check_explained(bank, askable);
    }
}

TEST_CASE("every source, topic and fact of a shipped quiz is used") {
  for (const bank::Bank& bank : test::shipped_banks()) {
    CAPTURE(bank.id);
    std::set<std::string> sources, topics, facts;
    for (const bank::Askable& askable : bank.askables) {
      const auto& cited = sources_of(bank, askable);
      sources.insert(cited.begin(), cited.end());
      topics.insert(topic_of(bank, askable));
      if (askable.generated) facts.insert(bank.facts[askable.fact].id);
      for (const bank::Question& step : steps_of(bank, askable))
        sources.insert(step.sources.begin(), step.sources.end());
    }
    for (const bank::Source& source : bank.sources) CHECK_MESSAGE(sources.contains(source.id), source.id);
    for (const bank::Topic& topic : bank.topics) CHECK_MESSAGE(topics.contains(topic.id), topic.id);
    for (const bank::Fact& fact : bank.facts) CHECK_MESSAGE(facts.contains(fact.id), fact.id);
  }
}

TEST_CASE("no shipped quiz leans on recall for more than half of its questions") {
  for (const bank::Bank& bank : test::shipped_banks()) {
    CAPTURE(bank.id);
    const auto recall = std::ranges::count_if(bank.askables, [&](const bank::Askable& askable) {
      return level_of(bank, askable) == bank::Level::recall;
    });
    CHECK(2 * static_cast<std::size_t>(recall) <= bank.askables.size());
  }
}

// A distractor from another topic reads as a joke.
TEST_CASE("every generated choice has distractors of its own kind") {
  for (const bank::Bank& bank : test::shipped_banks())
    for (const bank::Askable& askable : bank.askables) {
      if (!askable.generated || bank.templates[askable.index].type != bank::TemplateType::choice) continue;
      const std::string id = identity(bank, askable);
      CAPTURE(id);
      const bank::Fact& asked = bank.facts[askable.fact];
      const auto akin = std::ranges::count_if(bank.facts, [&](const bank::Fact& other) {
        return other.id != asked.id && other.family == asked.family && other.topic == asked.topic &&
               !lists(field(asked, "not_a_distractor_for"), other.id) &&
               !lists(field(other, "not_a_distractor_for"), asked.id);
      });
      CHECK(akin >= 3);
    }
}

TEST_CASE("every shipped quiz says what it is for and under which licence") {
  for (const bank::Bank& bank : test::shipped_banks()) {
    CAPTURE(bank.id);
    CHECK(bank.language == "en");
    CHECK(bank.license == "CC-BY-4.0");
    CHECK(bank.description.ends_with(kNotice));
  }
}

TEST_CASE("a shipped text without marks is read as it was typed") {
  std::size_t compared = 0;
  for (const auto& file : test::shipped_files()) {
    base::Diagnostics diagnostics(file.filename().string());
    const auto quiz = bank::read_yaml(test::bytes_of(file), diagnostics);
    REQUIRE(quiz.has_value());
    std::vector<std::string> texts;
    collect_texts(*quiz, texts);
    for (const std::string& text : texts) {
      if (has_mark(text)) continue;
      CAPTURE(text);
      const std::string typed = text.substr(0, text.find_last_not_of('\n') + 1);
      CHECK(base::plain(bank::parse_markdown(text)) == typed);
      CHECK(bank::plain_markdown("**x**\n\n" + text) == "x\n\n" + typed);
      ++compared;
    }
  }
  CHECK(compared > 5000);
}
