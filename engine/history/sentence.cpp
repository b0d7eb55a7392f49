#include <sqlite3.h>

#include "history/database.hpp"

namespace fluoro::history {

bool says_damaged(const SQLite::Exception& error) {
  const int code = error.getErrorCode() & 0xFF;
  return code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
}

std::string sentence(const SQLite::Exception& error, const std::filesystem::path& path) {
  const std::string file = "'" + path.string() + "'";
  switch (error.getErrorCode() & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return "The history in " + file + " is locked by another program; close that program and try again.";
    case SQLITE_FULL: return "The disk that " + file + " is on is full; free some space and try again.";
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
      return "The history in " + file +
             " can't be written; allow writing to it and to its folder, or name another folder with "
             "--data DIR.";
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return "The history in " + file +
             " is damaged; start Fluoro again, which moves it aside and begins a new one.";
    case SQLITE_IOERR:
      return "The disk failed at the history in " + file + " (" + error.what() +
             "); check that it has space and works, or name another folder with --data DIR.";
    default: break;
  }
  return "The history in " + file + " failed (" + error.what() +
         "); start Fluoro again, or name another folder with --data DIR.";
}

}  // namespace fluoro::history
