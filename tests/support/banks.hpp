#pragma once
#include <chrono>
#include <cstdint>
#include <map>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "bank/bank.hpp"
#include "bank/fill.hpp"
#include "base/seed.hpp"

/// Banks built by hand, for tests that need no quiz file.
namespace fluoro::test {

using Fields = std::map<std::string, std::vector<std::string>>;

inline bank::Fact fact(std::string id, std::string topic, Fields fields,
                       bank::Family family = bank::Family::procedures) {
  return {.id = std::move(id),
          .family = family,
          .fields = std::move(fields),
          .topic = std::move(topic),
          .sources = {"article"}};
}

inline bank::Template choice_template(std::string id, std::string stem, std::string key) {
  bank::Template made{.id = std::move(id), .stem = std::move(stem), .key = key};
  made.explanation = "{Name} {does}.";
  made.distractors.text = std::move(key);
  return made;
}

inline bank::Question choice(std::string id, int options = 4) {
  bank::Choice body;
  for (int i = 0; i < options; ++i)
    body.options.push_back(
        {.text = "Option " + std::string(1, static_cast<char>('A' + i)), .correct = i == 0});
  return {.id = std::move(id), .body = std::move(body), .stem = "Which?", .explanation = "A it is."};
}

/// What the reader does last: lists all that can be asked, with the hashes of their identities.
inline void list_askables(bank::Bank& bank) {
  bank.askables.clear();
  for (std::uint32_t i = 0; i < bank.questions.size(); ++i)
    if (!bank.questions[i].retired) bank.askables.push_back({.generated = false, .index = i});
  for (std::uint32_t i = 0; i < bank.templates.size(); ++i) {
    const bank::Form form(bank, bank.templates[i]);
    for (std::uint32_t k = 0; k < bank.facts.size(); ++k)
      if (!bank.templates[i].retired && form.applies_to(bank.facts[k]))
        bank.askables.push_back({.generated = true, .index = i, .fact = k});
  }
  for (bank::Askable& one : bank.askables) one.hash = base::hash_key(identity(bank, one));
}

inline std::vector<bank::Fact> six_facts() {
  std::vector<bank::Fact> facts{
      fact("ablation", "oncology",
           {{"name", {"tumour ablation"}}, {"does", {"destroys a tumour"}}, {"uses", {"heat", "cold"}}}),
      fact("biopsy", "oncology",
           {{"name", {"biopsy"}}, {"does", {"takes a sample"}}, {"uses", {"a core needle"}}}),
      fact("tace", "oncology",
           {{"name", {"chemoembolization"}}, {"does", {"starves a tumour"}}, {"uses", {"a drug", "beads"}}}),
      fact("coiling", "vascular",
           {{"name", {"coiling"}}, {"does", {"fills an aneurysm"}}, {"uses", {"coils"}}}),
      fact("stenting", "vascular",
           {{"name", {"stenting"}},
            {"does", {"holds a vessel open"}},
            {"uses", {"a mesh tube", "a balloon"}}}),
      fact("lysis", "vascular", {{"name", {"lysis"}}, {"does", {"dissolves a clot"}}, {"uses", {"a drug"}}})};
  facts[0].fields["not_a_distractor_for"] = {"tace"};
  return facts;
}

/// Six facts, a template of each type and a written question of each type. Golden papers are drawn from it:
/// leave it as it is, and let a test that needs another one change its copy.
inline bank::Bank small_bank() {
  bank::Bank bank{.id = "small", .title = "Small", .language = "en-GB"};
  bank.sources = {{.id = "article", .title = "An Article"},
                  {.id = "society", .title = "A Guideline", .organisation = "A Society", .year = 2019}};
  bank.topics = {{.id = "oncology", .title = "Interventional oncology"},
                 {.id = "vascular", .title = "Vessels"}};
  bank.facts = six_facts();
  bank.templates = {choice_template("which-does", "Which procedure {does}?", "{Name}"),
                    choice_template("which-tool", "What does {name} use?", "{uses}"),
                    choice_template("all-tools", "What does {name} use? Tick all.", "{Uses}"),
                    choice_template("claim", "{Name} {does}.", "")};
  bank.templates[2].type = bank::TemplateType::multiple;
  bank.templates[3].type = bank::TemplateType::true_false;
  bank.templates[3].swap = "does";
  bank.templates[3].explanation = "{Name} uses {uses}.";
  bank.questions = {choice("bleed"), choice("sequence"), choice("hands"), choice("lead")};
  bank.questions[0].topic = "vascular";
  bank.questions[0].facts = {"coiling"};
  bank.questions[0].sources = {"society", "article"};
  bank.questions[0].level = bank::Level::apply;
  bank.questions[0].time = std::chrono::seconds(90);
  std::get<bank::Choice>(bank.questions[0].body).options[1].feedback = "B would not help.";
  std::get<bank::Choice>(bank.questions[1].body).given_order = true;
  const auto options = std::get<bank::Choice>(bank.questions[2].body).options;
  bank.questions[2].body = bank::Multiple{.options = options, .scoring = bank::Scoring::all};
  bank.questions[3].body = bank::TrueFalse{.answer = false};
  list_askables(bank);
  return bank;
}

/// The askable with this identity.
inline bank::Askable askable(const bank::Bank& bank, const std::string& wanted) {
  for (const bank::Askable& one : bank.askables)
    if (identity(bank, one) == wanted) return one;
  throw std::runtime_error("no askable " + wanted);
}

}  // namespace fluoro::test
