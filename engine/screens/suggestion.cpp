#include "screens/suggestion.hpp"

#include "screens/words.hpp"

namespace fluoro::screens {
namespace {

constexpr int kManyMistakes = 5;

}  // namespace

Suggestion suggest(const StudyState& state) {
  using Start = Suggestion::Start;
  if (state.unfinished_exam)
    return {Start::go_on, "Go on with the exam that you began: its clock has stood still since."};
  if (state.unfinished) return {Start::go_on, "Go on with what you began: the rest of it still waits."};
  if (!state.ever_answered)
    return {Start::quick,
            "Begin with a quick session: it shows where you stand, and what you meet comes back before you "
            "forget it."};
  if (state.due > 0)
    return {Start::due, state.due == 1
                            ? "Review the fact that is due: asked now, it is kept for longest."
                            : "Review the facts that are due first: asked now, they are kept for longest."};
  if (state.mistakes >= kManyMistakes)
    return {Start::mistakes, "Go over your mistakes: nothing is due, and " +
                                 plural(state.mistakes, "question") + " last went wrong or were guesses."};
  if (state.fresh > 0)
    return {Start::due, "Learn " + plural(state.fresh, "new fact") + ": nothing is due, and " +
                            std::to_string(state.unseen) + " have never been asked."};
  return {Start::exam, state.unseen > 0 ? "Sit an exam: nothing is due, and today's new facts are learnt."
                                        : "Sit an exam: nothing is due, and you have met every fact."};
}

}  // namespace fluoro::screens
