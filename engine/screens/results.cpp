#include "screens/results.hpp"

#include <algorithm>
#include <map>

#include "bank/markdown.hpp"
#include "screens/words.hpp"

namespace fluoro::screens::results {
namespace {

constexpr std::size_t kCompared = 5;  ///< earlier sessions

std::string title(const Score& score, const std::vector<history::SessionItem>& items) {
  if (score.of == 0) return "No question answered";
  const bool partial = std::any_of(items.begin(), items.end(), [](const history::SessionItem& item) {
    return outcome(item) == Outcome::partly;
  });
  return mark_text(score.marks) + " of " + std::to_string(score.of) + (partial ? " marks" : " correct");
}

std::string subtitle(const history::Session& session, const Score& score) {
  std::string text = mode_title(session.mode) + " · " + joined(session.bank_titles) + " · " +
                     base::format_duration(session.used);
  if (score.open > 0) {
    text += " · " + std::to_string(score.open) + " not answered";
    if (open_counts(session)) text += ", counted as wrong";
  }
  return session.by_code ? text + " · paper code " + session.code : text;
}

std::vector<std::string> sorted(std::vector<std::string> banks) {
  std::sort(banks.begin(), banks.end());
  return banks;
}

/// The shares of the sessions before this one with the same banks, the newest first.
std::vector<double> earlier_shares(const history::Store& store, const history::Session& session) {
  std::vector<double> shares;
  const auto banks = sorted(session.banks);
  for (const history::Session& other : store.sessions()) {
    const bool before = other.id != session.id && other.started < session.started && other.finished;
    if (!before || score(other).of == 0 || sorted(other.banks) != banks) continue;
    shares.push_back(score(other).share());
    if (shares.size() == kCompared) break;
  }
  return shares;
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  const std::size_t half = values.size() / 2;
  return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

std::string compared(const history::Store& store, const history::Session& session, const Score& score) {
  if (score.of == 0) return {};
  const std::vector<double> earlier = earlier_shares(store, session);
  const bool one_quiz = session.banks.size() == 1;
  if (earlier.empty())
    return one_quiz ? "Your first session with this quiz" : "Your first session with this mix of quizzes";
  const double middle = median(earlier);
  static constexpr const char* kNumbers[] = {"", "", "two", "three", "four", "five"};
  const std::string others = earlier.size() == 1 ? "your session before (" + percent(middle) + ")"
                                                 : "your last " + std::string(kNumbers[earlier.size()]) +
                                                       " sessions (median " + percent(middle) + ")";
  // By what is printed, so that nobody reads "better" between two equal figures.
  const std::string mine = percent(score.share()), theirs = percent(middle);
  if (mine == theirs) return "Level with " + others;
  return (score.share() > middle ? "Better than " : "Lower than ") + others;
}

std::vector<TopicRow> topics(const history::Session& session,
                             const std::vector<history::SessionItem>& items) {
  std::map<std::string, TopicRow> by_title;
  for (const history::SessionItem& item : items) {
    if (!item.answer && !open_counts(session)) continue;
    const std::string name = item.item.topic_title.empty() ? "Other questions" : item.item.topic_title;
    TopicRow& row = by_title[name];
    row.title = name;
    row.marks += item.answer ? item.answer->mark : 0;
    ++row.of;
  }
  std::vector<TopicRow> rows;
  rows.reserve(by_title.size());
  for (auto& [name, row] : by_title) rows.push_back(std::move(row));
  std::stable_sort(rows.begin(), rows.end(),
                   [](const TopicRow& a, const TopicRow& b) { return a.marks / a.of < b.marks / b.of; });
  return rows;
}

std::vector<QuestionRow> questions(const std::vector<history::SessionItem>& items) {
  std::vector<QuestionRow> rows;
  rows.reserve(items.size());
  for (const history::SessionItem& item : items)
    rows.push_back({static_cast<int>(rows.size()), outcome(item), bank::markdown_line(item.item.stem),
                    item.answer ? item.answer->certainty : std::nullopt});
  std::stable_partition(rows.begin(), rows.end(),
                        [](const QuestionRow& row) { return row.outcome != Outcome::right; });
  return rows;
}

/// Who said nothing counts as guessing.
std::optional<exam::CertaintySums> certainty(const history::Session& session,
                                             const std::vector<history::SessionItem>& items) {
  if (!session.asks_certainty) return {};
  exam::CertaintySums sums;
  for (const history::SessionItem& item : items)
    if (item.answer) sums.add(item.answer->mark, item.answer->certainty.value_or(exam::Certainty::guessing));
  return sums;
}

Mode mode_of(const history::Session& session) {
  if (session.mode == "exam") return Mode::exam;
  if (session.mode == "due") return Mode::due;
  return session.mode == "mistakes" ? Mode::mistakes : Mode::practice;
}

SessionPlan like_this(const history::Session& session) {
  return {.mode = mode_of(session),
          .banks = session.banks,
          .count = session.items,
          .endless = session.grows && session.mode == "practice",
          .topics = session.topics,
          .time_limit = session.time_limit,
          .asks_certainty = session.asks_certainty};
}

/// Whatever was last answered wrong in these quizzes, this session's mistakes among it.
SessionPlan mistakes(const history::Session& session) {
  return {.mode = Mode::mistakes,
          .banks = session.banks,
          .count = 0,
          .topics = session.topics,
          .asks_certainty = session.asks_certainty};
}

}  // namespace

State make(const history::Store& store, ToResults route, base::Now) {
  State state{.route = route};
  const auto session = store.session(route.session);
  if (!session) throw history::Error("This session is not in the history any more.");
  const auto items = reached_items(store, *session);
  state.session = *session;
  state.session.items = static_cast<int>(items.size());
  state.score = score(state.session);
  state.title = title(state.score, items);
  state.subtitle = subtitle(state.session, state.score);
  state.compared = compared(store, *session, state.score);
  state.certainty = certainty(*session, items);
  state.topics = topics(*session, items);
  state.questions = questions(items);
  return state;
}

Effects update(State& state, const Event& event, base::Now) {
  const auto* activate = std::get_if<Activate>(&event);
  if (!activate) return {};
  const std::string& id = activate->id;
  const auto review = [&](int position) {
    return Effects{Go{ToReview{state.route.session, position, state.route.just_finished}}};
  };
  if (id == "review") return review(0);
  if (id.starts_with("question-")) return review(std::stoi(id.substr(9)));
  if (id == "another") return {Begin{like_this(state.session)}};
  if (id == "mistakes") return {Begin{mistakes(state.session)}};
  if (id == "done") return {state.route.just_finished ? Go{ToHome{}} : Go{ToHistory{}}};
  return {};
}

}  // namespace fluoro::screens::results
