#include "memory/rating.hpp"

namespace fluoro::memory {

Rating rating_of(const Answered& answered) {
  constexpr double kPartly = 0.5, kRight = 0.8;
  constexpr int kGuessing = 1, kCertain = 3;
  // Written so that a mark which is no number is nothing right.
  if (!(answered.mark >= kPartly)) return Rating::again;
  if (answered.mark < kRight || answered.certainty == kGuessing) return Rating::hard;
  const bool quick = answered.median && answered.taken < *answered.median;
  return answered.certainty == kCertain && quick ? Rating::easy : Rating::good;
}

}  // namespace fluoro::memory
