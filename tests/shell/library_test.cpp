#include "shell/library.hpp"

#include <doctest/doctest.h>

#include "shell/exit_code.hpp"
#include "shell/quiz_text.hpp"
#include "shell/temp_folder.hpp"

namespace fluoro::shell {
namespace {

namespace fs = std::filesystem;
using Names = std::vector<std::string>;

template <typename Ask>
Refused refusal(const Ask& ask) {
  try {
    (void)ask();
  } catch (const Refused& refused) {
    return refused;
  }
  FAIL("was not refused");
  return {0, ""};
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST_CASE("a quiz file is read, or says what is wrong with it") {
  const test::TempFolder folder;
  const LoadedQuiz good = load_quiz(folder.write("good.yaml", test::quiz_text("good")));
  REQUIRE(good.entry.bank);
  CHECK(good.entry.bank->id == "good");
  CHECK(good.entry.name == "good");
  CHECK(good.entry.diagnostics.empty());
  const LoadedQuiz bad = load_quiz(folder.write("bad.yaml", "fluoro: 1\nid: bad\nquestion: []\n"));
  CHECK_FALSE(bad.entry.bank);
  REQUIRE_FALSE(bad.entry.diagnostics.empty());
  CHECK(bad.entry.diagnostics[0].file == folder / "bad.yaml");
  const LoadedQuiz none = load_quiz(folder / "none.yaml");
  REQUIRE(none.entry.diagnostics.size() == 1);
  CHECK(to_string(none.entry.diagnostics[0]) == (folder / "none.yaml") + ": error: there is no such file");
}

TEST_CASE("of two banks with one id the first counts, and the other says why it does not") {
  const test::TempFolder folder;
  folder.write("one/a.yaml", test::quiz_text("same"));
  folder.write("two/b.yaml", test::quiz_text("same"));
  folder.write("two/c.yaml", test::quiz_text("other"));
  const screens::Catalogue catalogue = load_catalogue({}, {folder / "one", folder / "two", folder / "one"});
  REQUIRE(catalogue.entries.size() == 3);
  CHECK(catalogue.find("same")->path == folder / "one/a.yaml");
  CHECK_FALSE(catalogue.entries[1].bank);
  REQUIRE(catalogue.entries[1].diagnostics.size() == 1);
  CHECK(contains(catalogue.entries[1].diagnostics[0].text, folder / "one/a.yaml"));
  CHECK(catalogue.entries[2].bank);
}

TEST_CASE("a bank is named by its id or its path") {
  const test::TempFolder folder;
  folder.write("found/a.yaml", test::quiz_text("by-id"));
  const std::string file = folder.write("b.yaml", test::quiz_text("by-path"));
  const ChosenQuizzes chosen =
      choose_quizzes({"by-id", file, "by-id"}, {folder / "found"}, Rest::load_if_needed);
  CHECK(chosen.ids == Names{"by-id", "by-path"});
  CHECK(chosen.banks().size() == 2);
}

TEST_CASE("paths alone read no folder, unless the rest is wanted too") {
  const test::TempFolder folder;
  folder.write("found/a.yaml", test::quiz_text("by-id"));
  const std::string file = folder.write("b.yaml", test::quiz_text("by-path"));
  CHECK(choose_quizzes({file}, {folder / "found"}, Rest::load_if_needed).catalogue.entries.size() == 1);
  CHECK(choose_quizzes({file}, {folder / "found"}, Rest::load).catalogue.entries.size() == 2);
}

TEST_CASE("a file named by its path counts before one with the same id in a folder") {
  const test::TempFolder folder;
  folder.write("found/a.yaml", test::quiz_text("same"));
  const std::string file = folder.write("b.yaml", test::quiz_text("same"));
  const ChosenQuizzes chosen = choose_quizzes({file}, {folder / "found"}, Rest::load);
  CHECK(chosen.catalogue.find("same")->path == file);
}

TEST_CASE("a file in the folders that is named by another path is there once") {
  const test::TempFolder folder;
  folder.write("found/a.yaml", test::quiz_text("same"));
  fs::create_symlink(folder / "found/a.yaml", folder / "link.yaml");
  const ChosenQuizzes chosen = choose_quizzes({folder / "link.yaml"}, {folder / "found"}, Rest::load);
  CHECK(chosen.catalogue.entries.size() == 1);
  CHECK(chosen.ids == Names{"same"});
}

TEST_CASE("an unknown bank is wrong usage, with a suggestion and what there is") {
  const test::TempFolder folder;
  folder.write("found/a.yaml", test::quiz_text("vessels"));
  const Refused refused =
      refusal([&] { return choose_quizzes({"vesels"}, {folder / "found"}, Rest::load_if_needed); });
  CHECK(refused.exit_code() == kUsage);
  CHECK(contains(refused.what(), "did you mean 'vessels'?"));
  CHECK(contains(refused.what(), folder / "found"));
}

TEST_CASE("a broken bank is refused with its errors, even when a later one has its id") {
  const test::TempFolder folder;
  folder.write("mine/vessels.yaml", "fluoro: 1\nid: vessels\n");
  folder.write("shipped/vessels.yaml", test::quiz_text("vessels"));
  const Refused refused = refusal([&] {
    return choose_quizzes({"vessels"}, {folder / "mine", folder / "shipped"}, Rest::load_if_needed);
  });
  CHECK(refused.exit_code() == kFailed);
  CHECK(contains(refused.what(), (folder / "mine/vessels.yaml") + ":1:"));
  const Refused missing =
      refusal([&] { return choose_quizzes({folder / "none.yaml"}, {}, Rest::load_if_needed); });
  CHECK(missing.exit_code() == kFailed);
  CHECK(contains(missing.what(), "there is no such file"));
}

TEST_CASE("topics are named by id or title") {
  const test::TempFolder folder;
  const ChosenQuizzes chosen =
      choose_quizzes({folder.write("a.yaml", test::quiz_text("a"))}, {}, Rest::load_if_needed);
  CHECK(choose_topics(chosen.banks(), {"bones", "blood  VESSELS", "bones"}) == Names{"bones", "vessels"});
  CHECK(choose_topics(chosen.banks(), {}).empty());
  const Refused refused = refusal([&] { return choose_topics(chosen.banks(), {"bonse"}); });
  CHECK(refused.exit_code() == kUsage);
  CHECK(contains(refused.what(), "did you mean 'bones'?"));
}

}  // namespace
}  // namespace fluoro::shell
