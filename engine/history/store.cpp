#include "history/store.hpp"

#include <fstream>
#include <utility>

#include "history/database.hpp"
#include "history/rows.hpp"

namespace fluoro::history {

struct Store::Impl {
  mutable SQLite::Database database;
  std::filesystem::path path;

  /// Everything that touches the file goes through here, so that only Error leaves this room.
  template <typename Work>
  auto guarded(Work work) const {
    try {
      return work();
    } catch (const Error&) {
      throw;
    } catch (const SQLite::Exception& error) {
      if (says_damaged(error) && path != ":memory:") std::ofstream(damage_mark(path));
      throw Error(sentence(error, path));
    } catch (const std::exception& error) {
      throw Error("A session in the history '" + path.string() + "' can't be read (" + error.what() +
                  "); the other sessions are not affected.");
    }
  }

  template <typename Work>
  auto write(Work work) {
    return guarded([&] {
      SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
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
};

Store::Store(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Store::Opened Store::open(const std::filesystem::path& path, base::UtcTime now) {
  OpenedDatabase opened = open_database(path, now);
  const std::filesystem::path real = opened.database.getFilename();
  return {Store(std::make_unique<Impl>(Impl{std::move(opened.database), real})), std::move(opened.notice)};
}

SessionId Store::begin(const NewSession& session) {
  return impl_->write([&] { return insert_session(impl_->database, session); });
}

void Store::answer(SessionId id, const Answer& answer) {
  impl_->write([&] { insert_answer(impl_->database, id, answer); });
}

void Store::finish(SessionId id, base::UtcTime at) {
  impl_->write([&] { finish_session(impl_->database, id, at); });
}

std::optional<Session> Store::session(SessionId id) const {
  return impl_->guarded([&]() -> std::optional<Session> {
    SQLite::Statement query(impl_->database, select_sessions("WHERE id = ?"));
    query.bind(1, static_cast<std::int64_t>(id));
    if (!query.executeStep()) return std::nullopt;
    return read_session(query);
  });
}

std::vector<SessionItem> Store::items(SessionId id) const {
  return impl_->guarded([&] { return read_items(impl_->database, id); });
}

void Store::each_session(const std::function<void(Session)>& visit, int limit) const {
  // What visit() throws is its own and passes through: only reading is guarded.
  const auto query = impl_->guarded([&] {
    auto statement = std::make_unique<SQLite::Statement>(
        impl_->database,
        select_sessions("WHERE finished IS NULL OR answered > 0 ORDER BY started DESC, id DESC LIMIT ?"));
    statement->bind(1, limit > 0 ? limit : -1);
    return statement;
  });
  while (auto session = impl_->guarded([&]() -> std::optional<Session> {
    if (!query->executeStep()) return std::nullopt;
    return read_session(*query);
  }))
    visit(std::move(*session));
}

std::vector<Session> Store::sessions(int limit) const {
  std::vector<Session> list;
  each_session([&](Session session) { list.push_back(std::move(session)); }, limit);
  return list;
}

std::optional<Session> Store::unfinished() const {
  return impl_->guarded([&]() -> std::optional<Session> {
    SQLite::Statement query(
        impl_->database,
        select_sessions(
            "WHERE finished IS NULL AND answered < items ORDER BY started DESC, id DESC LIMIT 1"));
    if (!query.executeStep()) return std::nullopt;
    return read_session(query);
  });
}

std::map<std::string, BankRecord> Store::bank_records() const {
  return impl_->guarded([&] { return read_bank_records(impl_->database); });
}

std::optional<std::string> Store::setting(const std::string& key) const {
  return impl_->guarded([&]() -> std::optional<std::string> {
    SQLite::Statement query(impl_->database, "SELECT value FROM settings WHERE key = ?");
    query.bind(1, key);
    if (!query.executeStep()) return std::nullopt;
    return query.getColumn(0).getString();
  });
}

void Store::set_setting(const std::string& key, const std::string& value) {
  impl_->write([&] {
    SQLite::Statement change(impl_->database,
                             "INSERT INTO settings (key, value) VALUES (?, ?) "
                             "ON CONFLICT (key) DO UPDATE SET value = excluded.value");
    change.bind(1, key);
    change.bind(2, value);
    change.exec();
  });
}

}  // namespace fluoro::history
