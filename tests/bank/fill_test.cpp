#include "bank/fill.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "support/banks.hpp"

using namespace fluoro;
using namespace fluoro::bank;

namespace {

using Texts = std::vector<std::string>;

const Fact kFact = test::fact("ablation", "oncology",
                              {{"name", {"tumour ablation"}}, {"uses", {"heat", "cold", "current"}}});

std::string filled(const char* text) { return fill(parse_pattern(text), kFact, "en-GB"); }

/// What `other` may set beside `fact` in the bank's template.
Texts rivals(const Bank& bank, std::size_t source, const char* fact, const char* other) {
  return Rivals(Form(bank, bank.templates[source]), *bank.fact(fact)).texts(*bank.fact(other));
}

}  // namespace

TEST_CASE("placeholders are filled from a fact") {
  CHECK(filled("Which is {name}?") == "Which is tumour ablation?");
  CHECK(filled("{Name} uses {uses}.") == "Tumour ablation uses heat, cold and current.");
  CHECK(filled("{Uses}") == "Heat, cold and current");
  CHECK(filled("no field") == "no field");
  CHECK(filled("{{name}} }}{{{name}}}") == "{name} }{tumour ablation}");
  CHECK(filled("") == "");
}

TEST_CASE("a pattern names its fields once, in order") {
  const Pattern pattern = parse_pattern("{Name} {does}, {name}: {{x}} {not-so_1}");
  CHECK(pattern.error == "");
  CHECK(pattern.fields() == Texts{"name", "does", "not-so_1"});
  CHECK_FALSE(pattern.is_one_field());
  CHECK(parse_pattern("{Uses}").is_one_field());
  CHECK_FALSE(parse_pattern("{uses}.").is_one_field());
}

TEST_CASE("one field alone gives each element") {
  CHECK(fill_each(parse_pattern("{Uses}"), kFact, "en") == Texts{"Heat", "Cold", "Current"});
  CHECK(fill_each(parse_pattern("{uses}."), kFact, "en-GB") == Texts{"heat, cold and current."});
  CHECK(fill_each(parse_pattern("{name}"), kFact, "en") == Texts{"tumour ablation"});
}

TEST_CASE("wrong braces are explained") {
  // A named pair, not a structured binding: CAPTURE holds its argument in a lambda.
  for (const auto& one :
       std::vector<std::pair<const char*, const char*>>{{"Which {does?", "a '{' is not closed"},
                                                        {"Which {do{es}", "a '{' is not closed"},
                                                        {"Which does}?", "a '}' closes nothing"},
                                                        {"Which {}?", "'{}' names no field"},
                                                        {"Which {na me}?", "'{na me}' names no field"},
                                                        {"Which {NAME}?", "'{NAME}' names no field"},
                                                        {"Which {näme}?", "'{näme}' names no field"},
                                                        {"{", "a '{' is not closed"},
                                                        {"}", "a '}' closes nothing"}}) {
    CAPTURE(one.first);
    CHECK(parse_pattern(one.first).error.find(one.second) == 0);
  }
}

TEST_CASE("a template applies to facts of its family with all its fields") {
  Bank bank = test::small_bank();
  bank.facts[1].fields.erase("does");
  bank.facts[2].family = Family::skills;
  const Form form(bank, bank.templates[0]);
  CHECK(form.applies_to(bank.facts[0]));
  CHECK_FALSE(form.applies_to(bank.facts[1]));
  CHECK_FALSE(form.applies_to(bank.facts[2]));
}

TEST_CASE("the explanation's and the swapped field count as well") {
  Bank bank = test::small_bank();
  bank.facts[0].fields.erase("uses");
  CHECK_FALSE(Form(bank, bank.templates[3]).applies_to(bank.facts[0]));
  CHECK(Form(bank, bank.templates[0]).applies_to(bank.facts[0]));
}

TEST_CASE("where selects by topic, text or list") {
  Bank bank = test::small_bank();
  const auto applying = [&](const char* field, const char* value) {
    bank.templates[0].where = {{field, value}};
    Texts ids;
    const Form form(bank, bank.templates[0]);
    for (const Fact& one : bank.facts)
      if (form.applies_to(one)) ids.push_back(one.id);
    return ids;
  };
  CHECK(applying("topic", "oncology") == Texts{"ablation", "biopsy", "tace"});
  CHECK(applying("name", " COILING ") == Texts{"coiling"});
  CHECK(applying("uses", "A drug") == Texts{"tace", "lysis"});
  CHECK(applying("uses", "drug").empty());
  CHECK(applying("nothing", "x").empty());
  bank.templates[0].where = {{"topic", "oncology"}, {"uses", "a drug"}};
  CHECK_FALSE(Form(bank, bank.templates[0]).applies_to(*bank.fact("lysis")));
  CHECK(Form(bank, bank.templates[0]).applies_to(*bank.fact("tace")));
}

TEST_CASE("another fact gives its text as a wrong answer") {
  const Bank bank = test::small_bank();
  CHECK(rivals(bank, 0, "biopsy", "coiling") == Texts{"Coiling"});
  CHECK(rivals(bank, 1, "biopsy", "stenting") == Texts{"a mesh tube", "a balloon"});
  CHECK(rivals(bank, 0, "biopsy", "biopsy").empty());
}

TEST_CASE("facts that avoid each other stay apart, whichever says so") {
  const Bank bank = test::small_bank();
  CHECK(rivals(bank, 0, "ablation", "tace").empty());
  CHECK(rivals(bank, 0, "tace", "ablation").empty());
  Bank other = test::small_bank();
  other.templates[0].distractors.avoid = "unlike";
  other.facts[3].fields["unlike"] = {"lysis"};
  CHECK(rivals(other, 0, "ablation", "tace") == Texts{"Chemoembolization"});
  CHECK(rivals(other, 0, "lysis", "coiling").empty());
}

TEST_CASE("what is also right is no wrong answer") {
  Bank bank = test::small_bank();
  CHECK(rivals(bank, 1, "lysis", "tace") == Texts{"beads"});  // lysis uses a drug as well
  bank.facts[5].fields["uses"] = {"A  DRUG", "a balloon"};
  CHECK(rivals(bank, 1, "lysis", "tace") == Texts{"beads"});
  CHECK(rivals(bank, 1, "lysis", "stenting") == Texts{"a mesh tube"});
  bank.facts[4].fields["name"] = {"Lysis"};
  CHECK(rivals(bank, 0, "lysis", "stenting").empty());
}

TEST_CASE("a fact that answers the same stem is no wrong answer") {
  Bank bank = test::small_bank();
  bank.facts[1].fields["does"] = {"Dissolves a clot"};
  CHECK(rivals(bank, 0, "lysis", "biopsy").empty());
  bank.templates.push_back(test::choice_template("by-tool", "What works with {uses}?", "{name}"));
  CHECK(rivals(bank, 4, "lysis", "tace").empty());  // both use a drug
  CHECK(rivals(bank, 4, "lysis", "coiling") == Texts{"coiling"});
}

TEST_CASE("the other fact needs the fields of the distractor only") {
  Bank bank = test::small_bank();
  bank.facts[3].fields.erase("does");
  CHECK(rivals(bank, 0, "biopsy", "coiling") == Texts{"Coiling"});
  bank.templates[0].distractors.text = "{name} with {uses}";
  bank.facts[3].fields.erase("uses");
  CHECK(rivals(bank, 0, "biopsy", "coiling").empty());
  CHECK(rivals(bank, 0, "biopsy", "stenting") == Texts{"stenting with a mesh tube and a balloon"});
}

TEST_CASE("a swapped value makes the statement false") {
  Bank bank = test::small_bank();
  CHECK(rivals(bank, 3, "lysis", "coiling") == Texts{"fills an aneurysm"});
  bank.facts[3].fields["does"] = {"fills an aneurysm", "DISSOLVES a clot"};
  CHECK(rivals(bank, 3, "lysis", "coiling").empty());
  bank.facts[4].fields["name"] = {"Lysis"};  // what holds a vessel open is called lysis too
  CHECK(rivals(bank, 3, "lysis", "stenting").empty());
}

TEST_CASE("a question that would give itself away is found") {
  Bank bank = test::small_bank();
  for (const Template& one : bank.templates) {
    Form form(bank, one);
    for (const Fact& asked : bank.facts) {
      CAPTURE(one.id);
      CAPTURE(asked.id);
      CHECK(form.why_not_askable(asked) == "");
    }
  }
  for (std::size_t i = 1; i < bank.facts.size(); ++i) bank.facts[i].fields["does"] = {"destroys a tumour"};
  CHECK(
      Form(bank, bank.templates[0]).why_not_askable(bank.facts[0]) ==
      "template 'which-does' can't ask fact 'ablation': no other fact of procedures gives a wrong answer to "
      "stand beside the right one; add such a fact, or narrow 'where' or 'not_a_distractor_for'");
  CHECK(
      Form(bank, bank.templates[3]).why_not_askable(bank.facts[0]) ==
      "template 'claim' can't ask fact 'ablation': no other fact of procedures has another 'does' that makes "
      "the statement false, so that it would always be true; add such a fact, or narrow 'where'");
  bank.facts.resize(1);
  CHECK(Form(bank, bank.templates[1]).why_not_askable(bank.facts[0]) != "");
}

TEST_CASE("right answers come once each") {
  Bank bank = test::small_bank();
  bank.facts[0].fields["uses"] = {"heat", "Heat ", "cold"};
  CHECK(Rivals(Form(bank, bank.templates[1]), bank.facts[0]).right() == Texts{"heat", "cold"});
}

TEST_CASE("a large family of like facts is checked in reasonable time") {
  Bank bank = test::small_bank();
  bank.facts.clear();
  for (int i = 0; i < 20'000; ++i)
    bank.facts.push_back(test::fact("f" + std::to_string(i), "oncology",
                                    {{"name", {"same"}}, {"does", {"does " + std::to_string(i)}}}));
  bank.facts.back().fields["name"] = {"other"};
  bank.facts[7].fields["name"] = {"third"};
  Form form(bank, bank.templates[0]);
  int unaskable = 0;
  for (const Fact& one : bank.facts) unaskable += form.why_not_askable(one).empty() ? 0 : 1;
  CHECK(unaskable == 0);
}
