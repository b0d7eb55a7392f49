#pragma once
#include <string>

#include "base/time.hpp"

namespace fluoro::screens {

/// What is known of a learner when Home opens.
struct StudyState {
  bool unfinished = false;  ///< a session waits to be continued
  bool unfinished_exam = false;
  bool ever_answered = false;
  int due = 0;       ///< facts
  int fresh = 0;     ///< new facts that today has room for
  int unseen = 0;    ///< facts never asked
  int mistakes = 0;  ///< questions
  int coming = 0;    ///< facts that come due within the next two weeks
};

/// What is the best use of the next minutes, and why, in one sentence.
struct Suggestion {
  enum class Start { nothing, go_on, quick, due, mistakes, exam };
  Start start = Start::nothing;
  std::string sentence;
};
[[nodiscard]] Suggestion suggest(const StudyState& state);

}  // namespace fluoro::screens
