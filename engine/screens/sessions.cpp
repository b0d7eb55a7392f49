#include "screens/sessions.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <unordered_map>

#include "exam/due_queue.hpp"
#include "exam/generate.hpp"

namespace fluoro::screens {
namespace {

using exam::Facts;
using exam::QuestionPlace;
using Banks = std::vector<const bank::Bank*>;

/// Facts that were asked last in endless practice and are left alone for a while.
constexpr std::size_t kLately = 30;

base::Seed seed_of(const history::Session& session) {
  const auto code = base::PaperCode::parse(session.code);
  if (const auto* good = std::get_if<base::PaperCode>(&code)) return good->seed();
  return base::derive({}, session.code);
}

Banks banks_of(const Catalogue& catalogue, const std::vector<std::string>& ids) {
  Banks banks;
  for (const std::string& id : ids)
    if (const CatalogueEntry* entry = catalogue.find(id)) banks.push_back(entry->bank.get());
  return banks;
}

std::string topic_of(const Banks& banks, QuestionPlace place) {
  const bank::Bank& bank = *banks[place.bank];
  return bank::topic_of(bank, bank.askables[place.askable]);
}

/// Presents questions of the banks, each bank's facts grouped once.
class Presenter {
 public:
  explicit Presenter(const Banks& banks) : banks_(banks) {}
  exam::Item operator()(QuestionPlace place, base::Seed seed) {
    const bank::Bank& bank = *banks_[place.bank];
    const exam::FactGroups& groups = groups_.try_emplace(place.bank, bank).first->second;
    return exam::present(bank, bank.askables[place.askable], groups, seed);
  }

 private:
  const Banks& banks_;
  std::map<std::uint32_t, exam::FactGroups> groups_;
};

/// When questions were last asked: in this session, else before it. The history is looked into only for the
/// facts that somebody asks about, each once.
exam::LastShown last_shown(const history::Learning& learning, const Banks& banks, const Facts& facts,
                           const std::vector<exam::Item>& so_far) {
  struct Known {
    std::unordered_map<std::string, long long> here;
    std::unordered_map<std::string, std::unordered_map<std::string, base::UtcTime>> before;  ///< by fact
  };
  auto known = std::make_shared<Known>();
  long long place = 1LL << 60;  // after all times
  for (const exam::Item& item : so_far) known->here[item.question] = place++;
  return [known, &learning, &banks, &facts](const std::string& identity) -> std::optional<long long> {
    if (const auto found = known->here.find(identity); found != known->here.end()) return found->second;
    const auto form = facts.question(identity);
    if (!form) return {};
    const bank::Bank& bank = *banks[form->bank];
    const std::string key = bank::fact_key(bank, bank.askables[form->askable]);
    auto fact = known->before.find(key);
    if (fact == known->before.end())
      fact = known->before.emplace(key, learning.last_shown(std::vector{key})).first;
    const auto found = fact->second.find(identity);
    if (found == fact->second.end()) return {};
    return found->second.time_since_epoch().count();
  };
}

bool is_wanted(const std::vector<std::string>& topics, const std::string& topic) {
  return topics.empty() || std::ranges::find(topics, topic) != topics.end();
}

// Due.

/// New facts in the order of their files, the banks taking turns.
std::vector<const Facts::Fact*> new_facts(const Ground& ground, const Banks& banks, const Facts& facts,
                                          const std::vector<std::string>& topics, std::size_t count) {
  std::vector<std::vector<const Facts::Fact*>> waiting(banks.size());
  for (const Facts::Fact& fact : facts.all()) {
    auto& of_bank = waiting[fact.forms.front().bank];
    if (of_bank.size() < count && is_wanted(topics, topic_of(banks, fact.forms.front())) &&
        !ground.learning->is_known(fact.key))
      of_bank.push_back(&fact);
  }
  std::vector<const Facts::Fact*> chosen;
  for (std::size_t turn = 0; turn < count; ++turn)
    for (const auto& of_bank : waiting)
      if (turn < of_bank.size() && chosen.size() < count) chosen.push_back(of_bank[turn]);
  return chosen;
}

std::vector<exam::Item> draw_due(const Ground& ground, const SessionPlan& plan, const Banks& banks,
                                 base::Seed seed, base::Now now) {
  const Facts facts(banks);
  const history::Moment at = moment(now, *ground.zone);
  std::vector<const Facts::Fact*> chosen;
  std::vector<history::DueFact> gone;
  for (const history::DueFact& due : ground.learning->due(plan.banks, at)) {
    const Facts::Fact* fact = facts.find(due.key);
    if (!fact) gone.push_back(due);
    if (fact && is_wanted(plan.topics, topic_of(banks, fact->forms.front()))) chosen.push_back(fact);
    if (chosen.size() == kMostDue) break;
  }
  if (!gone.empty()) ground.learning->suspend(gone);
  const int room_left = kMostDue - static_cast<int>(chosen.size());
  const int fresh =
      std::min(room_left, new_left(*ground.learning, plan.banks, at, ground.settings.new_per_day));
  for (const Facts::Fact* fact :
       new_facts(ground, banks, facts, plan.topics, static_cast<std::size_t>(std::max(fresh, 0))))
    chosen.push_back(fact);
  const auto shown = last_shown(*ground.learning, banks, facts, {});
  Presenter present(banks);
  std::vector<exam::Item> items;
  for (const Facts::Fact* fact : exam::interleaved(chosen, derive(seed, "order")))
    items.push_back(present(exam::choose_form(facts, *fact, shown, derive(seed, "form")), seed));
  return items;
}

// Practice without end.

std::vector<exam::Item> draw_practice(const Ground& ground, const std::vector<std::string>& bank_ids,
                                      const std::vector<std::string>& topics, base::Seed seed,
                                      const std::vector<exam::Item>& so_far, base::Now now) {
  const Banks banks = banks_of(*ground.catalogue, bank_ids);
  const Facts facts(banks);
  const history::Moment at = moment(now, *ground.zone);
  std::unordered_map<std::string, int> counts;
  for (const Facts::Fact& fact : facts.all()) ++counts[fact.topic];
  std::unordered_map<std::string, double> mastery;
  for (const bank::Bank* bank : banks)
    for (const auto& [topic, standing] : ground.learning->by_topic(bank->id, at)) {
      const std::string name = bank->id + "/" + topic;
      const int all = std::max(counts[name], standing.begun);
      if (all > 0) mastery[name] = standing.recall / all;
    }
  std::vector<std::string> lately, asked;
  for (const exam::Item& item : so_far) asked.push_back(exam::fact_key(item));
  const std::size_t first = asked.size() > kLately ? asked.size() - kLately : 0;
  lately.assign(asked.begin() + static_cast<std::ptrdiff_t>(first), asked.end());
  const base::Seed batch = derive(seed, "batch " + std::to_string(so_far.size()));
  const exam::PracticeSettings settings{
      .count = kPracticeBatch, .topics = topics, .mastery = [&](const std::string& topic) {
        const auto found = mastery.find(topic);
        return found == mastery.end() ? 0 : found->second;
      }};
  Presenter present(banks);
  std::vector<exam::Item> items;
  for (const QuestionPlace place :
       exam::practice(facts, settings, lately, last_shown(*ground.learning, banks, facts, so_far), batch))
    items.push_back(present(place, batch));
  return items;
}

// Exams and mistakes.

std::vector<exam::Item> draw_exam(const Ground& ground, const SessionPlan& plan, const Banks& banks,
                                  base::PaperCode code) {
  exam::BlueprintSettings settings{.count = plan.count, .topics = plan.topics, .levels = plan.levels};
  std::unordered_map<std::string, base::Day> seen;
  if (!plan.by_code && !plan.code) {
    for (const std::string& id : plan.banks) seen.merge(ground.learning->last_days(id));
    settings.last_seen = [&seen](const std::string& key) -> std::optional<long long> {
      const auto found = seen.find(key);
      if (found == seen.end()) return {};
      return found->second.time_since_epoch().count();
    };
  }
  return exam::draw_by_blueprint(banks, code, settings).items;
}

std::vector<exam::Item> draw_mistakes(const Ground& ground, const SessionPlan& plan, const Banks& banks,
                                      base::Seed seed) {
  const Facts facts(banks);
  Presenter present(banks);
  std::vector<exam::Item> items;
  const auto most = plan.count > 0 ? static_cast<std::size_t>(plan.count) : static_cast<std::size_t>(-1);
  std::vector<std::string> gone;
  for (const std::string& identity : ground.learning->mistakes(plan.banks)) {
    const auto place = facts.question(identity);
    if (!place) {
      gone.push_back(identity);
      continue;
    }
    if (is_wanted(plan.topics, topic_of(banks, *place))) items.push_back(present(*place, seed));
    if (items.size() == most) break;
  }
  if (!gone.empty()) ground.learning->drop_mistakes(gone);
  return items;
}

std::vector<exam::Item> draw_items(const Ground& ground, const SessionPlan& plan, const Banks& banks,
                                   base::PaperCode code, base::Now now) {
  switch (plan.mode) {
    case Mode::exam: return draw_exam(ground, plan, banks, code);
    case Mode::due: return draw_due(ground, plan, banks, code.seed(), now);
    case Mode::mistakes: return draw_mistakes(ground, plan, banks, code.seed());
    case Mode::practice: break;
  }
  if (plan.endless) return draw_practice(ground, plan.banks, plan.topics, code.seed(), {}, now);
  return exam::draw(banks, code, {.count = plan.count, .topics = plan.topics}).items;
}

std::string nothing(const Ground& ground, const SessionPlan& plan, base::Now now) {
  if (plan.mode == Mode::mistakes) return "There are no mistakes in what you chose.";
  if (plan.mode != Mode::due) return "No question matches what you chose. Choose more topics.";
  const auto repeat = ground.learning->next_repeat(plan.banks, moment(now, *ground.zone));
  if (!repeat) return "Nothing of what you chose is due, and today's new facts have been asked.";
  return "Nothing is due just now. The next fact comes back in " +
         base::format_duration(std::chrono::ceil<std::chrono::minutes>(*repeat - now.wall)) + ".";
}

}  // namespace

history::Moment moment(base::Now now, const base::Zone& zone) {
  return {.today = base::study_day(now.wall, zone), .now = now.wall};
}

int new_left(const history::Learning& learning, const std::vector<std::string>& banks, history::Moment moment,
             int new_per_day) {
  return std::max(0, new_per_day - learning.begun_on(moment.today, banks));
}

std::variant<history::NewSession, std::string> draw_session(const Ground& ground, const SessionPlan& plan,
                                                            base::PaperCode code, base::Now now) {
  history::NewSession session{.code = code,
                              .mode = mode_name(plan),
                              .asks_certainty = plan.asks_certainty,
                              .grows = plan.mode == Mode::due || plan.endless,
                              .by_code = plan.mode == Mode::practice
                                             ? !plan.endless
                                             : plan.mode == Mode::exam && (plan.by_code || plan.code),
                              .topics = plan.topics,
                              .time_limit = plan.time_limit,
                              .started = now.wall};
  for (const std::string& id : plan.banks) {
    const CatalogueEntry* entry = ground.catalogue->find(id);
    if (!entry) return "The quiz '" + id + "' is not there any more.";
    session.banks.push_back(id);
    session.bank_titles.push_back(entry->bank->title);
  }
  session.items = draw_items(ground, plan, banks_of(*ground.catalogue, plan.banks), code, now);
  if (session.items.empty()) return nothing(ground, plan, now);
  return session;
}

std::vector<exam::Item> coming_back(const Ground& ground, const history::Session& session,
                                    const std::vector<exam::Item>& so_far,
                                    const std::vector<std::string>& open_facts, base::Now now) {
  if (session.mode != "due") return {};
  const auto due = ground.learning->due(session.banks, moment(now, *ground.zone), 1);
  if (due.empty()) return {};
  const std::string& key = due.front().key;
  const auto learnt = ground.learning->learnt(key);
  const auto is_it = [&](const exam::Item& item) { return exam::fact_key(item) == key; };
  if (!learnt || !learnt->due_at || std::ranges::none_of(so_far, is_it)) return {};
  if (std::ranges::find(open_facts, key) != open_facts.end()) return {};
  const Banks banks = banks_of(*ground.catalogue, session.banks);
  const Facts facts(banks);
  const Facts::Fact* fact = facts.find(key);
  if (!fact) return {};
  const base::Seed seed = derive(seed_of(session), "again " + std::to_string(so_far.size()));
  const auto shown = last_shown(*ground.learning, banks, facts, so_far);
  return {Presenter(banks)(exam::choose_form(facts, *fact, shown, seed), seed)};
}

std::vector<exam::Item> more(const Ground& ground, const history::Session& session,
                             const std::vector<exam::Item>& so_far, base::Now now) {
  if (session.mode != "practice" || !session.grows) return {};
  return draw_practice(ground, session.banks, session.topics, seed_of(session), so_far, now);
}

std::string mode_name(const SessionPlan& plan) {
  switch (plan.mode) {
    case Mode::exam: return "exam";
    case Mode::due: return "due";
    case Mode::mistakes: return "mistakes";
    case Mode::practice: break;
  }
  return plan.time_limit ? "timed" : "practice";
}

}  // namespace fluoro::screens
