#include "history/session_rows.hpp"

#include <functional>
#include <map>

#include "history/connection.hpp"
#include "history/values.hpp"

namespace fluoro::history {
namespace {

std::string_view view_of(const SQLite::Column& column) {
  return {column.getText(), static_cast<std::size_t>(column.getBytes())};
}

/// The number of each text, counted from 0 as they come.
class Numbers {
 public:
  /// `fresh` is called when the text is a new one.
  template <typename Fresh>
  std::uint32_t of(std::string_view text, Fresh fresh) {
    auto found = numbers_.find(text);
    if (found == numbers_.end()) {
      found = numbers_.emplace(text, static_cast<std::uint32_t>(numbers_.size())).first;
      fresh();
    }
    return found->second;
  }

 private:
  std::map<std::string, std::uint32_t, std::less<>> numbers_;
};

}  // namespace

SessionRows session_rows(const Store& store) {
  return store.connection().guarded([&] {
    SQLite::Statement query(store.connection().database(),
                            "SELECT id, started, used, marks, items, answered, time_limit IS NOT NULL, "
                            "finished IS NOT NULL, code, mode, banks, bank_titles FROM sessions "
                            "WHERE answered > 0 ORDER BY started DESC, id DESC");
    SessionRows all;
    Numbers modes, quizzes;
    std::string key;
    while (query.executeStep()) {
      const SQLite::Column mode = query.getColumn(9), banks = query.getColumn(10),
                           titles = query.getColumn(11);
      key.assign(view_of(banks)).append(1, '\0').append(view_of(titles));
      all.rows.push_back(
          {.id = SessionId{query.getColumn(0).getInt64()},
           .started = time_from(query.getColumn(1)),
           .used = duration_from(query.getColumn(2)),
           .marks = query.getColumn(3).getDouble(),
           .items = query.getColumn(4).getInt(),
           .answered = query.getColumn(5).getInt(),
           .mode = modes.of(view_of(mode), [&] { all.modes.push_back(mode.getString()); }),
           .quizzes = quizzes.of(key,
                                 [&] {
                                   all.quizzes.push_back({list_from(banks), list_from(titles)});
                                 }),
           .timed = query.getColumn(6).getInt() != 0,
           .finished = query.getColumn(7).getInt() != 0,
           .code = query.getColumn(8).getString()});
    }
    return all;
  });
}

}  // namespace fluoro::history
