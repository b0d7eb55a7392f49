#include "shell/desk.hpp"

#include <chrono>
#include <utility>

#include "history/backup.hpp"
#include "shell/library.hpp"
#include "shell/quiz_digest.hpp"

namespace fluoro::shell {
namespace {

constexpr const char* kDigest = "quiz_digest";  ///< its name among the settings

}  // namespace

Desk::Desk(screens::Catalogue catalogue, const std::optional<std::filesystem::path>& history_file,
           base::UtcTime now)
    : catalogue_(std::move(catalogue)), quizzes_(summaries(catalogue_)), store_(open(history_file, now)) {}

Desk::Desk(const QuizPlaces& places, const std::optional<std::filesystem::path>& history_file,
           base::UtcTime now)
    : files_(quiz_files(places.named, places.folders)),
      read_([places] { return load_catalogue(places.named, places.folders); }),
      later_(std::async(std::launch::deferred, read_)),
      store_(open(history_file, now)) {
  if (auto known = remembered(store_.setting(kDigest).value_or(""), files_))
    quizzes_ = std::move(*known);
  else
    (void)catalogue();
}

Desk::Desk(const screens::Settings& settings, base::UtcTime now)
    : data_place_("Nowhere"), store_(history::Store::open(":memory:", now).store) {
  save_settings(store_, settings);
}

const screens::Catalogue& Desk::catalogue() {
  if (!later_.valid()) return catalogue_;
  catalogue_ = later_.get();
  quizzes_ = summaries(catalogue_);
  const std::string digest = digest_of(files_, quizzes_);
  if (digest != store_.setting(kDigest).value_or("")) {
    try {
      store_.set_setting(kDigest, digest);
    } catch (const history::Error&) {
      // The next start reads the quizzes first; whatever else can't be written is said where it matters.
    }
  }
  return catalogue_;
}

// Not sooner: while the window opens, every core has enough to do.
void Desk::read_ahead() {
  const bool waits =
      later_.valid() && later_.wait_for(std::chrono::seconds(0)) == std::future_status::deferred;
  if (waits) later_ = std::async(std::launch::async, read_);
}

/// Like the quizzes, once there is something to see. Closing the app waits for it.
void Desk::begin_backup() {
  if (!history_file_ || backup_.valid()) return;
  backup_ = std::async(std::launch::async, history::back_up_daily, *history_file_, opened_);
}

void Desk::wait_for_backup() const {
  if (backup_.valid()) backup_.wait();
}

std::string Desk::late_notice() {
  if (backup_.valid() && backup_.wait_for(std::chrono::seconds(0)) == std::future_status::ready)
    backup_trouble_ = backup_.get();
  return backup_trouble_;
}

void Desk::aside(std::function<void()> work) { beside_ = std::async(std::launch::async, std::move(work)); }

std::vector<screens::QuizSummary> Desk::quizzes() {
  if (later_.valid() && later_.wait_for(std::chrono::seconds(0)) == std::future_status::ready)
    (void)catalogue();
  return quizzes_;
}

history::Store Desk::open(const std::optional<std::filesystem::path>& file, base::UtcTime now) {
  std::string why =
      "There is no home folder that the history could be in (HOME is not set); start Fluoro with --data DIR "
      "to name a folder for it.";
  if (file) {
    try {
      history::Store::Opened opened = history::Store::open(*file, now);
      if (!opened.notice.empty()) notices_.push_back(opened.notice);
      data_place_ = file->string();
      history_file_ = *file;
      opened_ = now;
      return std::move(opened.store);
    } catch (const history::Error& error) {
      why = error.what();
    }
  }
  notices_.push_back("What you do now will not be kept. " + why);
  data_place_ = "Nowhere: the history could not be opened";
  return history::Store::open(":memory:", now).store;
}

QuizFolders Desk::quiz_folders() const {
  QuizFolders folders;
  for (const screens::QuizSummary& quiz : quizzes_)
    if (!quiz.bank.empty()) folders.try_emplace(quiz.bank, std::filesystem::path(quiz.path).parent_path());
  return folders;
}

screens::Services Desk::services(const ui::TextMeasure& measure,
                                 std::function<std::uint64_t()> random_number) {
  return {.quizzes = [this] { return quizzes(); },
          .banks = [this]() -> const screens::Catalogue& { return catalogue(); },
          .read_ahead =
              [this] {
                read_ahead();
                begin_backup();
              },
          .store = &store_,
          .measure = &measure,
          .zone = &zone_,
          .random_number = std::move(random_number),
          .data_place = data_place_,
          .aside = [this](std::function<void()> work) { aside(std::move(work)); },
          .notices = notices_,
          .late_notice = [this] { return late_notice(); }};
}

}  // namespace fluoro::shell
