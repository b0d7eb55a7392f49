#pragma once
#include <string>
#include <utility>
#include <vector>

#include "support/banks.hpp"

/// A bank with every type, written and generated.
namespace fluoro::test {

inline bank::Question question(std::string id, bank::Body body) {
  return {.id = std::move(id), .body = std::move(body), .stem = "Which?", .explanation = "So it is."};
}

inline bank::Match match_of_four() {
  return {.pairs = {{"coil", "fills"}, {"stent", "holds open"}, {"filter", "catches"}, {"balloon", "widens"}},
          .distractors = {"dissolves", "cuts"}};
}

inline bank::Cloze cloze_of_three() {
  return {.text = "The [[vessel]] carries [[colour]] blood to the [[organ]].",
          .gaps = {{.id = "vessel", .accept = {"pulmonary artery", "arteria pulmonalis"}, .typos = 1},
                   {.id = "colour", .options = {"blue", "red", "green", "white"}, .correct = "blue"},
                   {.id = "organ", .options = {"lung", "liver", "brain"}, .correct = "lung"}}};
}

inline bank::Number french_number() {
  return {.answer = "fr / 3",
          .tolerance = {.amount = 0.02, .is_share = true},
          .unit = "mm",
          .units = {{"cm", 10}, {"µm", 0.001}},
          .variables = {{.name = "fr", .from = 4, .to = 24, .step = 1},
                        {.name = "x", .from = 0.1, .to = 0.9, .step = 0.1}}};
}

inline bank::Hotspot hotspot_of_four() {
  return {{{.name = "aorta", .shape = bank::Circle{100, 80, 20}, .correct = true},
           {.name = "kidney", .shape = bank::Box{10, 20, 30, 40}, .feedback = "That is a kidney."},
           {.name = "liver", .shape = bank::Polygon{{{200, 0}, {300, 0}, {250, 90}}}},
           {.name = "all", .shape = bank::Box{0, 0, 400, 300}}}};
}

inline bank::MatchingSet set_of_three() {
  return {.options = {"embolisation", "ablation", "stenting", "filter", "lysis"},
          .stems = {{"A bleeding spleen", "embolisation", ""},
                    {"A small tumour of the liver", "ablation", "Heat destroys it."},
                    {"A narrow iliac artery", "stenting", ""}}};
}

inline bank::Case case_of_three() {
  bank::Case body{
      {choice("first"), question("", set_of_three()), question("third", bank::Text{{"stent"}, 0})}};
  body.steps[0].facts = {"lysis"};
  body.steps[1].topic = "oncology";
  body.steps[2].sources = {"article"};
  body.steps[2].time = std::chrono::seconds(30);
  return body;
}

inline bank::Template body_template(std::string id, bank::TemplateType type, bank::TemplateBody body) {
  bank::Template made{.id = std::move(id), .type = type, .body = std::move(body), .stem = "Fill in."};
  made.explanation = "{Name} {does}.";
  return made;
}

inline std::vector<bank::Template> later_templates() {
  using Type = bank::TemplateType;
  bank::GapTemplate typed{.id = "who", .accept = {"{name}"}, .typos = 1};
  bank::GapTemplate chosen{.id = "tool", .options = bank::Distractors{.text = "{uses}"}};
  std::vector<bank::Template> templates{
      body_template("pairs", Type::match, bank::MatchTemplate{"{Name}", "{does}", 4}),
      body_template("steps", Type::order, bank::OrderTemplate{"{steps}"}),
      body_template("gaps", Type::cloze,
                    bank::ClozeTemplate{"In order that it {does}, [[who]] uses [[tool]].",
                                        {std::move(typed), std::move(chosen)}}),
      body_template("word", Type::text, bank::TextTemplate{{"{name}", "{also}"}, 1}),
      body_template("size", Type::number,
                    bank::NumberTemplate{.answer = "{width} / 3", .unit = "mm", .tolerance = {0.1, false}})};
  templates[0].distractors.count = 1;
  return templates;
}

/// small_bank() with a question of each later type behind its own, and with templates of those types that
/// have them. Golden papers are drawn from it.
inline bank::Bank all_types_bank() {
  bank::Bank bank = small_bank();
  bank.id = "all";
  bank.questions.push_back(question("match", match_of_four()));
  bank.questions.push_back(
      question("order", bank::Order{{"puncture", "wire", "dilator", "sheath", "catheter"}}));
  bank.questions.push_back(question("cloze", cloze_of_three()));
  bank.questions.push_back(question("text", bank::Text{{"oesophagus", "gullet"}, 2}));
  bank.questions.push_back(question("number", french_number()));
  bank.questions.back().stem = "How wide is {fr} Fr, if {{x}} is {x}?";
  bank.questions.back().explanation = "{fr} / 3 = {=fr / 3}.";
  bank.questions.push_back(question("hotspot", hotspot_of_four()));
  bank.questions.back().image = "pictures/belly.png";
  bank.questions.back().alt = "A slice of the belly";
  bank.questions.push_back(question("set", set_of_three()));
  bank.questions.push_back(question("case", case_of_three()));
  bank.questions.back().topic = "vascular";
  bank.facts[0].fields["steps"] = {"plan", "puncture", "heat", "look again"};
  bank.facts[3].fields["steps"] = {"find", "enter", "fill"};
  bank.facts[0].fields["also"] = {"RFA", "thermal ablation"};
  bank.facts[4].fields["width"] = {"24"};
  for (bank::Template& one : later_templates()) bank.templates.push_back(std::move(one));
  list_askables(bank);
  return bank;
}

}  // namespace fluoro::test
