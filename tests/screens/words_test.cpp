#include "screens/words.hpp"

#include <doctest/doctest.h>

using namespace fluoro::screens;

TEST_CASE("numbers of things") {
  CHECK(plural(0, "question") == "0 questions");
  CHECK(plural(1, "question") == "1 question");
  CHECK(plural(1, "quiz") == "1 quiz");
  CHECK(plural(3, "quiz") == "3 quizzes");
}

TEST_CASE("shares and marks") {
  CHECK(percent(0) == "0%");
  CHECK(percent(0.805) == "81%");
  CHECK(percent(1) == "100%");
  CHECK(percent(1.0 / 3 + 1.0 / 3 + 1.0 / 3) == "100%");
  CHECK(percent(399.0 / 400) == "99%");
  CHECK(percent(1.0 / 400) == "1%");
  CHECK(mark_text(16) == "16");
  CHECK(mark_text(2.5) == "2.5");
  CHECK(mark_text(1.0 / 3) == "0.3");
  CHECK(mark_text(0.1 + 0.2 + 0.7) == "1");
}

TEST_CASE("titles in a row") {
  CHECK(joined({}).empty());
  CHECK(joined({"Procedures"}) == "Procedures");
  CHECK(joined({"Procedures", "Training"}) == "Procedures and Training");
  CHECK(joined({"Procedures", "Skills", "Training"}) == "Procedures and 2 more");
}

TEST_CASE("modes") {
  CHECK(mode_title("practice") == "Practice");
  CHECK(mode_title("timed") == "Timed");
}
