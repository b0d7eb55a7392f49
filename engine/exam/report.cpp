#include "exam/report.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>

#include "base/json.hpp"
#include "base/seed.hpp"
#include "exam/generate.hpp"

namespace fluoro::exam {
namespace {

constexpr std::size_t kMostTimes = 20;
constexpr std::size_t kMostPresented = 20'000;

using Counts = std::map<std::string, std::size_t>;

class Tally {
 public:
  explicit Tally(const bank::Bank& bank) : bank_(bank) {}

  void count(const bank::Askable& askable) {
    ++topics_[topic_of(bank_, askable)];
    if (askable.generated) {
      const bank::Fact& fact = bank_.facts[askable.fact];
      ++facts_[fact.id];
      cited_.insert(fact.sources.begin(), fact.sources.end());
      ++result_.levels.at(static_cast<std::size_t>(bank_.templates[askable.index].level));
      return;
    }
    const bank::Question& question = bank_.questions[askable.index];
    for (const std::string& fact : question.facts) ++facts_[fact];
    ++result_.levels.at(static_cast<std::size_t>(question.level));
    count_written(question);
  }

  Report finish() {
    result_.questions = bank_.askables.size();
    for (const bank::Topic& topic : bank_.topics)
      result_.topics.push_back({topic.id, topic.title, topics_[topic.id]});
    if (topics_.contains("")) result_.topics.push_back({"", "", topics_.at("")});
    for (const bank::Fact& fact : bank_.facts) {
      const auto name = fact.fields.find("name");
      result_.facts.push_back(
          {fact.id, name == fact.fields.end() ? "" : name->second.front(), facts_[fact.id]});
      if (facts_.at(fact.id) == 0) result_.unasked.push_back(fact.id);
    }
    for (const bank::Source& source : bank_.sources)
      if (!cited_.contains(source.id)) result_.uncited.push_back(source.id);
    return std::move(result_);
  }

 private:
  void count_written(const bank::Question& question) {
    cited_.insert(question.sources.begin(), question.sources.end());
    if (const auto* statement = std::get_if<bank::TrueFalse>(&question.body))
      ++(statement->answer ? result_.true_statements : result_.false_statements);
    if (const auto* choice = std::get_if<bank::Choice>(&question.body); choice && choice->given_order)
      count_place(*choice);
    if (const auto* whole = std::get_if<bank::Case>(&question.body))
      for (const bank::Question& step : whole->steps) count_written(step);
  }

  void count_place(const bank::Choice& choice) {
    const auto key = std::ranges::find(choice.options, true, &bank::Option::correct);
    result_.key_positions.resize(std::max(result_.key_positions.size(), choice.options.size()));
    ++result_.key_positions.at(static_cast<std::size_t>(key - choice.options.begin()));
  }

  const bank::Bank& bank_;
  Report result_;
  Counts topics_, facts_;
  std::set<std::string> cited_;
};

bool is_english(const std::string& language) {
  return language == "en" || language == "EN" || language.starts_with("en-");
}

/// Whether there is something to pick from; the others need not be presented.
bool offers_options(const bank::Bank& bank, const bank::Askable& askable) {
  if (askable.generated) {
    const bank::TemplateType type = bank.templates[askable.index].type;
    return type == bank::TemplateType::choice || type == bank::TemplateType::multiple ||
           type == bank::TemplateType::cloze;
  }
  const bank::Body& body = bank.questions[askable.index].body;
  return std::holds_alternative<bank::Choice>(body) || std::holds_alternative<bank::Multiple>(body) ||
         std::holds_alternative<bank::Cloze>(body) || std::holds_alternative<bank::MatchingSet>(body) ||
         std::holds_alternative<bank::Case>(body);
}

Picks play(const bank::Bank& bank) {
  const FactGroups groups(bank);
  const std::size_t times =
      std::clamp<std::size_t>(kMostPresented / std::max<std::size_t>(bank.askables.size(), 1), 1, kMostTimes);
  const base::Seed seed = derive(base::Seed{}, "report");
  Picks sum;
  for (const bank::Askable& askable : bank.askables) {
    if (!offers_options(bank, askable)) continue;
    // What is written is the same each time but for its order, which no player looks at.
    const std::size_t presented = askable.generated ? times : 1;
    Picks picks;
    for (std::uint64_t i = 0; i < presented; ++i)
      picks.add(pick(present(bank, askable, groups, derive(seed, i)), is_english(bank.language)));
    sum.add(picks, 1.0 / static_cast<double>(presented));
  }
  return sum;
}

base::Json to_json(const std::vector<Report::Count>& counts) {
  base::Json list = base::Json::array();
  for (const Report::Count& one : counts)
    list.push_back({{"id", one.id}, {"title", one.title}, {"questions", one.questions}});
  return list;
}

}  // namespace

Report report(const bank::Bank& bank) {
  Tally tally(bank);
  for (const bank::Askable& askable : bank.askables) tally.count(askable);
  Report result = tally.finish();
  result.players = play(bank);
  return result;
}

base::Json to_json(const Report& report, const bank::Bank& bank) {
  const Picks& players = report.players;
  return {{"bank", bank.id},
          {"title", bank.title},
          {"questions", report.questions},
          {"levels",
           {{"recall", report.levels[0]}, {"understand", report.levels[1]}, {"apply", report.levels[2]}}},
          {"topics", to_json(report.topics)},
          {"facts", to_json(report.facts)},
          {"facts_not_asked", report.unasked},
          {"sources_not_cited", report.uncited},
          {"key_positions", report.key_positions},
          {"statements", {{"true", report.true_statements}, {"false", report.false_statements}}},
          {"players",
           {{"picks", players.count},
            {"chance", players.share(players.chance)},
            {"longest", players.share(players.longest)},
            {"shared", players.share(players.shared)}}}};
}

}  // namespace fluoro::exam
