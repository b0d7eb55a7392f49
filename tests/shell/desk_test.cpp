#include "shell/desk.hpp"

#include <doctest/doctest.h>

#include "history/backup.hpp"
#include "shell/temp_folder.hpp"

namespace fluoro::shell {
namespace {

namespace fs = std::filesystem;

const base::UtcTime kWhen = *base::parse_utc("2026-11-24T18:00:00.000Z");

struct NoText final : ui::TextMeasure {
  [[nodiscard]] float width(std::string_view, ui::Font) const override { return 0; }
  [[nodiscard]] ui::FontMetrics metrics(ui::Font) const override { return {}; }
};

void begin_session(const fs::path& history) {
  const exam::Item item{
      .question = "a/b", .bank = "a", .stem = "Which?", .body = exam::Options{{{.text = "This"}}}};
  history::Store store = history::Store::open(history, kWhen).store;
  const auto id = store.begin({.banks = {"a"}, .bank_titles = {"A"}, .started = kWhen, .items = {item}});
  store.answer(id, {.response = {{0}}, .mark = 1, .at = kWhen});
}

/// What an app says late, when it ran until its backup was over.
std::string run_desk(const fs::path& history, bool shown) {
  const NoText measure;
  Desk desk(screens::Catalogue{}, history, kWhen);
  const screens::Services services = desk.services(measure, [] { return 1U; });
  CHECK(services.late_notice().empty());
  if (!shown) return {};
  services.read_ahead();
  desk.wait_for_backup();
  return services.late_notice();
}

TEST_CASE("the history is backed up once the first scene is shown, and not before") {
  const test::TempFolder folder;
  begin_session(folder / "history.db");
  CHECK(run_desk(folder / "history.db", false).empty());
  CHECK(history::backups(folder / "history.db").empty());
  CHECK(run_desk(folder / "history.db", true).empty());
  CHECK(history::backups(folder / "history.db").size() == 1);
}

TEST_CASE("a backup that can't be written is a notice") {
  const test::TempFolder folder;
  begin_session(folder / "history.db");
  folder.write("backups", "a file");
  CHECK(run_desk(folder / "history.db", true).starts_with("No backup of the history"));
}

}  // namespace
}  // namespace fluoro::shell
