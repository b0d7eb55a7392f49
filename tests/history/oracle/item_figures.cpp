// Prints 200 random matrices of marks with what Fluoro's item analysis makes of each, for compare.js to hold
// against simple-statistics: one matrix a line, as JSON.
//   item_figures SEED
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <optional>
#include <string>
#include <vector>

#include "base/json.hpp"
#include "base/random.hpp"
#include "history/item_analysis.hpp"

using namespace fluoro;
using namespace fluoro::history;

namespace {

constexpr std::uint32_t kMatrices = 200, kMostSittings = 80, kMostQuestions = 12;

/// What makes a matrix hard to analyse; each in a part of the matrices of its own, so that they meet.
struct Kind {
  bool lopsided = false;      ///< a third of the questions are all right or all wrong
  bool part_marks = false;    ///< in quarters
  std::uint32_t missing = 0;  ///< percent of the answers
};
Kind kind(std::uint32_t matrix) {
  constexpr std::uint32_t kMissing[]{0, 0, 20, 60, 90};
  return {.lopsided = matrix % 3 == 0, .part_marks = matrix % 4 == 0, .missing = kMissing[matrix % 5]};
}

/// Percent right: strong learners answer better, except for questions that mislead them.
std::uint32_t chance(std::uint32_t ability, std::uint32_t ease, bool misleads) {
  return 15 + ease + (misleads ? 40 - ability : ability);
}

std::vector<Sitting> sittings(base::Stream& stream, const Kind& kind, std::uint32_t questions) {
  struct Question {
    std::uint32_t ease;
    bool misleads;
    std::optional<double> always;
  };
  std::vector<Question> drawn;
  for (std::uint32_t i = 0; i < questions; ++i) {
    Question each{stream.below(45), stream.below(6) == 0, std::nullopt};
    if (kind.lopsided && stream.below(3) == 0) each.always = stream.below(2);
    drawn.push_back(each);
  }
  std::vector<Sitting> all(1 + stream.below(kMostSittings));
  for (Sitting& sitting : all) {
    const std::uint32_t ability = stream.below(41);
    for (std::size_t i = 0; i < drawn.size(); ++i) {
      if (stream.below(100) < kind.missing) continue;
      const auto& [ease, misleads, always] = drawn[i];
      const double right = stream.below(100) < chance(ability, ease, misleads) ? 1 : 0;
      const double mark = kind.part_marks && stream.below(2) == 0 ? 0.25 * stream.below(5) : right;
      sitting.push_back({i, always.value_or(mark)});
    }
  }
  return all;
}

base::Json rows(const std::vector<Sitting>& sittings, std::size_t questions) {
  base::Json rows = base::Json::array();
  for (const Sitting& sitting : sittings) {
    base::Json row = std::vector<base::Json>(questions);
    for (const QuestionMark& each : sitting) row[each.question] = each.mark;
    rows.push_back(std::move(row));
  }
  return rows;
}

base::Json json(const std::optional<double>& figure) { return figure ? base::Json(*figure) : base::Json(); }

base::Json json(const QuestionFigures& figures) {
  return {{"answers", figures.answers},
          {"compared", figures.compared},
          {"facility", json(figures.facility)},
          {"deviation", json(figures.deviation)},
          {"discrimination", json(figures.discrimination)},
          {"efficiency", json(figures.efficiency)},
          {"intendedWeight", json(figures.intended_weight)},
          {"effectiveWeight", json(figures.effective_weight)}};
}

base::Json json(const ItemAnalysis& analysis) {
  base::Json questions = base::Json::array();
  for (const QuestionFigures& each : analysis.questions) questions.push_back(json(each));
  return {{"questions", questions},
          {"sittings", analysis.sittings},
          {"alpha", json(analysis.alpha)},
          {"standardError", json(analysis.standard_error)},
          {"errorRatio", json(analysis.error_ratio)}};
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "Usage: item_figures SEED\n";
    return EXIT_FAILURE;
  }
  base::Stream stream(base::Seed{std::stoull(argv[1])});
  for (std::uint32_t matrix = 0; matrix < kMatrices; ++matrix) {
    const std::uint32_t questions = 1 + stream.below(kMostQuestions);
    const auto drawn = sittings(stream, kind(matrix), questions);
    std::cout << base::Json{{"rows", rows(drawn, questions)}, {"ours", json(item_analysis(questions, drawn))}}
              << "\n";
  }
}
