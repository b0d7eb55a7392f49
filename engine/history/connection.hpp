#pragma once
#include <exception>
#include <filesystem>
#include <fstream>
#include <string>
#include <type_traits>

#include <SQLiteCpp/SQLiteCpp.h>

#include "history/database.hpp"
#include "history/store.hpp"

namespace fluoro::history {

/// An open history. Everything that touches the file goes through guarded(), so that only Error leaves this
/// room.
class Connection {
 public:
  Connection(SQLite::Database database, std::filesystem::path path)
      : database_(std::move(database)), path_(std::move(path)) {}

  template <typename Work>
  auto guarded(Work work) const {
    try {
      return work();
    } catch (const Error&) {
      throw;
    } catch (const SQLite::Exception& error) {
      if (says_damaged(error) && path_ != ":memory:") std::ofstream(damage_mark(path_));
      throw Error(sentence(error, path_));
    } catch (const std::exception& error) {
      throw Error("A session in the history '" + path_.string() + "' can't be read (" + error.what() +
                  "); the other sessions are not affected.");
    }
  }

  /// All of the work or nothing.
  template <typename Work>
  auto write(Work work) {
    return guarded([&] {
      SQLite::Transaction transaction(database_, SQLite::TransactionBehavior::IMMEDIATE);
      if constexpr (std::is_void_v<decltype(work())>) {
        work();
        transaction.commit();
      } else {
        auto result = work();
        transaction.commit();
        return result;
      }
    });
  }

  /// Visits the rows of a query one by one. What `visit` throws is its own and passes through.
  template <typename Visit>
  void each_row(SQLite::Statement& query, Visit visit) const {
    while (guarded([&] { return query.executeStep(); })) visit(query);
  }

  [[nodiscard]] SQLite::Database& database() const { return database_; }

 private:
  mutable SQLite::Database database_;
  std::filesystem::path path_;
};

}  // namespace fluoro::history
