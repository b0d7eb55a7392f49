#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace fluoro::shell {

/// What the process was started with, as far as it says where things lie.
struct Environment {
  std::string home;                  ///< $HOME, or empty
  std::string data_home;             ///< $XDG_DATA_HOME, or empty
  std::filesystem::path executable;  ///< or empty
};
[[nodiscard]] Environment system_environment();

/// $XDG_DATA_HOME/fluoro, else ~/.local/share/fluoro; nothing when the environment names neither.
[[nodiscard]] std::optional<std::filesystem::path> user_folder(const Environment& environment);

/// Where this program's own quizzes lie: beside the installed program, else in the source tree it was built
/// from, else where it was to be installed. Nothing when there is none.
[[nodiscard]] std::optional<std::filesystem::path> shipped_quizzes(const Environment& environment);

/// The folders in which quizzes are looked for, the first to count first. `given` is --quizzes, or empty.
[[nodiscard]] std::vector<std::filesystem::path> quiz_folders(const Environment& environment,
                                                              const std::filesystem::path& given);

/// The history's file. `given` is --data, or empty. Nothing when there is no place for it.
[[nodiscard]] std::optional<std::filesystem::path> history_file(const Environment& environment,
                                                                const std::filesystem::path& given);

}  // namespace fluoro::shell
