#pragma once
#include <string>
#include <vector>

#include "history/store.hpp"

namespace fluoro::screens {

/// What a session counts, decided here alone for every screen that shows it. Of an exam and of
/// a session against the clock, once it is over, a question left open counts as wrong. Practice counts what
/// was answered, and so does a session that can still go on.
struct Score {
  double marks = 0;
  int of = 0;    ///< questions that count
  int open = 0;  ///< questions without an answer, whether they count or not
  [[nodiscard]] double share() const { return of == 0 ? 0 : marks / of; }
};
[[nodiscard]] bool open_counts(const history::Session& session);
[[nodiscard]] Score score(const history::Session& session);

/// The items of a session that its learner got to see: practice without an end is drawn some way ahead.
[[nodiscard]] std::vector<history::SessionItem> reached_items(const history::Store& store,
                                                              const history::Session& session);

enum class Outcome { wrong, partly, open, right };
[[nodiscard]] Outcome outcome(const history::SessionItem& item);
/// "Right", "Partly", "Wrong", "Not answered".
[[nodiscard]] std::string to_string(Outcome outcome);

}  // namespace fluoro::screens
