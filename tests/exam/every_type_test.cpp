#include <array>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "base/json.hpp"
#include "exam/answer_words.hpp"
#include "exam/marking.hpp"
#include "exam/paper.hpp"
#include "support/all_types.hpp"
#include "support/random_items.hpp"

using namespace fluoro;
using namespace fluoro::exam;

namespace {

constexpr std::array kTypes{ItemType::choice,  ItemType::multiple,     ItemType::true_false, ItemType::match,
                            ItemType::order,   ItemType::cloze,        ItemType::text,       ItemType::number,
                            ItemType::hotspot, ItemType::matching_set, ItemType::case_};

/// Visits random questions of every type, with what they were made from.
template <typename Visit>
void for_many(std::uint64_t first_seed, int of_each, Visit visit) {
  for (const ItemType type : kTypes)
    for (int i = 0; i < of_each; ++i) {
      const base::Seed seed{first_seed + static_cast<std::uint64_t>(i)};
      test::RandomItems random(seed);
      CAPTURE(to_string(type));
      CAPTURE(seed.value);
      visit(random.item(type), random);
    }
}

bool is_share(double mark) { return mark >= 0 && mark <= 1; }

void check_shown(const Item& item) {
  const Response right = right_response(item);
  REQUIRE(mark(item, right) == 1);
  REQUIRE(is_answered(item, right));
  REQUIRE(mark(item, {}) == 0);
  REQUIRE_FALSE(is_answered(item, {}));
  REQUIRE(item_from_json(to_json(item)) == item);
  REQUIRE_FALSE(answer_words(item, right).empty());
}

}  // namespace

TEST_CASE("the right response gets full marks and an empty one none") {
  for_many(1000, 200, [](const Item& item, test::RandomItems&) { check_shown(item); });
}

TEST_CASE("all parts of the right response are right, and none of an empty one") {
  for_many(2000, 100, [](const Item& item, test::RandomItems&) {
    const std::vector<bool> all = right_parts(item, right_response(item)), none = right_parts(item, {});
    REQUIRE(all == std::vector<bool>(all.size(), true));
    REQUIRE(none == std::vector<bool>(all.size(), false));
  });
}

TEST_CASE("any response gets a mark from 0 to 1, which its parts explain") {
  for_many(3000, 200, [](const Item& item, test::RandomItems& random) {
    const Response response = random.response_with_steps();
    const double given = mark(item, response);
    REQUIRE(is_share(given));
    if (!is_answered(item, response)) REQUIRE(given == 0);
    const std::vector<bool> parts = right_parts(item, response);
    if (parts.empty() || item.type == ItemType::case_) return;
    const auto right = std::count(parts.begin(), parts.end(), true);
    REQUIRE(given == doctest::Approx(static_cast<double>(right) / static_cast<double>(parts.size())));
    (void)answer_words(item, response);
  });
}

TEST_CASE("what is kept reads back as it was") {
  for_many(4000, 200, [](const Item& item, test::RandomItems& random) {
    REQUIRE(item_from_json(base::Json::parse(to_json(item).dump())) == item);
    const Response response = random.response_with_steps();
    REQUIRE(response_from_json(base::Json::parse(to_json(response).dump())) == response);
    REQUIRE(response_from_json(to_json(right_response(item))) == right_response(item));
  });
}

TEST_CASE("damaged JSON is refused or makes a question that can be marked") {
  for_many(5000, 60, [](const Item& item, test::RandomItems& random) {
    const std::string text = to_json(item).dump();
    base::Stream stream({item.stem.size() * 7919 + text.size()});
    for (int i = 0; i < 20; ++i) {
      std::string damaged = text;
      damaged[stream.below(static_cast<std::uint32_t>(text.size()))] = "0917-{}[],\"e"[stream.below(12)];
      const base::Json json = base::Json::parse(damaged, nullptr, false);
      if (json.is_discarded()) continue;
      try {
        const Item read = item_from_json(json);
        REQUIRE(is_share(mark(read, right_response(read))));
        REQUIRE(is_share(mark(read, random.response_with_steps())));
      } catch (const std::runtime_error&) {
      }
    }
  });
}

TEST_CASE("papers of all types repeat, and every question of them can be answered") {
  const bank::Bank bank = test::all_types_bank();
  const std::array<const bank::Bank*, 1> banks{&bank};
  std::map<ItemType, int> seen;
  std::set<std::string> papers;
  for (std::uint64_t i = 0; i < 1000; ++i) {
    const auto code = base::PaperCode::from_number(base::derive(base::Seed{33}, i).value);
    CAPTURE(code.to_string());
    const Paper paper = draw(banks, code, {.count = 0});
    REQUIRE(draw(banks, code, {.count = 0}).items == paper.items);
    for (const Item& item : paper.items) {
      CAPTURE(item.question);
      check_shown(item);
      ++seen[item.type];
      if (const auto* order = std::get_if<Order>(&item.body))
        REQUIRE_FALSE(std::is_sorted(order->key.begin(), order->key.end()));
    }
    papers.insert(to_json(paper, KeyShown::no).dump());
  }
  CHECK(seen.size() == kTypes.size());
  CHECK(papers.size() == 1000);
}
