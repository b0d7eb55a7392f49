#include "shell/preview.hpp"

#include <doctest/doctest.h>

#include "shell/exit_code.hpp"
#include "shell/headless_host.hpp"
#include "shell/quiz_text.hpp"
#include "shell/running.hpp"
#include "text/font_set.hpp"
#include "ui/focus.hpp"

namespace fluoro::shell {
namespace {

namespace fs = std::filesystem;
using test::contains;

std::string quiz_with(const std::string& stem) {
  std::string text = test::quiz_text("demo");
  const std::string old = "Which is the number 2?";
  return text.replace(text.find(old), old.size(), stem);
}

/// As an editor saves that keeps the old file until the new one is whole.
void save_by_rename(const test::TempFolder& folder, const std::string& name, const std::string& text) {
  const std::string fresh = folder.write(name + "~", text);
  fs::rename(fresh, folder / name);
}

/// The app with a preview of draft.yaml, on a clock of its own.
struct Author {
  test::TempFolder folder;
  text::FontSet fonts;
  base::Zone zone{"UTC"};
  screens::Catalogue none;
  base::UtcTime begin = *base::parse_utc("2026-11-24T18:00:00.000Z");
  history::Store store = history::Store::open(":memory:", begin).store;
  PictureLoader pictures{PictureLoader::When::at_once};
  Preview preview{folder.write("draft.yaml", test::quiz_text("demo")), pictures};
  HeadlessHost host{[this](base::Now now) {
                      auto app = std::make_unique<screens::App>(
                          screens::Services{.quizzes = [] { return std::vector<screens::QuizSummary>(); },
                                            .banks = [this]() -> const screens::Catalogue& { return none; },
                                            .store = &store,
                                            .measure = &fonts,
                                            .zone = &zone},
                          now);
                      preview.show(*app, now);
                      return app;
                    },
                    begin, &preview};

  std::string screen() {
    std::string text;
    for (const std::string& line : ui::visible_text(host.app().scene(host.now()))) text += line + " ";
    return text;
  }
  void pass() { host.wait(std::chrono::seconds(1)); }
};

TEST_CASE("a stamp tells one version of a file from the next") {
  const test::TempFolder folder;
  CHECK_FALSE(stamp_of(folder / "none.yaml"));
  const std::string path = folder.write("a.yaml", "one");
  const auto first = stamp_of(path);
  REQUIRE(first);
  CHECK(stamp_of(path) == first);
  save_by_rename(folder, "a.yaml", "two");  // as long as the other, and perhaps within one tick of its clock
  CHECK(stamp_of(path) != first);
}

TEST_CASE("a file saved shows again at the question that changed, however the editor writes") {
  Author author;
  CHECK(contains(author.screen(), "Which is the number 1?"));
  CHECK(author.host.app().title() == "Fluoro: Preview of draft.yaml, question 1 of 4");
  save_by_rename(author.folder, "draft.yaml", quiz_with("What is two?"));
  CHECK(contains(author.screen(), "Which is the number 1?"));
  author.pass();
  CHECK(contains(author.screen(), "What is two?"));
  author.folder.write("draft.yaml", quiz_with("What is two, written in place?"));
  author.pass();
  CHECK(contains(author.screen(), "What is two, written in place?"));
}

TEST_CASE("what the reviewer finds shows too") {
  Author author;
  std::string text = test::quiz_text("demo");
  text.replace(text.find("right 2"), 7, "the right one, which is far longer than any of the others here are");
  save_by_rename(author.folder, "draft.yaml", text);
  author.pass();
  author.host.send(ui::KeyPress{ui::chord_from_string("Ctrl+E")});
  author.host.resize({1280, 4000});
  CHECK(contains(author.screen(), "draft.yaml:22:16: warning"));
  CHECK(contains(author.screen(), "[longest-option]"));
}

TEST_CASE("a version counts once two looks found the same") {
  Author author;
  const auto look = [&] { author.preview.look(author.host.app(), author.host.now()); };
  save_by_rename(author.folder, "draft.yaml", "fluoro: 1\nid: de");  // half written
  look();
  CHECK_FALSE(contains(author.screen(), "error"));
  save_by_rename(author.folder, "draft.yaml", quiz_with("What is two?"));
  look();
  CHECK_FALSE(contains(author.screen(), "What is two?"));
  look();
  CHECK(contains(author.screen(), "What is two?"));
}

TEST_CASE("a file that is not there for a moment is waited for") {
  Author author;
  const auto look = [&] { author.preview.look(author.host.app(), author.host.now()); };
  fs::rename(author.folder / "draft.yaml", author.folder / "draft.yaml~");
  look();
  fs::rename(author.folder / "draft.yaml~", author.folder / "draft.yaml");
  look();
  CHECK_FALSE(contains(author.screen(), "error"));
  fs::remove(author.folder / "draft.yaml");
  look();
  look();
  CHECK(contains(author.screen(), "there is no such file"));
  CHECK(contains(author.screen(), "Which is the number 1?"));
  author.folder.write("draft.yaml", test::quiz_text("demo"));
  author.pass();
  CHECK_FALSE(contains(author.screen(), "error"));
}

TEST_CASE("a file that stays as it is changes nothing on screen") {
  Author author;
  (void)author.screen();
  for (int i = 0; i < 20; ++i) author.preview.look(author.host.app(), author.host.now());
  CHECK_FALSE(author.host.app().changed());
}

TEST_CASE("what can't be previewed is said") {
  const test::TempFolder home;
  const test::Ran none = test::run(home, {"preview", home / "none.yaml"});
  CHECK(none.code == kUsage);
  CHECK(contains(none.err, "There is no file '" + (home / "none.yaml") + "'"));
  const test::Ran folder = test::run(home, {"preview", home.path().string()});
  CHECK(folder.code == kUsage);
  CHECK(contains(folder.err, "is no plain file"));
}

TEST_CASE("a preview writes no history, and takes its settings from the one there is") {
  const test::TempFolder home;
  const std::string file = home.write("draft.yaml", test::quiz_text("demo"));
  const std::string walk = home.write("w.yaml", "- key: A\n- key: Enter\n- expect: Correct\n- key: Ctrl++\n");
  const std::vector<std::string> arguments{"preview", file, "--walkthrough", walk, "--headless"};
  CHECK(test::run(home, arguments).err.empty());
  CHECK_FALSE(fs::exists(home.path() / ".local"));

  const base::UtcTime now = *base::parse_utc("2026-11-24T18:00:00.000Z");
  fs::create_directories(home / "data");
  const Options options{.data = home / "data"};
  std::ostringstream out, err;
  const World world{out, err, {}};
  CHECK(author_settings(options, world, now) == screens::Settings{});
  const screens::Settings wanted{.theme = "light", .text_percent = 150, .sound = false};
  {
    history::Store store = history::Store::open(home / "data/history.db", now).store;
    save_settings(store, wanted);
  }
  CHECK(author_settings(options, world, now) == wanted);
  std::vector<std::string> with_data = arguments;
  with_data.insert(with_data.end(), {"--data", home / "data"});
  CHECK(test::run(home, with_data).code == kFine);
  CHECK(history::Store::open(home / "data/history.db", now).store.sessions().empty());
  CHECK(author_settings(options, world, now) == wanted);
}

}  // namespace
}  // namespace fluoro::shell
