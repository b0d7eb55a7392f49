#include "screens/history_list.hpp"

#include <algorithm>
#include <string>

#include "history/learning.hpp"
#include "screens/history_page.hpp"
#include "screens/page.hpp"
#include "screens/score.hpp"

namespace fluoro::screens::history_list {
namespace {

int month_number(base::UtcTime time, const base::Zone& zone) {
  const base::LocalTime local = zone.local(time);
  return local.year * 12 + local.month;
}

void count(Month& month, const history::Session& session) {
  const Score counted = score(session);
  ++month.sessions;
  month.answers += session.answered;
  month.marks += counted.marks;
  month.of += counted.of;
}

exam::CertaintySums certainty(const history::Learning& learning) {
  exam::CertaintySums sums;
  for (const history::DayAnswers& day : learning.answers_by_day(base::Day{})) {
    if (!day.certainty) continue;
    exam::CertaintySum& level = sums.levels[static_cast<std::size_t>(*day.certainty) - 1];
    level.answers += day.answers;
    level.marks += day.marks;
    level.squares += day.squares;
    // Wrong ones have a mark of 0, so that the others' marks are all there are.
    level.certainty_marks += day.marks * exam::certainty_mark(1, *day.certainty) +
                             day.wrong * exam::certainty_mark(0, *day.certainty);
  }
  return sums;
}

}  // namespace

State make(const history::Store& store, base::Now now, const base::Zone& zone) {
  State state{.sessions = store.sessions()};
  std::erase_if(state.sessions, [](const history::Session& session) { return session.answered == 0; });
  state.shown = std::min(kPage, state.sessions.size());
  state.certainty = certainty(store.learning());
  const int this_month = month_number(now.wall, zone);
  constexpr auto kTwoMonths = std::chrono::days(63);
  for (const history::Session& session : state.sessions) {
    if (session.started < now.wall - kTwoMonths) continue;
    const int month = month_number(session.started, zone);
    if (month == this_month) count(state.month, session);
    if (month == this_month - 1) count(state.month_before, session);
  }
  return state;
}

Effects update(State& state, const Event& event, base::Now) {
  const auto* activate = std::get_if<Activate>(&event);
  if (!activate) return {};
  const std::string& id = activate->id;
  if (id == "set-up") return {Go{ToSetup{}}};
  if (id.starts_with("session-"))
    return {Go{ToResults{.session = history::SessionId{std::stoll(id.substr(8))}}}};
  if (id == "more") {
    const std::size_t first_new = state.shown;
    state.shown = std::min(state.shown + kPage, state.sessions.size());
    return {Focus{"session-" + std::to_string(static_cast<std::int64_t>(state.sessions[first_new].id))}};
  }
  if (const auto route = history_route(id)) return {Go{*route}};
  if (const auto route = tab_route(id)) return {Go{*route}};
  return {};
}

}  // namespace fluoro::screens::history_list
