#include <doctest/doctest.h>

#include "history/fixtures.hpp"

namespace fluoro::history {
namespace {

namespace fs = std::filesystem;

const std::string kAside = "history-damaged-2026-11-24T184205Z.db";

/// A history with a session, closed, so that all lies in the one file.
void make_history(const fs::path& path) {
  Store store = test::open(path);
  const SessionId id = store.begin(test::session(test::items(30)));
  for (int i = 0; i < 5; ++i) store.answer(id, test::answer(i));
}

void overwrite(const fs::path& path, std::size_t offset, const std::string& bytes) {
  std::string text = test::content(path);
  REQUIRE(offset + bytes.size() <= text.size());
  text.replace(offset, bytes.size(), bytes);
  std::ofstream(path, std::ios::binary) << text;
}

std::size_t page_of(const fs::path& path, const std::string& table) {
  SQLite::Database database(path.string());
  SQLite::Statement query(database, "SELECT rootpage FROM sqlite_schema WHERE name = ?");
  query.bind(1, table);
  REQUIRE(query.executeStep());
  return static_cast<std::size_t>(query.getColumn(0).getInt() - 1) * 4096;
}

/// The file is moved aside as it is, that is said, and a new history works in its place.
void check_moved_aside(const fs::path& folder) {
  const std::string before = test::content(folder / "history.db");
  Store::Opened opened = Store::open(folder / "history.db", test::kNow);
  CHECK(test::contains(opened.notice, "'" + (folder / kAside).string() + "'"));
  CHECK(test::content(folder / kAside) == before);
  CHECK(opened.store.sessions().empty());
  const SessionId id = opened.store.begin(test::session(test::items(2)));
  opened.store.answer(id, test::answer(0));
  CHECK(test::open(folder / "history.db").session(id)->answered == 1);
}

TEST_CASE("a file that is no database is moved aside") {
  const test::TempFolder folder;
  SUBCASE("text") { folder.write("history.db", std::string(5000, 'x')); }
  SUBCASE("a few bytes") { folder.write("history.db", "SQLite"); }
  SUBCASE("zeros") { folder.write("history.db", std::string(8192, '\0')); }
  check_moved_aside(folder.path());
}

TEST_CASE("a damaged database is moved aside") {
  const test::TempFolder folder;
  const fs::path file = folder / "history.db";
  make_history(file);
  const std::size_t size = fs::file_size(file);
  SUBCASE("only the beginning of the header is left") { fs::resize_file(file, 50); }
  SUBCASE("only the header is left") { fs::resize_file(file, 100); }
  SUBCASE("the second half is gone") { fs::resize_file(file, size / 8192 * 4096); }
  SUBCASE("cut in the middle of a page") { fs::resize_file(file, size - 1000); }
  SUBCASE("the page of sessions") { overwrite(file, page_of(file, "sessions"), std::string(4096, '\xff')); }
  SUBCASE("a page of zeros") { overwrite(file, page_of(file, "answers"), std::string(4096, '\0')); }
  SUBCASE("the list of tables") { overwrite(file, 100, std::string(1000, '\x5a')); }
  SUBCASE("a table is missing") { test::run_sql(file, "DROP TABLE settings"); }
  check_moved_aside(folder.path());
}

TEST_CASE("an empty file is begun, since nothing in it can be lost") {
  const test::TempFolder folder;
  folder.write("history.db", "");
  Store store = test::open(folder / "history.db");
  store.set_setting("theme", "dark");
  CHECK(test::open(folder / "history.db").setting("theme") == "dark");
}

TEST_CASE("what lies beside a damaged database stays with it") {
  const test::TempFolder folder;
  std::map<std::string, std::string> killed;
  {
    Store store = test::open(folder / "living.db");
    store.begin(test::session(test::items(2)));
    killed = test::contents(folder.path());
  }
  folder.write("history.db-wal", killed.at("living.db-wal"));
  SUBCASE("not a database") { folder.write("history.db", std::string(4096, 'x')); }
  SUBCASE("emptied") { folder.write("history.db", ""); }
  SUBCASE("a page in the middle") {
    folder.write("history.db", killed.at("living.db"));
    overwrite(folder / "history.db", 4096, std::string(killed.at("living.db").size() - 4096, '\xff'));
    folder.write("history.db-wal", "");
  }
  const std::string wal = test::content(folder / "history.db-wal");
  check_moved_aside(folder.path());
  CHECK(test::content(folder / (kAside + "-wal")) == wal);
}

TEST_CASE("answers beside a file that is gone are moved aside") {
  const test::TempFolder folder;
  folder.write("history.db-wal", "answers");
  const Store::Opened opened = Store::open(folder / "history.db", test::kNow);
  CHECK_FALSE(opened.notice.empty());
  CHECK(test::content(folder / (kAside + "-wal")) == "answers");
}

TEST_CASE("moving aside overwrites nothing") {
  const test::TempFolder folder;
  folder.write("history.db", "third");
  folder.write(kAside, "first");
  folder.write("history-damaged-2026-11-24T184205Z-2.db-wal", "second");
  const Store::Opened opened = Store::open(folder / "history.db", test::kNow);
  const std::string name = "history-damaged-2026-11-24T184205Z-3.db";
  CHECK(test::contains(opened.notice, name));
  CHECK(test::content(folder / kAside) == "first");
  CHECK(test::content(folder / "history-damaged-2026-11-24T184205Z-2.db-wal") == "second");
  CHECK(test::content(folder / name) == "third");
}

TEST_CASE("a damaged file behind a link is moved where it lies") {
  const test::TempFolder folder;
  folder.write("real/history.db", "damaged");
  fs::create_symlink(folder / "real/history.db", folder / "link.db");
  const Store::Opened opened = Store::open(folder / "link.db", test::kNow);
  CHECK(test::content(folder / ("real/" + kAside)) == "damaged");
  CHECK(fs::is_symlink(folder / "link.db"));
  CHECK(fs::file_size(folder / "real/history.db") > 0);
}

TEST_CASE("damage that shows only in use is said, and moved aside at the next start however large the file") {
  const test::TempFolder folder;
  const fs::path file = folder / "history.db";
  make_history(file);
  test::open(file).set_setting("long", std::string(9 << 20, 'x'));
  REQUIRE(fs::file_size(file) > (8U << 20));
  overwrite(file, page_of(file, "answers"), std::string(4096, '\xff'));
  {
    Store store = test::open(file);
    const auto session = store.unfinished();
    REQUIRE(session);
    std::string said;
    try {
      store.answer(session->id, test::answer(5));
    } catch (const Error& error) {
      said = error.what();
    }
    CHECK(test::contains(said, "is damaged; start Fluoro again"));
  }
  check_moved_aside(folder.path());
  CHECK_FALSE(fs::exists(folder / "history.db-damaged"));
}

TEST_CASE("a mark of damage on a file that is sound goes away") {
  const test::TempFolder folder;
  make_history(folder / "history.db");
  folder.write("history.db-damaged", "");
  CHECK(test::open(folder / "history.db").sessions().size() == 1);
  CHECK_FALSE(fs::exists(folder / "history.db-damaged"));
}

TEST_CASE("one session that can't be read is said, and the others can be") {
  const test::TempFolder folder;
  make_history(folder / "history.db");
  make_history(folder / "history.db");
  test::run_sql(folder / "history.db",
                "UPDATE items SET shown = 'not JSON' WHERE session = 1 AND position = 3");
  const Store store = test::open(folder / "history.db");
  CHECK(store.sessions().size() == 2);
  CHECK_THROWS_AS((void)store.items(SessionId{1}), Error);
  CHECK(store.items(SessionId{2}).size() == 30);
}

}  // namespace
}  // namespace fluoro::history
