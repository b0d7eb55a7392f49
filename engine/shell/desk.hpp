#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <future>
#include <optional>
#include <string>
#include <vector>

#include "screens/app.hpp"
#include "shell/files.hpp"
#include "shell/picture_loader.hpp"

namespace fluoro::shell {

/// Which quizzes an app is to have: files that were named, and folders.
struct QuizPlaces {
  std::vector<std::string> named;
  std::vector<std::filesystem::path> folders;
};

/// All that an app works with, as it is on disk when the app starts: the quizzes and the history.
class Desk {
 public:
  /// A history that can't be opened is replaced by one in memory, and a notice says so. `history_file` is
  /// empty when there is no place for one.
  Desk(screens::Catalogue catalogue, const std::optional<std::filesystem::path>& history_file,
       base::UtcTime now);
  /// One whose quizzes are still read when Home can already tell what they were at the last start.
  Desk(const QuizPlaces& places, const std::optional<std::filesystem::path>& history_file, base::UtcTime now);
  /// One without quizzes, at which nothing that is done is kept.
  Desk(const screens::Settings& settings, base::UtcTime now);
  Desk(const Desk&) = delete;  // services() gives out what points into it
  Desk& operator=(const Desk&) = delete;

  [[nodiscard]] QuizFolders quiz_folders() const;
  [[nodiscard]] screens::Services services(const ui::TextMeasure& measure,
                                           std::function<std::uint64_t()> random_number);
  /// Until the backup that was begun is written, or has failed.
  void wait_for_backup() const;

 private:
  [[nodiscard]] history::Store open(const std::optional<std::filesystem::path>& file, base::UtcTime now);
  [[nodiscard]] const screens::Catalogue& catalogue();
  [[nodiscard]] std::vector<screens::QuizSummary> quizzes();
  void read_ahead();
  void begin_backup();
  [[nodiscard]] std::string late_notice();
  void aside(std::function<void()> work);

  FoundFiles files_;  ///< that the catalogue is read from
  std::function<screens::Catalogue()> read_;
  std::future<screens::Catalogue> later_;  ///< of read_: when it is needed, or from read_ahead() on
  screens::Catalogue catalogue_;
  std::vector<screens::QuizSummary> quizzes_;
  std::vector<std::string> notices_;
  std::string data_place_;
  std::optional<std::filesystem::path> history_file_;  ///< nothing: what is done is not kept
  base::UtcTime opened_;
  history::Store store_;
  base::Zone zone_;
  std::future<std::string> backup_;  ///< what went wrong with it
  std::string backup_trouble_;
  std::future<void> beside_;  ///< work that the app gave away; waited for at the end
};

}  // namespace fluoro::shell
