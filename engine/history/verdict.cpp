#include "history/verdict.hpp"

#include <algorithm>

namespace fluoro::history {

std::optional<Remark> remark(const QuestionFigures& figures, const std::vector<OptionFigures>& options) {
  if (figures.answers < kFewestAnswers || !figures.facility) return std::nullopt;
  const auto discrimination = figures.compared < kFewestAnswers ? std::nullopt : figures.discrimination;
  const auto unpicked = std::find_if(options.begin(), options.end(), [](const OptionFigures& each) {
    return each.drawn == 0 && each.offered >= kUnpickedAnswers;
  });
  if (*figures.facility > kTooEasy) return Remark{Verdict::too_easy, {}};
  if (discrimination && *discrimination < kMisleads) return Remark{Verdict::misleads, {}};
  if (*figures.facility < kTooHard) return Remark{Verdict::too_hard, {}};
  if (unpicked != options.end()) return Remark{Verdict::unpicked, unpicked->text};
  if (!discrimination) return std::nullopt;
  return Remark{*discrimination < kTellsLittle ? Verdict::tells_little : Verdict::good, {}};
}

std::string to_string(const Remark& remark) {
  switch (remark.verdict) {
    case Verdict::good: return "Good";
    case Verdict::too_easy: return "Too easy";
    case Verdict::misleads: return "Misleads the strong";
    case Verdict::too_hard: return "Too hard";
    case Verdict::unpicked: return "Nobody picks " + remark.option;
    case Verdict::tells_little: return "Tells little";
  }
  return {};
}

}  // namespace fluoro::history
