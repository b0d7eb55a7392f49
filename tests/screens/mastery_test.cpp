#include "screens/mastery.hpp"

#include <doctest/doctest.h>

using namespace fluoro;
using namespace fluoro::screens;

TEST_CASE("facts that were never asked count as not known") {
  const Mastery some = mastery_of({.begun = 4, .recall = 3}, 10);
  CHECK(some.facts == 10);
  CHECK(some.share == doctest::Approx(0.3));
  CHECK(mastery_of({}, 10).share == 0);
}

TEST_CASE("facts that are no longer in the file still count") {
  const Mastery more = mastery_of({.begun = 8, .recall = 4}, 5);
  CHECK(more.facts == 8);
  CHECK(more.share == doctest::Approx(0.5));
}

TEST_CASE("where there is no fact nothing is known") {
  const Mastery none = mastery_of({}, 0);
  CHECK(none.facts == 0);
  CHECK(none.share == 0);
}

TEST_CASE("what is known by less than half stands out") {
  const ui::Theme& theme = ui::themes()[0];
  CHECK(mastery_colour(theme, 0.49) == theme.warn);
  CHECK(mastery_colour(theme, 0.5) == theme.accent);
}
