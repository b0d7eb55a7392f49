#pragma once
#include <array>
#include <cstddef>

/// FSRS-6, the free spaced repetition scheduler, in the names of its makers' paper page "The Algorithm"
/// (github.com/open-spaced-repetition/fsrs4anki/wiki): what a learner's memory of a fact is like after each
/// review, and when it should be asked again. Every step is rounded to eight decimals, as ts-fsrs does it, so
/// that both give the same states.
namespace fluoro::memory {

/// How well a fact was remembered.
enum class Rating { again = 1, hard, good, easy };

/// w0 to w20.
using Weights = std::array<double, 21>;

inline constexpr double kLeastStability = 0.001, kMostStability = 36500;  ///< days

/// What is remembered of a fact.
struct Memory {
  double stability =
      0;  ///< S: after so many days recall has fallen to 0.9; kLeastStability to kMostStability
  double difficulty = 0;  ///< D: 1 to 10
  bool operator==(const Memory&) const = default;
};

/// The default weights of FSRS-6 and a name for them that goes into the history with what they predicted.
[[nodiscard]] const Weights& default_weights();
inline constexpr const char* kDefaultWeightsName = "fsrs-6-defaults";

/// The range that the makers allow each weight.
struct WeightRange {
  double least, most;
};
using WeightRanges = std::array<WeightRange, 21>;
[[nodiscard]] const WeightRanges& weight_ranges();

/// Each weight in its range; one that is no finite number becomes its default.
[[nodiscard]] Weights clipped(const Weights& w);

/// R, the chance of recall after `days`: 1 at once, 0.9 after the stability. Never NaN: negative or unknown
/// days count as 0.
[[nodiscard]] double recall(const Weights& w, double stability, double days);

/// The memory after the first review.
[[nodiscard]] Memory first(const Weights& w, Rating rating);

/// The memory after another one, `days` after the last; less than a day is the same day. A memory outside its
/// ranges is taken as the nearest one inside, negative or unknown days as 0.
[[nodiscard]] Memory next(const Weights& w, const Memory& memory, double days, Rating rating);

/// Days until recall has fallen to `retention` (0.7 to 0.99, values beyond are taken as these): whole, from 1
/// to kMostStability.
[[nodiscard]] int interval(const Weights& w, double stability, double retention);

/// The shortest and the longest interval that may be chosen in place of one of `days`, so that facts learnt
/// together part ways. `since` are the days between the last two reviews: a longer interval stays longer.
struct IntervalRange {
  int least = 1, most = 1;
};
[[nodiscard]] IntervalRange fuzz_range(int days, int since);

}  // namespace fluoro::memory
