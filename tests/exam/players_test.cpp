#include "exam/players.hpp"

#include <doctest/doctest.h>

using namespace fluoro::exam;

namespace {

Item item(ItemType type, Body body) { return {.type = type, .body = std::move(body)}; }

void check(const Picks& picks, double count, double chance, double longest, double shared) {
  CHECK(picks.count == doctest::Approx(count));
  CHECK(picks.chance == doctest::Approx(chance));
  CHECK(picks.longest == doctest::Approx(longest));
  CHECK(picks.shared == doctest::Approx(shared));
}

}  // namespace

TEST_CASE("a player picks the longest option, another the one with most words in common") {
  const std::vector<PickOption> options{
      {"left iliac artery", true}, {"left renal artery"}, {"right iliac artery"}, {"left iliac vein"}};
  check(pick(options, true), 1, 0.25, 0, 1);
  // The second and third have as many: iliac and a number each.
  const std::vector<PickOption> even{
      {"iliac one"}, {"iliac vein", true}, {"iliac artery", false}, {"kidney"}};
  check(pick(even, true), 1, 0.25, 0, 1.0 / 3);
}

TEST_CASE("among equals a pick counts as the share that is right") {
  check(pick(std::vector<PickOption>{{"stent", true}, {"grafts"}, {"coiled"}}, true), 1, 1.0 / 3, 0, 1.0 / 3);
  check(pick(std::vector<PickOption>{{"stents", true}, {"grafts"}, {"coil"}}, true), 1, 1.0 / 3, 0.5,
        1.0 / 3);
  check(pick(std::vector<PickOption>{{"ä", true}, {"b"}}, false), 1, 0.5, 0.5, 0.5);
  check(pick(std::vector<PickOption>{}, true), 0, 0, 0, 0);
}

TEST_CASE("marks in a text do not make it longer") {
  const Options body{{{"**10**^9^", true, ""}, {"10,000", false, ""}}};
  check(pick(item(ItemType::choice, body), true), 1, 0.5, 0, 0.5);
}

TEST_CASE("what each type offers to pick from") {
  const Options two_right{{{"stents", true, ""}, {"grafts", true, ""}, {"coils", false, ""}}};
  check(pick(item(ItemType::multiple, two_right), true), 1, 2.0 / 3, 1, 2.0 / 3);
  const Options statement{{{"True", true, ""}, {"False", false, ""}}};
  check(pick(item(ItemType::true_false, statement), true), 0, 0, 0, 0);
  const MatchingSet set{{"vein", "artery", "lymphatics"}, {{"One", "", 2}, {"Two", "", 0}}};
  check(pick(item(ItemType::matching_set, set), true), 2, 2.0 / 3, 1, 2.0 / 3);
  const Cloze cloze{{"", " and ", ""}, {{{}, 0, {"vein", "artery"}, 1}, {{"typed"}, 0, {}, -1}}};
  check(pick(item(ItemType::cloze, cloze), true), 1, 0.5, 1, 0.5);
  check(pick(item(ItemType::text, Text{{"stent"}, 0}), true), 0, 0, 0, 0);
  const Case whole{{item(ItemType::cloze, cloze), item(ItemType::true_false, statement),
                    item(ItemType::multiple, two_right)}};
  check(pick(item(ItemType::case_, whole), true), 2, 0.5 + 2.0 / 3, 2, 0.5 + 2.0 / 3);
}
