#include "screens/score.hpp"

#include <doctest/doctest.h>

using namespace fluoro;
using screens::score;

TEST_CASE("practice counts what was answered") {
  history::Session session{.finished = base::UtcTime{}, .items = 20, .answered = 7, .marks = 5};
  CHECK(score(session).of == 7);
  CHECK(score(session).open == 13);
  CHECK(score(session).share() == doctest::Approx(5.0 / 7));
}

TEST_CASE("against the clock, what was left open counts as wrong once it is over") {
  history::Session session{.time_limit = std::chrono::minutes(5), .items = 20, .answered = 7, .marks = 5};
  CHECK(score(session).of == 7);
  session.finished = base::UtcTime{};
  CHECK(score(session).of == 20);
  CHECK(score(session).open == 13);
  CHECK(score(session).share() == doctest::Approx(0.25));
}

TEST_CASE("nothing answered is no share, not a division by nothing") {
  CHECK(score(history::Session{.items = 20}).share() == 0);
}

TEST_CASE("an outcome in words") {
  using screens::Outcome;
  history::SessionItem item;
  CHECK(screens::outcome(item) == Outcome::open);
  item.answer = history::Answer{.mark = 1};
  CHECK(screens::outcome(item) == Outcome::right);
  item.answer->mark = 0.5;
  CHECK(screens::outcome(item) == Outcome::partly);
  item.answer->mark = 0;
  CHECK(screens::outcome(item) == Outcome::wrong);
  CHECK(screens::to_string(Outcome::open) == "Not answered");
}
