#include "history/connection.hpp"
#include "history/learning.hpp"
#include "history/plan.hpp"
#include "history/replay.hpp"
#include "history/values.hpp"

/// What schedules are made by.
namespace fluoro::history {

memory::Plan Learning::plan() const {
  return connection_.guarded([&] { return read_plan(connection_.database()); });
}

std::string Learning::weights_name() const {
  return connection_.guarded([&] { return read_weights_name(connection_.database()); });
}

void Learning::set_retention(double retention) {
  connection_.write([&] { write_retention(connection_.database(), retention); });
}

void Learning::set_weights(const memory::Weights& weights, const std::string& name) {
  connection_.write([&] {
    write_weights(connection_.database(), weights, name);
    replay_all(connection_.database());
  });
}

std::vector<memory::FactReviews> Learning::reviews() const {
  return connection_.guarded([&] {
    SQLite::Statement query(connection_.database(),
                            "SELECT fact, day, rating FROM answers WHERE fact IS NOT NULL "
                            "ORDER BY fact, at, session, position");
    std::vector<memory::FactReviews> all;
    std::int64_t last = 0;
    while (query.executeStep()) {
      const std::int64_t fact = query.getColumn(0).getInt64();
      if (all.empty() || fact != last) all.emplace_back();
      last = fact;
      all.back().reviews.push_back(
          {day_from(query.getColumn(1)), static_cast<memory::Rating>(query.getColumn(2).getInt())});
    }
    return all;
  });
}

}  // namespace fluoro::history
