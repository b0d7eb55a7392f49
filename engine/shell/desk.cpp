#include "shell/desk.hpp"

#include <utility>

namespace fluoro::shell {

Desk::Desk(screens::Catalogue catalogue, const std::optional<std::filesystem::path>& history_file,
           base::UtcTime now)
    : catalogue_(std::move(catalogue)), store_(open(history_file, now)) {}

Desk::Desk(const screens::Settings& settings, base::UtcTime now)
    : data_place_("Nowhere"), store_(history::Store::open(":memory:", now).store) {
  save_settings(store_, settings);
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
  for (const screens::CatalogueEntry& entry : catalogue_.entries)
    if (entry.bank) folders.try_emplace(entry.bank->id, std::filesystem::path(entry.path).parent_path());
  return folders;
}

screens::Services Desk::services(const ui::TextMeasure& measure,
                                 std::function<std::uint64_t()> random_number) {
  return {.banks = &catalogue_,
          .store = &store_,
          .measure = &measure,
          .zone = &zone_,
          .random_number = std::move(random_number),
          .data_place = data_place_,
          .notices = notices_};
}

}  // namespace fluoro::shell
