#include <algorithm>

#include "history/arrivals.hpp"
#include "history/facts.hpp"
#include "history/packed_facts.hpp"
#include "history/reckon.hpp"
#include "history/rows.hpp"
#include "history/values.hpp"

namespace fluoro::history {
namespace {

void insert_answer(SQLite::Database& database, SessionId id, const WholeItem& item) {
  const auto& [answer, retention, forgotten] = *item.answer;
  SQLite::Statement insert(
      database,
      "INSERT INTO answers (session, position, question, answered, mark, taken, at, fact, certainty, rating, "
      "day, retention, forgotten) VALUES (?1, ?2, (SELECT id FROM questions WHERE identity = ?3), ?4, ?5, "
      "?6, "
      "?7, ?8, ?9, ?10, ?11, ?12, ?13)");
  insert.bind(1, number(id));
  insert.bind(2, answer.position);
  insert.bind(3, item.item.question);
  insert.bind(4, text(exam::to_json(answer.response)));
  insert.bind(5, answer.mark);
  insert.bind(6, number(answer.taken));
  insert.bind(7, number(answer.at));
  insert.bind(8, find_fact(database, exam::fact_key(item.item)).value());
  if (answer.certainty) insert.bind(9, static_cast<int>(*answer.certainty));
  insert.bind(10, static_cast<int>(answer.rating));
  insert.bind(11, number(answer.day));
  insert.bind(12, retention);
  if (forgotten) insert.bind(13, number(*forgotten));
  insert.exec();
}

void forget_answer(SQLite::Database& database, SessionId id, int position, base::UtcTime at) {
  SQLite::Statement update(database,
                           "UPDATE answers SET forgotten = ?3 WHERE session = ?1 AND position = ?2");
  update.bind(1, number(id));
  update.bind(2, position);
  update.bind(3, number(at));
  update.exec();
}

void set_clock(SQLite::Database& database, SessionId id, base::Milliseconds used) {
  SQLite::Statement update(database, "UPDATE sessions SET clock_used = ?2 WHERE id = ?1");
  update.bind(1, number(id));
  update.bind(2, number(used));
  update.exec();
}

std::vector<exam::Item> items_from(const WholeSession& whole, std::size_t first) {
  std::vector<exam::Item> items;
  for (std::size_t i = first; i < whole.items.size(); ++i) items.push_back(whole.items[i].item);
  return items;
}

SessionId begin_like(SQLite::Database& database, const Session& session) {
  const auto code = base::PaperCode::parse(session.code);
  if (const auto* trouble = std::get_if<std::string>(&code))
    throw Error("A session has the code '" + session.code + "': " + *trouble + " Nothing was brought in.");
  return insert_session(database, {.code = std::get<base::PaperCode>(code),
                                   .mode = session.mode,
                                   .asks_certainty = session.asks_certainty,
                                   .grows = session.grows,
                                   .by_code = session.by_code,
                                   .banks = session.banks,
                                   .bank_titles = session.bank_titles,
                                   .topics = session.topics,
                                   .time_limit = session.time_limit,
                                   .started = session.started,
                                   .items = {}});
}

bool is_same(const WholeAnswer& ours, const WholeAnswer& theirs) {
  return ours.answer.response == theirs.answer.response && ours.answer.mark == theirs.answer.mark &&
         ours.answer.taken == theirs.answer.taken && ours.answer.at == theirs.answer.at;
}

bool is_same(const WholeSession& ours, const WholeSession& theirs) {
  const std::size_t shared = std::min(ours.items.size(), theirs.items.size());
  for (std::size_t i = 0; i < shared; ++i) {
    const WholeItem &our = ours.items[i], &their = theirs.items[i];
    if (our.item != their.item) return false;
    if (our.answer && their.answer && !is_same(*our.answer, *their.answer)) return false;
  }
  return true;
}

/// The session that is here already, if it is.
std::optional<WholeSession> find_same(SQLite::Database& database, const WholeSession& theirs) {
  SQLite::Statement query(
      database, select_sessions("WHERE started = ? AND code = ? AND mode = ? AND banks = ? ORDER BY id"));
  query.bind(1, number(theirs.session.started));
  query.bind(2, theirs.session.code);
  query.bind(3, theirs.session.mode);
  query.bind(4, lines(theirs.session.banks));
  while (query.executeStep()) {
    WholeSession ours = read_whole(database, read_session(query));
    if (is_same(ours, theirs)) return ours;
  }
  return std::nullopt;
}

bool has_draft(const std::vector<Draft>& drafts, int position) {
  return std::ranges::any_of(drafts, [&](const Draft& draft) { return draft.position == position; });
}

/// Brings to `ours` what only `theirs` has, and says how many answers that were; empty when it is nothing.
std::optional<int> complete(SQLite::Database& database, const WholeSession& ours,
                            const WholeSession& theirs) {
  const SessionId id = ours.session.id;
  const std::size_t known = ours.items.size();
  bool changed = known < theirs.items.size();
  insert_items(database, id, static_cast<int>(known), items_from(theirs, known));
  int answers = 0;
  for (std::size_t i = 0; i < theirs.items.size(); ++i) {
    const std::optional<WholeAnswer>& their = theirs.items[i].answer;
    const std::optional<WholeAnswer> our = i < known ? ours.items[i].answer : std::nullopt;
    if (!their) continue;
    if (!our) {
      insert_answer(database, id, theirs.items[i]);
      ++answers;
    } else if (their->forgotten && (!our->forgotten || *their->forgotten < *our->forgotten)) {
      forget_answer(database, id, static_cast<int>(i), *their->forgotten);
      changed = true;
    }
  }
  if (theirs.session.clock_used > ours.session.clock_used) {
    set_clock(database, id, theirs.session.clock_used);
    changed = true;
  }
  if (!ours.session.finished && theirs.session.finished) {
    finish_session(database, id, *theirs.session.finished);
    changed = true;
  }
  if (!ours.session.finished && !theirs.session.finished)
    for (const Draft& draft : theirs.drafts) {
      const auto place = static_cast<std::size_t>(draft.position);
      if (theirs.items.at(place).answer || has_draft(ours.drafts, draft.position)) continue;
      if (place < known && ours.items[place].answer) continue;
      write_draft(database, id, draft);
      changed = true;
    }
  return changed || answers > 0 ? std::optional(answers) : std::nullopt;
}

/// An answer or an end takes the place of drafts.
void clear_drafts(SQLite::Database& database, SessionId id) {
  SQLite::Statement remove(database,
                           "DELETE FROM drafts WHERE session = ?1 AND (position IN (SELECT position FROM "
                           "answers WHERE session = ?1) OR EXISTS (SELECT 1 FROM sessions WHERE id = ?1 AND "
                           "finished IS NOT NULL))");
  remove.bind(1, number(id));
  remove.exec();
}

}  // namespace

void bring_in(SQLite::Database& database, const WholeSession& theirs, Arrivals& arrivals) {
  std::optional<WholeSession> ours = find_same(database, theirs);
  const bool is_new = !ours;
  if (!ours) {
    ours = WholeSession{.session = theirs.session};
    ours->session.id = begin_like(database, theirs.session);
    ours->session.finished.reset();
    ours->session.clock_used = {};
  }
  const std::optional<int> answers = complete(database, *ours, theirs);
  clear_drafts(database, ours->session.id);
  ++(is_new ? arrivals.sessions : answers ? arrivals.completed : arrivals.known);
  arrivals.answers += answers.value_or(0);
}

void bring_in(SQLite::Database& database, const Remarks& theirs, Arrivals& arrivals) {
  SQLite::Statement doubt(
      database,
      "INSERT INTO doubts VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET "
      "bank = excluded.bank, note = excluded.note, at = excluded.at WHERE excluded.at > at");
  for (const Doubt& each : theirs.doubts) {
    doubt.bind(1, each.question);
    doubt.bind(2, each.bank);
    doubt.bind(3, each.note);
    doubt.bind(4, number(each.at));
    arrivals.doubts += doubt.exec();
    doubt.reset();
  }
  SQLite::Statement suspend(database, "UPDATE facts SET suspended = 1 WHERE id = ? AND suspended = 0");
  for (const SuspendedFact& each : theirs.suspended) {
    std::optional<FactId> fact = find_fact(database, each.key);
    if (!fact) fact = put_fact(database, each.key, {each.bank, ""});
    suspend.bind(1, *fact);
    arrivals.suspended += suspend.exec();
    suspend.reset();
  }
}

void settle(SQLite::Database& database, const Arrivals& arrivals) {
  if (arrivals != Arrivals{.known = arrivals.known}) reckon_anew(database);
}

}  // namespace fluoro::history
