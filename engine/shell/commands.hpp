#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "base/json_fwd.hpp"
#include "history/store.hpp"
#include "shell/cli.hpp"
#include "shell/library.hpp"
#include "shell/run.hpp"

namespace fluoro::shell {

// Each does what its command asks and returns the exit code. They throw Refused and history::Error.

[[nodiscard]] int draw(const Options& options, const World& world);
[[nodiscard]] int check(const Options& options, const World& world);
[[nodiscard]] int new_quiz(const Options& options, const World& world);
[[nodiscard]] int print_history(const Options& options, const World& world);
[[nodiscard]] int import_history(const Options& options, const World& world);
[[nodiscard]] int merge_history(const Options& options, const World& world);
[[nodiscard]] int optimise(const Options& options, const World& world);
[[nodiscard]] int simulate(const Options& options, const World& world);
[[nodiscard]] int list_backups(const Options& options, const World& world);
[[nodiscard]] int restore_backup(const Options& options, const World& world);
[[nodiscard]] int doctor(const Options& options, const World& world);
/// In a window, or headless.
[[nodiscard]] int run_app(const Options& options, const World& world);

/// JSON text in which bytes that are no UTF-8 (in a file's name, say) stand as U+FFFD.
[[nodiscard]] std::string dump(const base::Json& json);
/// The history that the options name; one that does not exist yet is an empty one in memory, as looking at it
/// must not begin it. Throws Refused when there is no place for one.
[[nodiscard]] history::Store open_history(const Options& options, const World& world, base::UtcTime now);
/// The folders to look for quizzes in. Throws Refused when --quizzes names none.
[[nodiscard]] std::vector<std::filesystem::path> folders_to_use(const Options& options, const World& world);
/// The history's file, which need not be there. Throws Refused when there is no place for one.
[[nodiscard]] std::filesystem::path history_to_use(const Options& options, const World& world);
/// Throws Refused when there are no questions on the topics that the options name.
[[nodiscard]] std::vector<std::string> topics_to_use(const Options& options, const ChosenQuizzes& chosen);

}  // namespace fluoro::shell
