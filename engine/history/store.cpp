#include "history/store.hpp"

#include <utility>

#include "history/connection.hpp"
#include "history/database.hpp"
#include "history/learning.hpp"
#include "history/plan.hpp"
#include "history/rows.hpp"
#include "history/values.hpp"

namespace fluoro::history {

struct Store::Impl {
  Connection connection;
  Learning learning;

  Impl(SQLite::Database database, const std::filesystem::path& path)
      : connection(std::move(database), path), learning(connection) {}
};

Store::Store(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Store::Opened Store::open(const std::filesystem::path& path, base::UtcTime now) {
  OpenedDatabase opened = open_database(path, now);
  const std::filesystem::path real = opened.database.getFilename();
  return {Store(std::make_unique<Impl>(std::move(opened.database), real)), std::move(opened.notice)};
}

SessionId Store::begin(const NewSession& session) {
  return impl_->connection.write([&] { return insert_session(impl_->connection.database(), session); });
}

void Store::answer(SessionId id, const Answer& answer) {
  impl_->connection.write([&] {
    SQLite::Database& database = impl_->connection.database();
    insert_answer(database, id, answer);
    finish_when_complete(database, id, answer.at);
  });
}

void Store::append(SessionId id, const std::vector<exam::Item>& items) {
  impl_->connection.write([&] { append_items(impl_->connection.database(), id, items); });
}

void Store::undo(SessionId id, int position) {
  impl_->connection.write([&] { remove_answer(impl_->connection.database(), id, position); });
}

void Store::save_draft(SessionId id, const Draft& draft, base::Milliseconds clock_used) {
  impl_->connection.write([&] {
    write_draft(impl_->connection.database(), id, draft);
    write_clock(impl_->connection.database(), id, clock_used);
  });
}

void Store::save_clock(SessionId id, base::Milliseconds clock_used) {
  impl_->connection.write([&] { write_clock(impl_->connection.database(), id, clock_used); });
}

std::vector<Draft> Store::drafts(SessionId id) const {
  return impl_->connection.guarded([&] { return read_drafts(impl_->connection.database(), id); });
}

void Store::hand_in(SessionId id, const std::vector<Answer>& answers, base::UtcTime at) {
  impl_->connection.write([&] {
    SQLite::Database& database = impl_->connection.database();
    demand_open_session(database, id);
    for (const Answer& answer : answers) insert_answer(database, id, answer);
    delete_drafts(database, id);
    finish_session(database, id, at);
  });
}

void Store::finish(SessionId id, base::UtcTime at) {
  impl_->connection.write([&] { finish_session(impl_->connection.database(), id, at); });
}

std::optional<Session> Store::session(SessionId id) const {
  return impl_->connection.guarded([&]() -> std::optional<Session> {
    SQLite::Statement query(impl_->connection.database(), select_sessions("WHERE id = ?"));
    query.bind(1, number(id));
    if (!query.executeStep()) return std::nullopt;
    return read_session(query);
  });
}

std::vector<SessionItem> Store::items(SessionId id) const {
  return impl_->connection.guarded([&] { return read_items(impl_->connection.database(), id); });
}

void Store::each_session(const std::function<void(Session)>& visit, int limit) const {
  // What visit() throws is its own and passes through: only reading is guarded.
  const auto query = impl_->connection.guarded([&] {
    auto statement = std::make_unique<SQLite::Statement>(
        impl_->connection.database(),
        select_sessions("WHERE finished IS NULL OR answered > 0 ORDER BY started DESC, id DESC LIMIT ?"));
    statement->bind(1, limit > 0 ? limit : -1);
    return statement;
  });
  while (auto session = impl_->connection.guarded([&]() -> std::optional<Session> {
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
  return impl_->connection.guarded([&]() -> std::optional<Session> {
    SQLite::Statement query(
        impl_->connection.database(),
        select_sessions("WHERE finished IS NULL AND (answered < items OR (grows = 1 AND answered > 0)) "
                        "ORDER BY started DESC, id DESC LIMIT 1"));
    if (!query.executeStep()) return std::nullopt;
    return read_session(query);
  });
}

std::map<std::string, BankRecord> Store::bank_records() const {
  return impl_->connection.guarded([&] { return read_bank_records(impl_->connection.database()); });
}

std::optional<std::string> Store::setting(const std::string& key) const {
  return impl_->connection.guarded([&] { return read_setting(impl_->connection.database(), key); });
}

void Store::set_setting(const std::string& key, const std::string& value) {
  impl_->connection.write([&] { write_setting(impl_->connection.database(), key, value); });
}

Learning& Store::learning() { return impl_->learning; }
const Learning& Store::learning() const { return impl_->learning; }

Connection& Store::connection() const { return impl_->connection; }

}  // namespace fluoro::history
