#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "history/store.hpp"

namespace fluoro::history {

/// What a list of sessions shows of one.
struct SessionRow {
  SessionId id{};
  base::UtcTime started;
  base::Milliseconds used{};  ///< time spent on answers
  double marks = 0;           ///< sum of the answers' marks
  int items = 0, answered = 0;
  std::uint32_t mode = 0, quizzes = 0;  ///< in SessionRows
  bool timed = false;                   ///< has a time limit
  bool finished = false;                ///< else it can be continued
  std::string code;
};

/// The quizzes of a session, ids beside titles.
struct QuizList {
  std::vector<std::string> banks, titles;
};

/// All sessions with an answer, the newest first. What many have in common is there once, so that fifty
/// thousand take a few megabytes.
struct SessionRows {
  std::vector<SessionRow> rows;
  std::vector<std::string> modes;
  std::vector<QuizList> quizzes;
};

/// One query. Throws Error.
[[nodiscard]] SessionRows session_rows(const Store& store);

}  // namespace fluoro::history
