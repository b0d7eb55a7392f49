#include "shell/paths.hpp"

#include <cstdlib>
#include <system_error>

namespace fluoro::shell {
namespace {

namespace fs = std::filesystem;

std::string variable(const char* name) {
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): read once, before any thread
  return value ? value : "";
}

bool is_folder(const fs::path& path) {
  std::error_code unknown;
  return fs::is_directory(path, unknown);
}

}  // namespace

Environment system_environment() {
  std::error_code unknown;
  return {.home = variable("HOME"),
          .data_home = variable("XDG_DATA_HOME"),
          .executable = fs::read_symlink("/proc/self/exe", unknown)};
}

std::optional<fs::path> user_folder(const Environment& environment) {
  // The XDG specification wants a relative path ignored.
  if (const fs::path path = environment.data_home; path.is_absolute()) return path / "fluoro";
  if (environment.home.empty()) return std::nullopt;
  return fs::path(environment.home) / ".local" / "share" / "fluoro";
}

std::optional<fs::path> shipped_quizzes(const Environment& environment) {
  if (!environment.executable.empty()) {
    const fs::path beside = environment.executable.parent_path().parent_path() / "share/fluoro/quizzes";
    if (is_folder(beside)) return beside;
  }
  for (const char* place : {FLUORO_SOURCE_DIR, FLUORO_SHARE_DIR})
    if (const fs::path quizzes = fs::path(place) / "quizzes"; is_folder(quizzes)) return quizzes;
  return std::nullopt;
}

std::vector<fs::path> quiz_folders(const Environment& environment, const fs::path& given) {
  std::vector<fs::path> folders;
  if (!given.empty()) folders.push_back(given);
  if (const auto user = user_folder(environment); user && is_folder(*user / "quizzes"))
    folders.push_back(*user / "quizzes");
  if (const auto shipped = shipped_quizzes(environment)) folders.push_back(*shipped);
  return folders;
}

std::optional<fs::path> history_file(const Environment& environment, const fs::path& given) {
  if (!given.empty()) return given / "history.db";
  if (const auto user = user_folder(environment)) return *user / "history.db";
  return std::nullopt;
}

}  // namespace fluoro::shell
