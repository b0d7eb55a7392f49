#include "exam/generate.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "base/paper_code.hpp"
#include "base/text.hpp"
#include "support/all_types.hpp"

using namespace fluoro;
using namespace fluoro::exam;

namespace {

using Texts = std::vector<std::string>;
using Places = std::vector<int>;

constexpr std::uint64_t kGoldenCode = 21156441236925;

Item generated(const bank::Bank& bank, const std::string& identity, std::uint64_t code = kGoldenCode) {
  return present(bank, test::askable(bank, identity), base::PaperCode::from_number(code).seed());
}

template <typename Body>
Body body(const bank::Bank& bank, const std::string& identity, std::uint64_t code = kGoldenCode) {
  return std::get<Body>(generated(bank, identity, code).body);
}

/// What each of the six facts does.
std::map<std::string, std::string> deeds(const bank::Bank& bank) {
  std::map<std::string, std::string> deeds;
  for (const bank::Fact& fact : bank.facts)
    deeds[base::capitalised(fact.fields.at("name").front())] = fact.fields.at("does").front();
  return deeds;
}

}  // namespace

TEST_CASE("golden questions of the later types") {
  // Never change these lines to make the test pass: they were computed apart from this code.
  const bank::Bank bank = test::all_types_bank();
  const auto first = body<Match>(bank, "all/pairs/lysis");
  CHECK(first.left == Texts{"Stenting", "Coiling", "Lysis", "Tumour ablation"});
  CHECK(first.right == Texts{"takes a sample", "dissolves a clot", "holds a vessel open", "destroys a tumour",
                             "fills an aneurysm"});
  CHECK(first.key == Places{2, 4, 1, 3});
  const auto second = body<Match>(bank, "all/pairs/tace");
  CHECK(second.left == Texts{"Stenting", "Chemoembolization", "Lysis", "Biopsy"});
  CHECK(second.right == Texts{"holds a vessel open", "starves a tumour", "dissolves a clot", "takes a sample",
                              "fills an aneurysm"});
  CHECK(body<Order>(bank, "all/steps/ablation").items == Texts{"look again", "puncture", "plan", "heat"});
  const auto third = body<Cloze>(bank, "all/gaps/stenting");
  CHECK(third.gaps[1].options == Texts{"a core needle", "a balloon", "a drug", "coils"});
  CHECK(third.gaps[1].key == 1);
  CHECK(body<Cloze>(bank, "all/gaps/tace").gaps[1].options ==
        Texts{"a mesh tube", "a core needle", "beads", "coils"});
}

TEST_SUITE("a generated match") {
  TEST_CASE("pairs its fact with others, its topic first") {
    const bank::Bank bank = test::all_types_bank();
    const auto deed = deeds(bank);
    std::set<std::string> strangers;
    for (std::uint64_t code = 0; code < 300; ++code) {
      CAPTURE(code);
      const auto match = body<Match>(bank, "all/pairs/lysis", code);
      REQUIRE(match.left.size() == 4);
      REQUIRE(match.right.size() == 5);
      for (std::size_t i = 0; i < 4; ++i)
        CHECK(match.right[static_cast<std::size_t>(match.key[i])] == deed.at(match.left[i]));
      for (const char* own : {"Lysis", "Coiling", "Stenting"})
        CHECK(std::ranges::count(match.left, own) == 1);
      for (const std::string& left : match.left) strangers.insert(left);
      CHECK(std::set(match.right.begin(), match.right.end()).size() == 5);
    }
    CHECK(strangers.size() == 6);
  }

  TEST_CASE("never has a right side that also belongs to another left") {
    bank::Bank bank = test::all_types_bank();
    bank.facts[5].fields["does"] = {"Fills an aneurysm"};
    for (std::uint64_t code = 0; code < 200; ++code) {
      CAPTURE(code);
      const auto match = body<Match>(bank, "all/pairs/stenting", code);
      CHECK(std::ranges::count(match.left, "Lysis") + std::ranges::count(match.left, "Coiling") <= 1);
      std::set<std::string> folded;
      for (const std::string& right : match.right) CHECK(folded.insert(base::fold(right)).second);
      const bool both_shown = std::ranges::count(match.left, "Tumour ablation") > 0 &&
                              std::ranges::count(match.left, "Chemoembolization") > 0;
      CHECK_FALSE(both_shown);
    }
  }

  TEST_CASE("tells of each fact that it pairs, and cites their sources once") {
    bank::Bank bank = test::all_types_bank();
    bank.facts[3].sources = {"society"};
    for (std::uint64_t code = 0; code < 50; ++code) {
      const Item item = generated(bank, "all/pairs/lysis", code);
      const auto& match = std::get<Match>(item.body);
      CHECK(std::ranges::count(item.explanation, '\n') == 3);
      for (std::size_t i = 0; i < 4; ++i)
        CHECK(item.explanation.find(match.left[i] + " " +
                                    match.right[static_cast<std::size_t>(match.key[i])] + ".") !=
              std::string::npos);
      CHECK(Texts{item.sources}.size() == 2);
    }
  }

  TEST_CASE("is smaller where there are not enough partners") {
    bank::Bank bank = test::all_types_bank();
    std::get<bank::MatchTemplate>(bank.templates[4].body).count = 12;
    CHECK(body<Match>(bank, "all/pairs/lysis").left.size() == 5);  // ablation and tace avoid each other
    CHECK(body<Match>(bank, "all/pairs/lysis").right.size() == 5);
    std::get<bank::MatchTemplate>(bank.templates[4].body).count = 2;
    bank.templates[4].distractors.count = 0;
    CHECK(body<Match>(bank, "all/pairs/lysis").right.size() == 2);
  }

  TEST_CASE("draws one element of a list on a side") {
    bank::Bank bank = test::all_types_bank();
    std::get<bank::MatchTemplate>(bank.templates[4].body).right = "{uses}";
    std::set<std::string> tools;
    for (std::uint64_t code = 0; code < 100; ++code) {
      const auto match = body<Match>(bank, "all/pairs/stenting", code);
      const auto at = std::ranges::find(match.left, "Stenting") - match.left.begin();
      tools.insert(match.right[static_cast<std::size_t>(match.key[static_cast<std::size_t>(at)])]);
    }
    CHECK(tools == std::set<std::string>{"a mesh tube", "a balloon"});
  }
}

TEST_SUITE("a generated question of a later type") {
  TEST_CASE("of order, text and number is filled from its fact") {
    const bank::Bank bank = test::all_types_bank();
    const Item order = generated(bank, "all/steps/coiling");
    CHECK(order.type == ItemType::order);
    const auto& steps = std::get<Order>(order.body);
    Texts in_order;
    for (const int place : steps.key) in_order.push_back(steps.items[static_cast<std::size_t>(place)]);
    CHECK(in_order == Texts{"find", "enter", "fill"});
    CHECK(order.explanation == "Coiling fills an aneurysm.");
    const Item text = generated(bank, "all/word/ablation");
    CHECK(text.type == ItemType::text);
    CHECK(std::get<Text>(text.body) == Text{{"tumour ablation", "RFA", "thermal ablation"}, 1});
    CHECK(body<Text>(bank, "all/word/lysis") == Text{{"lysis"}, 1});
    const Item number = generated(bank, "all/size/stenting");
    CHECK(number.type == ItemType::number);
    CHECK(std::get<Number>(number.body) == Number{8, 0.1, "mm", {}});
    CHECK(number.sources == Texts{"An Article"});
  }

  TEST_CASE("of cloze has gaps with rivals of their own") {
    const bank::Bank bank = test::all_types_bank();
    std::set<std::string> keys;
    for (std::uint64_t code = 0; code < 200; ++code) {
      const auto cloze = body<Cloze>(bank, "all/gaps/stenting", code);
      CHECK(cloze.texts == Texts{"In order that it holds a vessel open, ", " uses ", "."});
      REQUIRE(cloze.gaps.size() == 2);
      CHECK(cloze.gaps[0] == Gap{.accept = {"stenting"}, .typos = 1});
      const Gap& gap = cloze.gaps[1];
      REQUIRE(gap.options.size() == 4);
      const Texts right{"a mesh tube", "a balloon"};
      const auto is_right = [&](const std::string& text) { return std::ranges::count(right, text) > 0; };
      CHECK(std::ranges::count_if(gap.options, is_right) == 1);
      CHECK(is_right(gap.options[static_cast<std::size_t>(gap.key)]));
      keys.insert(gap.options[static_cast<std::size_t>(gap.key)]);
      for (const char* of_topic : {"a drug", "coils"}) CHECK(std::ranges::count(gap.options, of_topic) == 1);
    }
    CHECK(keys.size() == 2);
  }

  TEST_CASE("is no other with another fact or template in the bank") {
    const bank::Bank before = test::all_types_bank();
    bank::Bank after = test::all_types_bank();
    after.templates.insert(after.templates.begin(), test::choice_template("new", "Name {does}", "{name}"));
    after.facts.push_back(
        test::fact("talk", "", {{"name", {"talking"}}, {"does", {"calms"}}}, bank::Family::skills));
    test::list_askables(after);
    for (const bank::Askable& askable : before.askables) {
      const std::string id = bank::identity(before, askable);
      CAPTURE(id);
      for (std::uint64_t code = 0; code < 20; ++code)
        CHECK(generated(after, id, code) == generated(before, id, code));
    }
  }
}
