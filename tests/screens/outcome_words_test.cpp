#include "screens/outcome_words.hpp"

#include <doctest/doctest.h>

using namespace fluoro;
using namespace fluoro::screens;
using exam::Certainty;

TEST_CASE("what certainty earned is said with its sign") {
  CHECK(certainty_note(0, Certainty::fairly_sure) == "You were fairly sure: −2 marks.");
  CHECK(certainty_note(0, Certainty::certain) == "You were certain: −6 marks.");
  CHECK(certainty_note(1, Certainty::certain) == "You were certain: 3 marks.");
  CHECK(certainty_note(1, Certainty::guessing) == "You were guessing: 1 mark.");
  CHECK(certainty_note(0, Certainty::guessing) == "You were guessing: 0 marks.");
  CHECK(certainty_note(0.5, Certainty::certain) == "You were certain: 1.5 marks.");
  CHECK(certainty_note(1, {}) == "You did not say how sure you were: 1 mark.");
}

TEST_CASE("when a fact comes back is said in words") {
  const base::Day today(std::chrono::days(20000));
  const auto in = [&](int days) {
    return due_note({.reviewed = today, .due = today + std::chrono::days(days)}, today);
  };
  CHECK(in(1) == "This fact comes back tomorrow.");
  CHECK(in(12) == "This fact comes back in 12 days.");
  CHECK(in(90) == "This fact comes back in 3 months.");
  CHECK(in(1500) == "This fact comes back in 4 years.");
  CHECK(due_note({.reviewed = today, .due = today, .due_at = base::UtcTime{}}, today) ==
        "This fact comes back in 10 minutes.");
}
