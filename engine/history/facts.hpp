#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "history/store.hpp"
#include "memory/schedule.hpp"

namespace SQLite {
class Database;
class Statement;
}  // namespace SQLite

/// The tables of facts and topics. All throw SQLite::Exception.
namespace fluoro::history {

using FactId = std::int64_t;

struct Topic {
  std::string bank, topic;
};

/// All topics by id; few, so that facts need to name them only by number.
class Topics {
 public:
  explicit Topics(SQLite::Database& database);
  [[nodiscard]] const std::vector<Topic>& all() const { return topics_; }
  [[nodiscard]] const Topic& at(std::int64_t id) const { return topics_.at(static_cast<std::size_t>(id)); }
  /// By id, whether a topic belongs to one of these banks.
  [[nodiscard]] std::vector<bool> of(std::span<const std::string> banks) const;

 private:
  std::vector<Topic> topics_;
};

/// What the learner's answers say of a fact.
struct FactState {
  std::optional<memory::Learnt> learnt;  ///< empty: no answer, or none since the bank was begun anew
  std::optional<base::Day> begun;        ///< the day of the first answer
  base::Milliseconds taken{};            ///< by all answers
};

/// A query for states, to be read by read_state; what it selects more comes behind, from column
/// kStateColumns on. `rest` is what follows SELECT's own columns.
inline constexpr int kStateColumns = 9;
[[nodiscard]] std::string select_states(const std::string& rest);
[[nodiscard]] FactState read_state(SQLite::Statement& row);

/// The fact of this key, which is made when it is not known, under that topic from now on.
FactId put_fact(SQLite::Database& database, const std::string& key, const Topic& topic);
[[nodiscard]] std::optional<FactId> find_fact(SQLite::Database& database, const std::string& key);

[[nodiscard]] FactState state_of(SQLite::Database& database, FactId fact);
/// What is packed (packed_facts.hpp) is left as it is.
void set_state(SQLite::Database& database, FactId fact, const FactState& state);

}  // namespace fluoro::history
