#include "exam/certainty.hpp"

#include <cstddef>
#include <initializer_list>
#include <string>

#include <doctest/doctest.h>

using namespace fluoro::exam;

namespace {

constexpr auto kGuessing = Certainty::guessing;
constexpr auto kSure = Certainty::fairly_sure;
constexpr auto kCertain = Certainty::certain;

/// So many answers at one level, the first ones right and the others wrong.
struct Answers {
  Certainty certainty;
  int right = 0, wrong = 0;
};

CertaintySums sums(std::initializer_list<Answers> list) {
  CertaintySums made;
  for (const Answers& some : list) {
    for (int i = 0; i < some.right; ++i) made.add(1, some.certainty);
    for (int i = 0; i < some.wrong; ++i) made.add(0, some.certainty);
  }
  return made;
}

Calibration judged(Certainty certainty, int right, int wrong) {
  return calibration(sums({{certainty, right, wrong}}).levels[static_cast<std::size_t>(certainty) - 1],
                     certainty);
}

}  // namespace

TEST_CASE("the table of certainty marks") {
  struct Row {
    Certainty certainty;
    double right, half, tenth, wrong;
  };
  for (const Row& row :
       {Row{kGuessing, 1, 0.5, 0.1, 0}, Row{kSure, 2, 1, 0.2, -2}, Row{kCertain, 3, 1.5, 0.3, -6}}) {
    CAPTURE(to_string(row.certainty));
    CHECK(certainty_mark(1, row.certainty) == row.right);
    CHECK(certainty_mark(0.5, row.certainty) == row.half);
    CHECK(certainty_mark(0.1, row.certainty) == doctest::Approx(row.tenth));
    CHECK(certainty_mark(0, row.certainty) == row.wrong);
    CHECK(certainty_mark(1e-9, row.certainty) > 0);  // partly right is never penalised
  }
}

TEST_CASE("the levels have names") {
  CHECK(std::string(to_string(kGuessing)) == "Guessing");
  CHECK(std::string(to_string(kSure)) == "Fairly sure");
  CHECK(std::string(to_string(kCertain)) == "Certain");
}

TEST_CASE("between the bounds of its range a level pays more than the others") {
  const auto pays = [](double chance, Certainty certainty) {
    return chance * certainty_mark(1, certainty) + (1 - chance) * certainty_mark(0, certainty);
  };
  for (int percent = 0; percent <= 100; ++percent) {
    CAPTURE(percent);
    const double chance = percent / 100.0;
    for (const Certainty certainty : kCertainties) {
      const ShareRange range = best_range(certainty);
      if (chance < range.least || chance > range.most) continue;
      for (const Certainty other : kCertainties)
        CHECK(pays(chance, certainty) >= pays(chance, other) - 1e-12);
    }
  }
  CHECK(best_range(kGuessing).least == 0);
  CHECK(best_range(kGuessing).most == best_range(kSure).least);
  CHECK(best_range(kSure).most == best_range(kCertain).least);
  CHECK(best_range(kCertain).most == 1);
}

TEST_CASE("answers are summed up by level") {
  CertaintySums made = sums({{kGuessing, 1, 2}, {kCertain, 2, 1}});
  made.add(0.5, kCertain);
  CHECK(made.answers() == 7);
  CHECK(made.levels[0].answers == 3);
  CHECK(made.levels[0].share() == doctest::Approx(1.0 / 3));
  CHECK(made.levels[1].answers == 0);
  CHECK(made.levels[1].share() == 0);
  CHECK(made.levels[2].marks == 2.5);
  CHECK(made.levels[2].squares == 2.25);
  CHECK(made.levels[2].certainty_marks == 1.5);  // 3 + 3 - 6 + 1.5
  CHECK(made.certainty_marks() == 2.5);
}

TEST_CASE("one level, judged by Moodle's rule") {
  CHECK(judged(kGuessing, 0, 0) == Calibration::unknown);
  // Guessing, up to 2/3 right: 1/3 too much squared is 1/9, so from five answers on it matters.
  CHECK(judged(kGuessing, 0, 30) == Calibration::well_judged);
  CHECK(judged(kGuessing, 4, 0) == Calibration::well_judged);
  CHECK(judged(kGuessing, 5, 0) == Calibration::under_confident);
  CHECK(judged(kGuessing, 20, 10) == Calibration::well_judged);
  // Fairly sure, 2/3 to 0.8 right.
  CHECK(judged(kSure, 2, 1) == Calibration::well_judged);
  CHECK(judged(kSure, 200, 100) == Calibration::well_judged);  // on the bound
  CHECK(judged(kSure, 80, 20) == Calibration::well_judged);    // on the other
  CHECK(judged(kSure, 12, 0) == Calibration::well_judged);     // 0.04 * 12 = 0.48
  CHECK(judged(kSure, 13, 0) == Calibration::under_confident);
  CHECK(judged(kSure, 0, 1) == Calibration::well_judged);  // 4/9
  CHECK(judged(kSure, 0, 2) == Calibration::over_confident);
  CHECK(judged(kSure, 8, 8) == Calibration::well_judged);  // 1/36 * 16 = 0.44
  CHECK(judged(kSure, 10, 10) == Calibration::over_confident);
  // Certain, from 0.8 right on.
  CHECK(judged(kCertain, 30, 0) == Calibration::well_judged);
  CHECK(judged(kCertain, 40, 10) == Calibration::well_judged);
  CHECK(judged(kCertain, 2, 2) == Calibration::well_judged);  // 0.09 * 4 = 0.36
  CHECK(judged(kCertain, 3, 3) == Calibration::over_confident);
  CHECK(judged(kCertain, 0, 1) == Calibration::over_confident);  // 0.64
}

TEST_CASE("all levels, judged together") {
  CHECK(calibration(CertaintySums{}) == Calibration::unknown);
  CHECK(calibration(sums({{kGuessing, 1, 2}, {kSure, 3, 1}, {kCertain, 9, 1}})) == Calibration::well_judged);
  CHECK(calibration(sums({{kGuessing, 1, 2}, {kCertain, 3, 3}})) == Calibration::over_confident);
  CHECK(calibration(sums({{kSure, 0, 2}, {kCertain, 3, 3}})) == Calibration::over_confident);
  CHECK(calibration(sums({{kGuessing, 5, 0}, {kCertain, 30, 0}})) == Calibration::under_confident);
  CHECK(calibration(sums({{kGuessing, 5, 0}, {kCertain, 3, 3}})) == Calibration::well_judged);
}

TEST_CASE("Brier's score, reckoned by hand") {
  CHECK_FALSE(CertaintySums{}.brier());
  // Forecasts 1/3, 11/15 and 0.9.
  CHECK(sums({{kGuessing, 1, 0}}).brier().value() == doctest::Approx(4.0 / 9));
  CHECK(sums({{kGuessing, 0, 1}}).brier().value() == doctest::Approx(1.0 / 9));
  CHECK(sums({{kSure, 1, 0}}).brier().value() == doctest::Approx(16.0 / 225));
  CHECK(sums({{kSure, 0, 1}}).brier().value() == doctest::Approx(121.0 / 225));
  CHECK(sums({{kCertain, 1, 0}}).brier().value() == doctest::Approx(0.01));
  CHECK(sums({{kCertain, 0, 1}}).brier().value() == doctest::Approx(0.81));
  // (4/9 + 1/9 + 16/225 + 3 * 0.01 + 0.81) / 7
  CHECK(sums({{kGuessing, 1, 1}, {kSure, 1, 0}, {kCertain, 3, 1}}).brier().value() ==
        doctest::Approx(0.2095238095));
  CertaintySums partly;
  partly.add(0.9, kCertain);
  CHECK(partly.brier().value() == doctest::Approx(0));
  partly.add(0.4, kCertain);
  CHECK(partly.brier().value() == doctest::Approx(0.125));
}
