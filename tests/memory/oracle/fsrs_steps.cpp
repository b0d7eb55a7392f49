// Prints 100,000 reviews of random learners with what Fluoro makes of each, for compare.js to hold against
// ts-fsrs: one learner a line, as JSON.
//   fsrs_steps SEED
#include <array>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>

#include "base/random.hpp"
#include "memory/fsrs.hpp"

using namespace fluoro;
using namespace fluoro::memory;

namespace {

constexpr int kLearners = 1000, kReviews = 100;
constexpr std::array kRatings{Rating::again, Rating::hard, Rating::good, Rating::easy};

double unit(base::Stream& stream) { return static_cast<double>(stream.below(1'000'001)) / 1e6; }

/// Every other learner has the defaults; the weights of the rest lie up to half of them away.
Weights weights(base::Stream& stream, int learner) {
  Weights w = default_weights();
  if (learner % 2 == 1)
    for (double& each : w) each *= 0.5 + unit(stream);
  return clipped(w);
}

/// Half of the reviews on the same day or within a week, the rest up to three years later.
int days(base::Stream& stream) {
  const std::uint32_t kind = stream.below(4);
  return static_cast<int>(kind == 0 ? 0 : kind == 1 ? stream.below(8) : stream.below(1100));
}

template <class Values>
void print(const Values& values) {
  const char* before = "[";
  for (const auto& value : values) {
    std::cout << before << value;
    before = ",";
  }
  std::cout << "]";
}

void print_learner(base::Stream& stream, int learner) {
  const Weights w = weights(stream, learner);
  const double retention = 0.75 + 0.01 * stream.below(24);
  std::cout << R"({"w":)";
  print(w);
  std::cout << R"(,"retention":)" << retention << R"(,"reviews":[)";
  Memory memory;
  for (int review = 0; review < kReviews; ++review) {
    const Rating rating = kRatings[stream.below(4)];
    const int passed = review == 0 ? 0 : days(stream);
    memory = review == 0 ? first(w, rating) : next(w, memory, passed, rating);
    if (review > 0) std::cout << ",";
    print(std::array<double, 5>{static_cast<double>(passed), static_cast<double>(rating), memory.stability,
                                memory.difficulty,
                                static_cast<double>(interval(w, memory.stability, retention))});
  }
  std::cout << "]}\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "Usage: fsrs_steps SEED\n";
    return EXIT_FAILURE;
  }
  base::Stream stream(base::Seed{std::stoull(argv[1])});
  std::cout.precision(17);
  for (int learner = 0; learner < kLearners; ++learner) print_learner(stream, learner);
}
