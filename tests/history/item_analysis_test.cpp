#include "history/item_analysis.hpp"

#include <cmath>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "base/random.hpp"

using namespace fluoro::history;
using doctest::Approx;
using fluoro::base::Seed;
using fluoro::base::Stream;

namespace {

constexpr std::uint64_t kSeed = 20261124;

/// Rows of marks: 0, 1, h for a half and - for a question that was not asked.
ItemAnalysis of(const std::vector<std::string>& rows) {
  std::vector<Sitting> sittings;
  for (const std::string& row : rows) {
    Sitting sitting;
    for (std::size_t i = 0; i < row.size(); ++i)
      if (row[i] != '-') sitting.push_back({i, row[i] == 'h' ? 0.5 : row[i] - '0'});
    sittings.push_back(sitting);
  }
  return item_analysis(rows.empty() ? 0 : rows.front().size(), sittings);
}

const std::vector<std::string> kEight{"1110", "1011", "1111", "0010", "1000", "0100", "1110", "0000"};

bool sane(const std::optional<double>& figure) { return !figure || std::isfinite(*figure); }

void check_sane(const ItemAnalysis& analysis) {
  for (const QuestionFigures& each : analysis.questions)
    for (const auto& figure : {each.facility, each.deviation, each.discrimination, each.efficiency,
                               each.intended_weight, each.effective_weight})
      CHECK(sane(figure));
  for (const auto& figure : {analysis.alpha, analysis.standard_error, analysis.error_ratio})
    CHECK(sane(figure));
}

void check_nothing_compared(const ItemAnalysis& analysis) {
  check_sane(analysis);
  for (const QuestionFigures& each : analysis.questions) {
    CHECK_FALSE(each.discrimination);
    CHECK_FALSE(each.efficiency);
    CHECK_FALSE(each.effective_weight);
  }
  CHECK_FALSE(analysis.alpha);
  CHECK_FALSE(analysis.standard_error);
  CHECK_FALSE(analysis.error_ratio);
}

}  // namespace

TEST_CASE("eight papers of four questions") {
  const ItemAnalysis analysis = of(kEight);
  const std::vector<double> facility{0.625, 0.5, 0.625, 0.25};
  const std::vector<double> discrimination{55.301004, 22.360680, 55.301004, 39.735971};
  const std::vector<double> efficiency{68, 25, 68, 60};
  REQUIRE(analysis.questions.size() == 4);
  for (std::size_t i = 0; i < 4; ++i) {
    CAPTURE(i);
    const QuestionFigures& question = analysis.questions[i];
    CHECK(question.answers == 8);
    CHECK(question.compared == 8);
    CHECK(*question.facility == facility[i]);
    CHECK(*question.discrimination == Approx(discrimination[i]).epsilon(1e-8));
    CHECK(*question.efficiency == Approx(efficiency[i]).epsilon(1e-12));
    CHECK(*question.intended_weight == 25);
  }
  CHECK(*analysis.questions[3].deviation == Approx(std::sqrt(3.0 / 14)));
  // Covariances with the total of 4/7, 3/7, 4/7 and 3/7.
  CHECK(*analysis.questions[0].effective_weight == Approx(100 * 2 / (4 + 2 * std::sqrt(3.0))));
  CHECK(*analysis.questions[1].effective_weight == Approx(100 * std::sqrt(3.0) / (4 + 2 * std::sqrt(3.0))));
  CHECK(analysis.sittings == 8);
  CHECK(analysis.length == 4);
  CHECK(*analysis.alpha == Approx(0.6428571).epsilon(1e-7));
  CHECK(*analysis.standard_error == Approx(0.8451543).epsilon(1e-7));
  CHECK(*analysis.error_ratio == Approx(100 * std::sqrt(1 - 9.0 / 14)));
}

TEST_CASE("questions that agree always are wholly consistent") {
  const ItemAnalysis analysis = of({"000", "hhh", "111", "111"});
  CHECK(*analysis.alpha == Approx(1));
  CHECK(*analysis.standard_error == Approx(0));
  CHECK(*analysis.questions[1].discrimination == Approx(100));
  CHECK(*analysis.questions[1].efficiency == Approx(100));
  CHECK(*analysis.questions[1].effective_weight == Approx(100.0 / 3));
}

TEST_CASE("a question that the strong get wrong has a negative discrimination and no weight") {
  const ItemAnalysis analysis = of({"1110", "1110", "1100", "0011", "0001", "0001"});
  CHECK(*analysis.questions[3].discrimination < 0);
  CHECK(*analysis.questions[3].efficiency < 0);
  CHECK_FALSE(analysis.questions[3].effective_weight);
  double sum = 0;
  for (const QuestionFigures& each : analysis.questions) sum += each.effective_weight.value_or(0);
  CHECK(sum == Approx(100));
}

TEST_CASE("a question without differences has no discrimination and weighs nothing") {
  const ItemAnalysis analysis = of({"110", "111", "100", "101"});
  const QuestionFigures& all_right = analysis.questions[0];
  CHECK(*all_right.facility == 1);
  CHECK(*all_right.deviation == 0);
  CHECK_FALSE(all_right.discrimination);
  CHECK_FALSE(all_right.efficiency);
  CHECK(*all_right.effective_weight == 0);
}

TEST_CASE("what can't be told is empty and never a NaN") {
  check_nothing_compared(of({}));
  check_nothing_compared(of({"101"}));
  check_nothing_compared(of({"1", "0", "1"}));
  check_nothing_compared(of({"111", "111", "111"}));
  check_nothing_compared(of({"hhh", "hhh", "hhh"}));
  check_nothing_compared(of({"10--", "--01"}));  // no two questions met twice
  const ItemAnalysis missing = of({"---", "---"});
  check_nothing_compared(missing);
  CHECK(missing.sittings == 0);
  CHECK(missing.questions[0].answers == 0);
  CHECK_FALSE(missing.questions[0].facility);
  CHECK_FALSE(missing.questions[0].intended_weight);
}

TEST_CASE("thirds that add up to the same are no differences") {
  std::vector<Sitting> sittings(9);
  for (std::size_t i = 0; i < sittings.size(); ++i)
    for (std::size_t j = 0; j < 3; ++j) sittings[i].push_back({j, static_cast<double>((i + j) % 3) / 3});
  const ItemAnalysis analysis = item_analysis(3, sittings);
  CHECK_FALSE(analysis.alpha);  // all totals are equal
  for (const QuestionFigures& each : analysis.questions) CHECK_FALSE(each.effective_weight);
}

TEST_CASE("a question is judged by the sittings that asked it") {
  const ItemAnalysis analysis = of({"11-", "10-", "01-", "00-", "1-1", "0-0"});
  CHECK(analysis.questions[0].answers == 6);
  CHECK(*analysis.questions[0].facility == 0.5);
  CHECK(analysis.questions[2].answers == 2);
  CHECK(*analysis.questions[1].discrimination == Approx(0));
  CHECK(*analysis.questions[2].discrimination == Approx(100));
  CHECK(analysis.length == 2);
  CHECK(*analysis.questions[0].intended_weight == 50);
}

TEST_CASE("a hard paper does not make its learners weak") {
  // The learners of the first paper are the better ones, but their other question is the hardest.
  const ItemAnalysis analysis = of({"1h-", "1h-", "10-", "10-", "0-h", "0-h", "0-1", "0-1"});
  CHECK(*analysis.questions[1].facility < *analysis.questions[2].facility);
  CHECK(*analysis.questions[0].discrimination == Approx(0));
}

TEST_CASE("sittings of one question count for the facility alone") {
  auto rows = kEight;
  for (int i = 0; i < 8; ++i) rows.emplace_back("0---");
  const ItemAnalysis analysis = of(rows);
  CHECK(analysis.questions[0].answers == 16);
  CHECK(analysis.questions[0].compared == 8);
  CHECK(*analysis.questions[0].facility == 0.3125);
  CHECK(*analysis.questions[0].discrimination == Approx(55.301004).epsilon(1e-8));
}

TEST_CASE("papers drawn from a bank tell what the whole bank would") {
  CAPTURE(kSeed);
  constexpr std::size_t kQuestions = 12, kPaper = 6;
  Stream stream{Seed{kSeed}};
  std::vector<Sitting> whole, papers;
  for (int learner = 0; learner < 4000; ++learner) {
    const std::uint32_t ability = stream.below(60);
    Sitting all;
    for (std::size_t i = 0; i < kQuestions; ++i)
      all.push_back({i, stream.below(100) < 15 + ability + 2 * static_cast<std::uint32_t>(i) ? 1.0 : 0.0});
    whole.push_back(all);
    stream.shuffle(all);
    all.resize(kPaper);
    papers.push_back(all);
  }
  const ItemAnalysis full = item_analysis(kQuestions, whole), drawn = item_analysis(kQuestions, papers);
  CHECK(drawn.length == kPaper);
  // Spearman and Brown: a paper half as long.
  CHECK(*drawn.alpha == Approx(*full.alpha / (2 - *full.alpha)).epsilon(0.05));
  for (std::size_t i = 0; i < kQuestions; ++i) {
    CAPTURE(i);
    CHECK(*drawn.questions[i].facility == Approx(*full.questions[i].facility).epsilon(0.06));
    CHECK(*drawn.questions[i].effective_weight ==
          Approx(2 * *full.questions[i].effective_weight).epsilon(0.1));
  }
}
