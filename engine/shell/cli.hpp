#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/paper_code.hpp"
#include "base/time.hpp"
#include "exam/level_table.hpp"
#include "history/export.hpp"

namespace fluoro::shell {

enum class Command {
  window,
  play,
  draw,
  check,
  create,
  preview,
  history,
  import_history,
  merge_history,
  backups,
  restore,
  doctor,
  optimise,
  simulate
};

/// What the command line asks for.
struct Options {
  Command command = Command::window;
  std::filesystem::path data, quizzes;             ///< --data, --quizzes; empty: where they usually are
  std::filesystem::path walkthrough, screenshots;  ///< or empty
  bool headless = false;

  /// play, draw, simulate: banks; check: paths; create, preview, restore, import, merge: the file
  std::vector<std::string> subjects;
  int count = 20;                   ///< 0: all there are
  std::vector<std::string> topics;  ///< as typed
  std::optional<base::PaperCode> code;
  std::optional<base::Milliseconds> time_limit;
  bool exam = false;                     ///< draw: topics by their weights
  std::optional<exam::LevelMix> levels;  ///< of an exam
  bool json = false;
  bool no_key = false;
  bool strict = false;  ///< check: warnings are errors
  bool report = false;  ///< check: and what the questions add up to
  bool yes = false;     ///< restore: without asking
  history::Format format = history::Format::table;
  bool dry_run = false;             ///< optimise, doctor: all stays as it is
  int days = 30;                    ///< simulate
  std::optional<double> retention;  ///< simulate; empty: the learner's
  std::optional<int> new_per_day;   ///< simulate: facts; empty: the learner's
};

/// The command line was answered by a text alone: help, the version, or what is wrong with it.
struct Answered {
  int exit_code = 0;
  std::string text;  ///< for standard output when the code is 0, else for standard error
};

/// `arguments` without the program's name.
[[nodiscard]] std::variant<Options, Answered> parse_command_line(const std::vector<std::string>& arguments);

}  // namespace fluoro::shell
