#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "base/paper_code.hpp"
#include "base/text.hpp"
#include "exam/item.hpp"
#include "support/banks.hpp"

using namespace fluoro;
using namespace fluoro::exam;

namespace {

using Texts = std::vector<std::string>;

Item shown(const bank::Bank& bank, const std::string& identity, std::uint64_t code = 1) {
  return present(bank, test::askable(bank, identity), base::PaperCode::from_number(code).seed());
}

Texts texts(const Item& item) {
  Texts list;
  for (const ShownOption& option : options(item)) list.push_back(option.text);
  return list;
}

Texts right(const Item& item) {
  Texts list;
  for (const ShownOption& option : options(item))
    if (option.correct) list.push_back(option.text);
  return list;
}

Texts sorted(Texts list) {
  std::ranges::sort(list);
  return list;
}

}  // namespace

TEST_SUITE("a written question") {
  TEST_CASE("is complete in itself") {
    const bank::Bank bank = test::small_bank();
    const Item item = shown(bank, "small/bleed");
    CHECK(item.question == "small/bleed");
    CHECK(item.bank == "small");
    CHECK(item.bank_title == "Small");
    CHECK(item.fact == "coiling");
    CHECK(item.type == ItemType::choice);
    CHECK(item.topic == "vascular");
    CHECK(item.topic_title == "Vessels");
    CHECK(item.level == "apply");
    CHECK(item.stem == "Which?");
    CHECK(item.explanation == "A it is.");
    CHECK(item.sources == Texts{"A Society: A Guideline (2019)", "An Article"});
    CHECK(item.time == std::chrono::seconds(90));
    CHECK(right(item) == Texts{"Option A"});
    CHECK(sorted(texts(item)) == Texts{"Option A", "Option B", "Option C", "Option D"});
    for (const ShownOption& option : options(item))
      CHECK(option.feedback == (option.text == "Option B" ? "B would not help." : ""));
  }

  TEST_CASE("keeps a given order and shuffles any other") {
    const bank::Bank bank = test::small_bank();
    const Texts in_order{"Option A", "Option B", "Option C", "Option D"};
    std::set<Texts> orders;
    for (std::uint64_t code = 0; code < 300; ++code) {
      CHECK(texts(shown(bank, "small/sequence", code)) == in_order);
      orders.insert(texts(shown(bank, "small/bleed", code)));
    }
    CHECK(orders.size() == 24);
  }

  TEST_CASE("brings its scoring") {
    const bank::Bank bank = test::small_bank();
    const Item item = shown(bank, "small/hands");
    CHECK(item.type == ItemType::multiple);
    CHECK(std::get<Options>(item.body).all_or_nothing);
    CHECK_FALSE(std::get<Options>(shown(bank, "small/bleed").body).all_or_nothing);
  }

  TEST_CASE("of true or false offers true first") {
    bank::Bank bank = test::small_bank();
    for (const bool answer : {true, false}) {
      bank.questions[3].body = bank::TrueFalse{answer};
      for (std::uint64_t code = 0; code < 20; ++code) {
        const Item item = shown(bank, "small/lead", code);
        CHECK(item.type == ItemType::true_false);
        CHECK(texts(item) == Texts{"True", "False"});
        CHECK(right(item) == Texts{answer ? "True" : "False"});
      }
    }
  }
}

TEST_SUITE("a generated question") {
  TEST_CASE("is filled from its fact") {
    const bank::Bank bank = test::small_bank();
    const Item item = shown(bank, "small/which-does/lysis");
    CHECK(item.fact == "lysis");
    CHECK(item.topic_title == "Vessels");
    CHECK(item.stem == "Which procedure dissolves a clot?");
    CHECK(item.explanation == "Lysis dissolves a clot.");
    CHECK(item.sources == Texts{"An Article"});
    CHECK(item.level == "recall");
    CHECK(right(item) == Texts{"Lysis"});
    CHECK(options(item).size() == 4);
  }

  TEST_CASE("takes its wrong answers from its topic first") {
    const bank::Bank bank = test::small_bank();
    std::set<std::string> from_elsewhere;
    for (std::uint64_t code = 0; code < 200; ++code) {
      const Texts shown_texts = texts(shown(bank, "small/which-does/lysis", code));
      CHECK(std::ranges::count(shown_texts, "Coiling") == 1);
      CHECK(std::ranges::count(shown_texts, "Stenting") == 1);
      for (const std::string& text : shown_texts)
        if (text != "Coiling" && text != "Stenting" && text != "Lysis") from_elsewhere.insert(text);
    }
    CHECK(from_elsewhere == std::set<std::string>{"Tumour ablation", "Biopsy", "Chemoembolization"});
  }

  TEST_CASE("does not look at topics when it is told so") {
    bank::Bank bank = test::small_bank();
    bank.templates[0].distractors.prefer_topic = false;
    int with_both = 0;
    for (std::uint64_t code = 0; code < 200; ++code) {
      const Texts shown_texts = texts(shown(bank, "small/which-does/lysis", code));
      with_both +=
          std::ranges::count(shown_texts, "Coiling") + std::ranges::count(shown_texts, "Stenting") == 2;
    }
    CHECK(with_both > 30);  // 3 of 10 draws
    CHECK(with_both < 90);
  }

  TEST_CASE("uses what there is when wrong answers are few") {
    bank::Bank bank = test::small_bank();
    bank.templates[0].distractors.count = 9;
    CHECK(options(shown(bank, "small/which-does/lysis")).size() == 6);
    CHECK(options(shown(bank, "small/which-does/ablation")).size() == 5);  // without chemoembolization
    bank.templates[0].distractors.count = 1;
    CHECK(options(shown(bank, "small/which-does/lysis")).size() == 2);
  }

  TEST_CASE("of choice draws one element of a list") {
    const bank::Bank bank = test::small_bank();
    std::set<std::string> keys;
    for (std::uint64_t code = 0; code < 100; ++code) {
      const Item item = shown(bank, "small/which-tool/ablation", code);
      REQUIRE(right(item).size() == 1);
      keys.insert(right(item).front());
      const Texts all = texts(item);
      CHECK(std::ranges::count_if(all, [](const auto& text) { return text == "heat" || text == "cold"; }) ==
            1);
    }
    CHECK(keys == std::set<std::string>{"heat", "cold"});
  }

  TEST_CASE("takes one wrong answer from each fact before a second one") {
    bank::Bank bank = test::small_bank();
    bank.facts[4].fields["uses"] = {"m1", "m2", "m3", "m4", "m5"};
    bank.templates[1].distractors.prefer_topic = false;
    for (std::uint64_t code = 0; code < 100; ++code) {
      const Texts all = texts(shown(bank, "small/which-tool/biopsy", code));
      CHECK(std::ranges::count_if(all, [](const auto& text) { return text.starts_with('m'); }) <= 1);
    }
    bank.templates[1].distractors.count = 9;
    const Texts all = texts(shown(bank, "small/which-tool/biopsy"));
    CHECK(all.size() == 10);
    CHECK(std::set<std::string>(all.begin(), all.end()).size() == 10);
  }

  TEST_CASE("of multiple has every element right") {
    const bank::Bank bank = test::small_bank();
    const Item item = shown(bank, "small/all-tools/tace");
    CHECK(item.type == ItemType::multiple);
    CHECK(sorted(right(item)) == Texts{"A drug", "Beads"});
    CHECK(options(item).size() == 5);
  }

  TEST_CASE("of true-false swaps a value half of the time") {
    const bank::Bank bank = test::small_bank();
    int is_true = 0;
    std::set<std::string> statements;
    for (std::uint64_t code = 0; code < 1000; ++code) {
      const Item item = shown(bank, "small/claim/lysis", code);
      CHECK(texts(item) == Texts{"True", "False"});
      const bool own = item.stem == "Lysis dissolves a clot.";
      CHECK(right(item) == Texts{own ? "True" : "False"});
      CHECK(item.explanation == "Lysis uses a drug.");
      is_true += own ? 1 : 0;
      statements.insert(item.stem);
    }
    CHECK(is_true > 430);
    CHECK(is_true < 570);
    CHECK(statements == std::set<std::string>{"Lysis dissolves a clot.", "Lysis fills an aneurysm.",
                                              "Lysis holds a vessel open."});
  }

  TEST_CASE("never shows a wrong answer that is right") {
    bank::Bank bank = test::small_bank();
    bank.facts[5].fields["uses"] = {"A Drug", "beads"};
    for (bank::Template& one : bank.templates) one.distractors.count = 9;
    for (std::uint64_t code = 0; code < 300; ++code) {
      CAPTURE(code);
      for (const bank::Askable& askable : bank.askables) {
        if (!askable.generated) continue;
        const Item item = present(bank, askable, base::PaperCode::from_number(code).seed());
        std::set<std::string> seen;
        for (const ShownOption& option : options(item)) CHECK(seen.insert(base::fold(option.text)).second);
        if (item.fact != "tace" || item.type == ItemType::true_false) continue;
        CHECK(std::ranges::count(texts(item), std::string("Tumour ablation")) == 0);
        if (item.question == "small/which-tool/tace") CHECK(seen.count("a drug") + seen.count("beads") == 1);
      }
    }
  }
}

TEST_CASE("another question changes no shuffle") {
  const bank::Bank before = test::small_bank();
  bank::Bank after = test::small_bank();
  after.questions.insert(after.questions.begin(), test::choice("new-one", 5));
  after.templates.insert(after.templates.begin(),
                         test::choice_template("new-template", "Name {does}", "{name}"));
  test::list_askables(after);
  for (std::uint64_t code = 0; code < 50; ++code)
    for (const bank::Askable& askable : before.askables) {
      const std::string identity = bank::identity(before, askable);
      CAPTURE(identity);
      CHECK(shown(after, identity, code) == shown(before, identity, code));
    }
}
