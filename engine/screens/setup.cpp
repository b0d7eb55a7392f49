#include "screens/setup.hpp"

#include <algorithm>
#include <cstddef>
#include <map>

namespace fluoro::screens::setup {
namespace {

/// More than any way to write a code needs, and few enough for the field to show them all.
constexpr std::ptrdiff_t kMostTyped = 20;

/// Counted in one pass; exam::askable_count would read the whole bank once for each topic.
std::vector<Topic> topics_of(const bank::Bank& bank) {
  std::map<std::string, int> counts;
  for (const bank::Askable& askable : bank.askables) ++counts[bank::topic_of(bank, askable)];
  std::vector<Topic> topics;
  for (const bank::Topic& topic : bank.topics)
    if (const auto found = counts.find(topic.id); found != counts.end())
      topics.push_back({topic.id, topic.title, found->second});
  if (const auto found = counts.find(""); found != counts.end())
    topics.push_back({"", "Other questions", found->second});
  return topics;
}

Topic* find(std::vector<Topic>& topics, const std::string& id) {
  const auto found = std::ranges::find(topics, id, &Topic::id);
  return found == topics.end() ? nullptr : &*found;
}

/// A topic that no chosen quiz has any longer is forgotten, and with the last one that was on, all are asked.
void gather_topics(State& state) {
  std::vector<Topic> topics;
  for (const Quiz& quiz : state.quizzes) {
    if (!quiz.on) continue;
    for (const Topic& topic : quiz.topics) {
      if (Topic* const same = find(topics, topic.id)) {
        same->questions += topic.questions;
        continue;
      }
      const Topic* const before = find(state.topics, topic.id);
      topics.push_back(topic);
      topics.back().on = before && before->on;
    }
  }
  // What has no topic comes last, whichever quiz it is from.
  std::stable_partition(topics.begin(), topics.end(), [](const Topic& topic) { return !topic.id.empty(); });
  state.topics = std::move(topics);
}

bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

void type(std::string& code, const std::string& text) {
  for (const char byte : text) {
    if (begins_character(byte) && std::ranges::count_if(code, begins_character) >= kMostTyped) return;
    if (!(code.empty() && byte == ' ')) code += byte;
  }
}

void erase_last(std::string& code) {
  while (!code.empty() && !begins_character(code.back())) code.pop_back();
  if (!code.empty()) code.pop_back();
}

SessionPlan plan(const State& state) {
  SessionPlan plan{.mode = state.mode,
                   .count = is_endless(state) ? kAll : state.count,
                   .endless = is_endless(state),
                   .time_limit = time_limit(state),
                   .asks_certainty = state.asks_certainty};
  if (state.mode == Mode::exam) {
    plan.levels = kMixes[state.mix].levels;
    plan.by_code = state.by_code;
  }
  for (const Quiz& quiz : state.quizzes)
    if (quiz.on) plan.banks.push_back(quiz.id);
  for (const Topic& topic : state.topics)
    if (topic.on) plan.topics.push_back(topic.id);
  const auto code = read_code(state);
  if (const auto* good = std::get_if<base::PaperCode>(&code); good && has_code(state)) plan.code = *good;
  return plan;
}

constexpr std::array<std::pair<const char*, Mode>, 4> kModes{{{"mode-practice", Mode::practice},
                                                              {"mode-exam", Mode::exam},
                                                              {"mode-due", Mode::due},
                                                              {"mode-mistakes", Mode::mistakes}}};

void press_mode(State& state, const std::string& id) {
  for (const auto& [name, mode] : kModes)
    if (id == name) state.mode = mode;
  for (std::size_t i = 0; i < kMixes.size(); ++i)
    if (id == "mix-" + std::string(kMixes[i].id)) state.mix = i;
  if (id == "certainty") state.asks_certainty = !state.asks_certainty;
  if (id == "by-code") state.by_code = !state.by_code;
}

void press(State& state, const std::string& id) {
  for (Quiz& quiz : state.quizzes)
    if (id == "quiz-" + quiz.id) {
      quiz.on = !quiz.on;
      gather_topics(state);
      return;
    }
  for (Topic& topic : state.topics) {
    if (id == "topics-all") topic.on = false;
    if (id == "topic-" + topic.id) topic.on = !topic.on;
  }
  press_mode(state, id);
  for (const int count : kCounts)
    if (id == "count-" + std::to_string(count)) state.count = count;
  for (const int minutes : kTimes)
    if (id == "time-" + std::to_string(minutes)) state.minutes = minutes;
}

}  // namespace

State make(const Catalogue& catalogue, const ToSetup& route, bool asks_certainty) {
  State state{.mode = route.mode, .asks_certainty = asks_certainty};
  if (state.mode == Mode::exam) state.minutes = kMinuteEach;
  for (const CatalogueEntry& entry : catalogue.entries) {
    if (!entry.bank) continue;
    const bank::Bank& bank = *entry.bank;
    state.quizzes.push_back({.id = bank.id,
                             .title = bank.title,
                             .questions = static_cast<int>(bank.askables.size()),
                             .topics = topics_of(bank),
                             .on = std::ranges::find(route.banks, bank.id) != route.banks.end()});
  }
  if (std::ranges::none_of(state.quizzes, &Quiz::on))
    for (Quiz& quiz : state.quizzes) quiz.on = true;
  gather_topics(state);
  return state;
}

Effects update(State& state, const Event& event, base::Now) {
  if (const auto* typed = std::get_if<Typed>(&event); typed && typed->id == "code")
    type(state.code, typed->text);
  if (const auto* erase = std::get_if<Erase>(&event); erase && erase->id == "code") erase_last(state.code);
  const auto* activate = std::get_if<Activate>(&event);
  if (!activate) return {};
  if (activate->id == "back") return {Go{ToHome{}}};
  if (activate->id == "clear-code") {
    state.code.clear();
    return {Focus{"code"}};
  }
  if (activate->id == "start" && obstacle(state).empty()) return {Begin{plan(state)}};
  press(state, activate->id);
  return {};
}

bool has_count(const State& state) { return state.mode != Mode::due; }
bool is_endless(const State& state) { return state.mode == Mode::practice && state.count == kEndless; }
bool has_time(const State& state) {
  return state.mode == Mode::exam || (state.mode == Mode::practice && !is_endless(state));
}
bool has_code(const State& state) { return has_time(state); }

int matching(const State& state) {
  const bool all = std::ranges::none_of(state.topics, &Topic::on);
  int sum = 0;
  for (const Topic& topic : state.topics)
    if (all || topic.on) sum += topic.questions;
  return sum;
}

int asked(const State& state) {
  const int most = matching(state);
  return state.count <= kAll ? most : std::min(state.count, most);
}

std::optional<base::Milliseconds> time_limit(const State& state) {
  if (state.minutes == kNoLimit || !has_time(state)) return {};
  return std::chrono::minutes(state.minutes == kMinuteEach ? asked(state) : state.minutes);
}

std::variant<std::monostate, base::PaperCode, std::string> read_code(const State& state) {
  if (state.code.empty()) return {};
  auto read = base::PaperCode::parse(state.code);
  if (const auto* code = std::get_if<base::PaperCode>(&read)) return *code;
  return std::get<std::string>(std::move(read));
}

std::string obstacle(const State& state) {
  if (state.quizzes.empty()) return "There is no quiz to ask from.";
  if (std::ranges::none_of(state.quizzes, &Quiz::on)) return "Choose at least one quiz.";
  if (matching(state) == 0) return "There is no question in what you chose.";
  if (has_code(state) && std::holds_alternative<std::string>(read_code(state)))
    return "Complete the paper code, or clear it.";
  return {};
}

}  // namespace fluoro::screens::setup
