#include "history/replay.hpp"

#include "history/packed_facts.hpp"
#include "history/plan.hpp"
#include "history/values.hpp"

namespace fluoro::history {
namespace {

constexpr const char* kBehind = "facts-are-behind";  // as schema_steps.cpp sets it

/// An answer, as far as a fact's memory follows from it.
struct Step {
  FactId fact = 0;
  SessionId session{};
  int position = 0;
  memory::Review review;
  double retention = 0;
  base::Milliseconds taken{};
};

/// CROSS tells SQLite to begin with the answers, which are then in order without sorting.
std::string select_steps(const std::string& rest) {
  return "SELECT answers.fact, session, position, rating, day, at, retention, taken, code, identity "
         "FROM answers CROSS JOIN sessions ON sessions.id = session "
         "CROSS JOIN questions ON questions.id = question WHERE forgotten IS NULL AND " +
         rest;
}

base::Seed fuzz_of(const std::string& code, const std::string& identity, int position) {
  const auto parsed = base::PaperCode::parse(code);
  const auto* paper = std::get_if<base::PaperCode>(&parsed);
  const base::Seed intervals = base::derive(paper ? paper->seed() : base::Seed{}, "interval");
  return base::derive(intervals, identity + "#" + std::to_string(position));
}

Step read_step(SQLite::Statement& row) {
  Step step{.fact = row.getColumn(0).getInt64(),
            .session = SessionId{row.getColumn(1).getInt64()},
            .position = row.getColumn(2).getInt()};
  step.review = {.rating = static_cast<memory::Rating>(row.getColumn(3).getInt()),
                 .day = day_from(row.getColumn(4)),
                 .at = time_from(row.getColumn(5)),
                 .fuzz = fuzz_of(row.getColumn(8).getString(), row.getColumn(9).getString(), step.position)};
  step.retention = row.getColumn(6).getDouble();
  step.taken = duration_from(row.getColumn(7));
  return step;
}

void apply(FactState& state, const Step& step, const memory::Weights& weights) {
  state.learnt = memory::after({weights, step.retention}, state.learnt, step.review);
  state.begun = state.begun.value_or(step.review.day);
  state.taken += step.taken;
}

std::optional<Step> latest_step(SQLite::Database& database, FactId fact) {
  SQLite::Statement query(
      database, select_steps("answers.fact = ? ORDER BY at DESC, session DESC, position DESC LIMIT 1"));
  query.bind(1, fact);
  if (!query.executeStep()) return std::nullopt;
  return read_step(query);
}

}  // namespace

void learn(SQLite::Database& database, FactId fact, SessionId session, int position) {
  const std::optional<Step> latest = latest_step(database, fact);
  if (!latest || latest->session != session || latest->position != position) return replay(database, fact);
  FactState state = state_of(database, fact);
  apply(state, *latest, read_plan(database).weights);
  set_state(database, fact, state);
  pack(database, fact);
}

void replay(SQLite::Database& database, FactId fact) {
  const memory::Weights weights = read_plan(database).weights;
  FactState state;
  SQLite::Statement query(database, select_steps("answers.fact = ? ORDER BY at, session, position"));
  query.bind(1, fact);
  while (query.executeStep()) apply(state, read_step(query), weights);
  set_state(database, fact, state);
  pack(database, fact);
}

void replay_all(SQLite::Database& database) {
  const memory::Weights weights = read_plan(database).weights;
  database.exec(
      "UPDATE facts SET stability = NULL, difficulty = NULL, reviewed = NULL, due = NULL, due_at = NULL, "
      "reviews = 0, lapses = 0, begun = NULL, taken = 0 WHERE stability IS NOT NULL");
  SQLite::Statement query(
      database, select_steps("answers.fact IS NOT NULL ORDER BY answers.fact, at, session, position"));
  FactState state;
  FactId fact = 0;
  while (query.executeStep()) {
    const Step step = read_step(query);
    if (step.fact != fact) {
      set_state(database, fact, state);
      state = {};
      fact = step.fact;
    }
    apply(state, step, weights);
  }
  set_state(database, fact, state);
  pack_all(database);
}

void replay_if_behind(SQLite::Database& database) {
  if (!read_setting(database, kBehind)) return;
  SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
  if (!read_setting(database, kBehind)) return;  // another program was quicker
  replay_all(database);
  database.exec(std::string("DELETE FROM settings WHERE key = '") + kBehind + "'");
  transaction.commit();
}

}  // namespace fluoro::history
