#include "bank/rivals.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "bank/fill.hpp"
#include "support/banks.hpp"

// Whom a match pairs, and what templates of the later types make of a fact; the wrong answers of choices are
// in fill_test.cpp.
using namespace fluoro;
using namespace fluoro::bank;

namespace {

using Texts = std::vector<std::string>;

Template with_body(TemplateType type, TemplateBody body) {
  Template made{.id = "t", .type = type, .body = std::move(body), .stem = "Do it."};
  made.distractors.count = 0;
  return made;
}

/// Whether a match of these sides pairs the two facts.
bool pairs(const Bank& bank, const Template& source, const char* first, const char* second) {
  const Form form(bank, source);
  Pairing pairing(form, *bank.fact(first));
  return pairing.add(*bank.fact(second));
}

const Template kMatch = with_body(TemplateType::match, MatchTemplate{"{Name}", "{does}"});
const Template kTools = with_body(TemplateType::match, MatchTemplate{"{name}", "{uses}"});

}  // namespace

TEST_CASE("a match pairs facts whose sides differ") {
  const Bank bank = test::small_bank();
  const Form form(bank, kMatch);
  Pairing pairing(form, *bank.fact("biopsy"));
  CHECK(pairing.add(*bank.fact("coiling")));
  CHECK(pairing.add(*bank.fact("lysis")));
  CHECK_FALSE(pairing.add(*bank.fact("biopsy")));
  CHECK_FALSE(pairing.add(*bank.fact("coiling")));
  REQUIRE_EQ(pairing.entries().size(), 3);
  CHECK_EQ(pairing.entries()[0].fact, bank.fact("biopsy"));
  CHECK_EQ(pairing.entries()[1].left, Texts{"Coiling"});
  CHECK_EQ(pairing.entries()[1].right, Texts{"fills an aneurysm"});
}

TEST_CASE("a side of several texts shares none with another") {
  const Bank bank = test::small_bank();
  CHECK_FALSE(pairs(bank, kTools, "tace", "lysis"));  // both use a drug
  CHECK(pairs(bank, kTools, "tace", "coiling"));
  const Form form(bank, kTools);
  CHECK_EQ(Pairing(form, *bank.fact("stenting")).entries()[0].right, Texts{"a mesh tube", "a balloon"});
}

TEST_CASE("sides that differ in capitals and spacing are the same") {
  Bank bank = test::small_bank();
  bank.facts[1].fields["does"] = {"Fills  an aneurysm"};
  CHECK_FALSE(pairs(bank, kMatch, "biopsy", "coiling"));
  bank.facts[1].fields["does"] = {"takes a sample"};
  bank.facts[1].fields["name"] = {"COILING"};
  CHECK_FALSE(pairs(bank, kMatch, "biopsy", "coiling"));
}

TEST_CASE("facts that avoid each other are not paired, whichever is in first") {
  const Bank bank = test::small_bank();
  CHECK_FALSE(pairs(bank, kMatch, "ablation", "tace"));
  CHECK_FALSE(pairs(bank, kMatch, "tace", "ablation"));
  const Form form(bank, kMatch);
  Pairing pairing(form, *bank.fact("ablation"));
  CHECK(pairing.add(*bank.fact("biopsy")));
  CHECK_FALSE(pairing.add(*bank.fact("tace")));
}

TEST_CASE("a match pairs only facts that its template asks about") {
  Bank bank = test::small_bank();
  Template narrow = kMatch;
  narrow.where = {{"topic", "oncology"}};
  CHECK(pairs(bank, narrow, "ablation", "biopsy"));
  CHECK_FALSE(pairs(bank, narrow, "ablation", "coiling"));
  bank.facts[3].fields.erase("does");
  CHECK_FALSE(pairs(bank, kMatch, "biopsy", "coiling"));
  bank.facts[4].family = Family::skills;
  CHECK_FALSE(pairs(bank, kMatch, "biopsy", "stenting"));
}

TEST_CASE("a match that could pair nobody is no question") {
  Bank bank = test::small_bank();
  CHECK_EQ(Form(bank, kMatch).why_not_askable(bank.facts[0]), "");
  for (std::size_t i = 1; i < bank.facts.size(); ++i) bank.facts[i].fields["does"] = {"destroys a tumour"};
  CHECK_EQ(Form(bank, kMatch).why_not_askable(bank.facts[0]),
           "template 't' can't ask fact 'ablation': no other fact of procedures has a left and a right side "
           "that differ from its own; add such a fact, or narrow 'where' or 'not_a_distractor_for'");
}

TEST_CASE("an order is filled with a list") {
  const Bank bank = test::small_bank();
  const Template source = with_body(TemplateType::order, OrderTemplate{"{Uses}"});
  Form form(bank, source);
  CHECK_EQ(std::get<Order>(form.filled(*bank.fact("stenting"))).items, Texts{"A mesh tube", "A balloon"});
  CHECK_EQ(
      form.why_not_askable(*bank.fact("stenting")),
      "template 't' can't ask fact 'stenting': its 'uses' is a list of 2, but 3 to 12 entries can be put in "
      "order; change it, or narrow 'where'");
}

TEST_CASE("a text accepts what the fact has of its patterns") {
  Bank bank = test::small_bank();
  bank.facts[1].fields["also"] = {"Sampling", "BIOPSY", "needle sampling"};
  const Template source =
      with_body(TemplateType::text, TextTemplate{{"{name}", "{also}", "{name} of {also}"}, 1});
  const Form form(bank, source);
  const auto text = std::get<Text>(form.filled(*bank.fact("biopsy")));
  CHECK_EQ(text.accept,
           Texts{"biopsy", "Sampling", "needle sampling", "biopsy of Sampling, BIOPSY and needle sampling"});
  CHECK_EQ(text.typos, 1);
  CHECK_EQ(std::get<Text>(form.filled(*bank.fact("lysis"))).accept.size(), 1);
  CHECK(form.applies_to(*bank.fact("lysis")));
  bank.facts[0].fields.erase("name");
  CHECK_FALSE(Form(bank, source).applies_to(bank.facts[0]));
}

TEST_CASE("a number is filled with its answer and unit") {
  Bank bank = test::small_bank();
  bank.facts[0].fields["size"] = {"2 * 3"};
  bank.facts[0].fields["scale"] = {"mm"};
  bank.facts[1].fields["size"] = {"5 mm"};
  bank.facts[1].fields["scale"] = {"mm"};
  const Template source =
      with_body(TemplateType::number, NumberTemplate{"{size} / 3", "{scale}", {0.02, true}, {{"cm", 10}}});
  Form form(bank, source);
  const auto number = std::get<Number>(form.filled(bank.facts[0]));
  CHECK_EQ(number.answer, "2 * 3 / 3");
  CHECK_EQ(number.unit, "mm");
  CHECK(number.tolerance.is_share);
  CHECK_EQ(number.units.size(), 1);
  CHECK(number.variables.empty());
  CHECK_EQ(form.why_not_askable(bank.facts[0]), "");
  CHECK_EQ(
      form.why_not_askable(bank.facts[1]),
      "template 't' can't ask fact 'biopsy': its answer '5 mm / 3' can't be calculated: there is no variable "
      "'mm'");
  CHECK_FALSE(form.applies_to(bank.facts[2]));
}

TEST_CASE("a cloze is filled around its gaps, which are typed or chosen among rivals") {
  const Bank bank = test::small_bank();
  ClozeTemplate cloze{.text = "{Name} [[what]] with [[tool]]."};
  cloze.gaps.push_back({.id = "what", .options = Distractors{.text = "{does}", .count = 2}});
  cloze.gaps.push_back({.id = "tool", .accept = {"{uses}", "{also}"}, .typos = 1});
  const Template source = with_body(TemplateType::cloze, cloze);
  Form form(bank, source);
  const Fact& lysis = *bank.fact("lysis");
  const auto body = std::get<Cloze>(form.filled(lysis));
  CHECK_EQ(body.text, "Lysis [[what]] with [[tool]].");
  REQUIRE_EQ(body.gaps.size(), 2);
  CHECK(body.gaps[0].accept.empty());
  CHECK_EQ(body.gaps[1].accept, Texts{"a drug"});
  CHECK_EQ(body.gaps[1].typos, 1);
  CHECK_EQ(form.asked_in(1), nullptr);
  CHECK_EQ(form.asked_in(2), nullptr);
  REQUIRE_NE(form.asked_in(0), nullptr);
  CHECK_EQ(form.asked_in(0)->rules.count, 2);
  const Rivals rivals(*form.asked_in(0), lysis);
  CHECK_EQ(rivals.right(), Texts{"dissolves a clot"});
  CHECK_EQ(rivals.texts(*bank.fact("coiling")), Texts{"fills an aneurysm"});
  CHECK_EQ(form.why_not_askable(lysis), "");
}

TEST_CASE("who shares what a cloze shows is no rival in its gaps") {
  const Bank bank = test::small_bank();
  ClozeTemplate cloze{.text = "What uses {uses} is [[name]]."};
  cloze.gaps.push_back({.id = "name", .options = Distractors{.text = "{name}"}});
  const Template source = with_body(TemplateType::cloze, cloze);
  const Form form(bank, source);
  const Rivals rivals(*form.asked_in(0), *bank.fact("lysis"));
  CHECK(rivals.texts(*bank.fact("tace")).empty());  // it uses a drug as well
  CHECK_EQ(rivals.texts(*bank.fact("coiling")), Texts{"coiling"});
}
