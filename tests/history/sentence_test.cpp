#include <doctest/doctest.h>
#include <sqlite3.h>

#include "history/database.hpp"
#include "history/fixtures.hpp"

namespace fluoro::history {
namespace {

std::string said(int code) { return sentence(SQLite::Exception("the cause", code), "/home/me/history.db"); }

TEST_CASE("every failure says which file, what is wrong and what to do") {
  struct Case {
    int code;
    const char *what, *to_do;
  };
  for (const Case& one :
       {Case{SQLITE_FULL, "is full", "free some space"}, Case{SQLITE_BUSY, "is locked", "close that program"},
        Case{SQLITE_LOCKED, "is locked", "close that program"},
        Case{SQLITE_READONLY, "can't be written", "--data DIR"},
        Case{SQLITE_CANTOPEN, "can't be written", "--data DIR"},
        Case{SQLITE_IOERR, "The disk failed", "--data DIR"},
        Case{SQLITE_CORRUPT, "is damaged", "start Fluoro again"},
        Case{SQLITE_NOTADB, "is damaged", "start Fluoro again"},
        Case{SQLITE_ERROR, "failed (the cause)", "--data DIR"}}) {
    CAPTURE(one.code);
    CHECK(test::contains(said(one.code), "'/home/me/history.db'"));
    CHECK(test::contains(said(one.code), one.what));
    CHECK(test::contains(said(one.code), one.to_do));
    CHECK(said(one.code).ends_with("."));
  }
}

TEST_CASE("the details in a code do not change its sentence") {
  CHECK(said(SQLITE_BUSY_SNAPSHOT) == said(SQLITE_BUSY));
  CHECK(said(SQLITE_READONLY_DIRECTORY) == said(SQLITE_READONLY));
  CHECK(says_damaged(SQLite::Exception("the cause", SQLITE_CORRUPT_VTAB)));
  CHECK_FALSE(says_damaged(SQLite::Exception("the cause", SQLITE_IOERR_READ)));
}

}  // namespace
}  // namespace fluoro::history
