#include "exam/certainty.hpp"

#include <algorithm>
#include <cstddef>

namespace fluoro::exam {
namespace {

constexpr double kSignificant = 0.5;  ///< squared distance times answers: Moodle's rough t > 1.5 to 1.8
constexpr double kRounding = 5e-7;    ///< Moodle's allowance for sums of fractions
constexpr double kTwoThirds = 2.0 / 3;

std::size_t place(Certainty certainty) { return static_cast<std::size_t>(certainty) - 1; }

}  // namespace

const char* to_string(Certainty certainty) {
  switch (certainty) {
    case Certainty::guessing: return "Guessing";
    case Certainty::fairly_sure: return "Fairly sure";
    case Certainty::certain: return "Certain";
  }
  return "";
}

double certainty_mark(double mark, Certainty certainty) {
  static constexpr std::array kRight{1.0, 2.0, 3.0}, kWrong{0.0, -2.0, -6.0};
  return mark > 0 ? mark * kRight[place(certainty)] : kWrong[place(certainty)];
}

ShareRange best_range(Certainty certainty) {
  static constexpr std::array kRanges{ShareRange{0, kTwoThirds}, ShareRange{kTwoThirds, 0.8},
                                      ShareRange{0.8, 1}};
  return kRanges[place(certainty)];
}

void CertaintySum::add(double mark, Certainty certainty) {
  ++answers;
  marks += mark;
  squares += mark * mark;
  certainty_marks += certainty_mark(mark, certainty);
}

void CertaintySums::add(double mark, Certainty certainty) { levels[place(certainty)].add(mark, certainty); }

int CertaintySums::answers() const {
  int sum = 0;
  for (const CertaintySum& level : levels) sum += level.answers;
  return sum;
}

double CertaintySums::certainty_marks() const {
  double sum = 0;
  for (const CertaintySum& level : levels) sum += level.certainty_marks;
  return sum;
}

std::optional<double> CertaintySums::brier() const {
  if (answers() == 0) return std::nullopt;
  double sum = 0;
  for (const Certainty certainty : kCertainties) {
    const CertaintySum& level = levels[place(certainty)];
    const ShareRange range = best_range(certainty);
    const double forecast = (range.least + range.most) / 2;
    sum += level.answers * forecast * forecast - 2 * forecast * level.marks + level.squares;
  }
  return std::max(0.0, sum) / answers();
}

Calibration calibration(const CertaintySum& sum, Certainty certainty) {
  if (sum.answers == 0) return Calibration::unknown;
  const ShareRange range = best_range(certainty);
  const double below = range.least - sum.share(), above = sum.share() - range.most;
  const auto matters = [&](double by) { return by > kRounding && by * by * sum.answers > kSignificant; };
  if (matters(below)) return Calibration::over_confident;
  return matters(above) ? Calibration::under_confident : Calibration::well_judged;
}

Calibration calibration(const CertaintySums& sums) {
  if (sums.answers() == 0) return Calibration::unknown;
  bool over = false, under = false;
  for (const Certainty certainty : kCertainties) {
    const Calibration level = calibration(sums.levels[place(certainty)], certainty);
    over = over || level == Calibration::over_confident;
    under = under || level == Calibration::under_confident;
  }
  if (over == under) return Calibration::well_judged;
  return over ? Calibration::over_confident : Calibration::under_confident;
}

}  // namespace fluoro::exam
