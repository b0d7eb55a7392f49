#include "memory/simulate.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iomanip>

#include "base/json.hpp"
#include "exam/due_queue.hpp"
#include "history/learning.hpp"
#include "screens/settings.hpp"
#include "shell/clock.hpp"
#include "shell/commands.hpp"
#include "shell/exit_code.hpp"

namespace fluoro::shell {
namespace {

using memory::SimulatedDay;

/// What is simulated.
struct Forecast {
  memory::Plan plan;
  memory::Workload workload;
  base::Day today{};
  std::vector<SimulatedDay> days;
};

/// The mean over the last three months, as one gets quicker.
base::Milliseconds own_time(const history::Learning& learning, base::Day today) {
  int answers = 0;
  base::Milliseconds taken{};
  for (const history::DayAnswers& day : learning.answers_by_day(today - std::chrono::days(90))) {
    answers += day.answers;
    taken += day.taken;
  }
  return answers == 0 ? memory::Workload{}.per_answer : taken / answers;
}

ChosenQuizzes quizzes_of(const Options& options, const World& world) {
  const auto folders = folders_to_use(options, world);
  if (!options.subjects.empty()) return choose_quizzes(options.subjects, folders, Rest::load_if_needed);
  ChosenQuizzes all{load_catalogue({}, folders), {}};
  for (const screens::CatalogueEntry& entry : all.catalogue.entries)
    if (entry.bank) all.ids.push_back(entry.bank->id);
  return all;
}

memory::Workload workload_of(const Options& options, const World& world, const history::Store& store,
                             base::Day today) {
  const ChosenQuizzes quizzes = quizzes_of(options, world);
  const exam::Facts facts(quizzes.banks());
  const history::Learning& learning = store.learning();
  memory::Workload workload;
  workload.facts = learning.all_learnt(quizzes.ids);
  workload.unseen = static_cast<int>(
      std::count_if(facts.all().begin(), facts.all().end(),
                    [&](const exam::Facts::Fact& fact) { return !learning.is_known(fact.key); }));
  workload.new_per_day = options.new_per_day.value_or(screens::load_settings(store).new_per_day);
  workload.new_today = std::max(0, workload.new_per_day - learning.begun_on(today, quizzes.ids));
  workload.per_answer = own_time(learning, today);
  return workload;
}

std::string percent(double share) { return std::to_string(std::lround(100 * share)) + " %"; }

/// Days that follow one another as one row: their work together, and what is known at their end.
SimulatedDay sum_of(std::vector<SimulatedDay>::const_iterator first,
                    std::vector<SimulatedDay>::const_iterator end) {
  SimulatedDay sum{first->day, 0, 0, {}, (end - 1)->recall};
  for (auto day = first; day != end; ++day) {
    sum.reviews += day->reviews;
    sum.fresh += day->fresh;
    sum.time += day->time;
  }
  return sum;
}

void print_row(std::ostream& out, const std::array<std::string, 5>& cells) {
  constexpr std::array kWidths{0, 9, 7, 15, 9};
  for (std::size_t i = 0; i < cells.size(); ++i) out << std::right << std::setw(kWidths.at(i)) << cells.at(i);
  out << "\n";
}

void print_table(const Forecast& forecast, std::ostream& out) {
  constexpr std::ptrdiff_t kMostRows = 31, kWeek = 7;
  const auto& [plan, workload, today, days] = forecast;
  const auto count = static_cast<std::ptrdiff_t>(days.size());
  const std::ptrdiff_t step = count > kMostRows ? kWeek : 1;
  out << workload.facts.size() << " facts begun and " << workload.unseen << " new ones, "
      << workload.new_per_day << " of them a day; asked when recall is down to " << percent(plan.retention)
      << ".\n\n";
  print_row(out, {step == 1 ? "Day       " : "Week from ", "Reviews", "New", "Time", "Known"});
  for (std::ptrdiff_t i = 0; i < count; i += step) {
    const SimulatedDay row = sum_of(days.begin() + i, days.begin() + std::min(i + step, count));
    print_row(out,
              {base::format_day(row.day), std::to_string(std::lround(row.reviews)),
               std::to_string(std::lround(row.fresh)), base::format_duration(row.time), percent(row.recall)});
  }
  const SimulatedDay all = sum_of(days.begin(), days.end());
  out << "\nA day on average: " << std::lround(all.reviews / static_cast<double>(count)) << " reviews, "
      << std::lround(all.fresh / static_cast<double>(count)) << " new, "
      << base::format_duration(all.time / count) << ".\n";
}

base::Json json_of(const Forecast& forecast) {
  base::Json days = base::Json::array();
  for (const SimulatedDay& day : forecast.days)
    days.push_back({{"day", base::format_day(day.day)},
                    {"reviews", std::lround(day.reviews)},
                    {"new", std::lround(day.fresh)},
                    {"seconds", std::chrono::round<std::chrono::seconds>(day.time).count()},
                    {"recall", std::round(day.recall * 1e4) / 1e4}});
  return {{"retention", forecast.plan.retention},
          {"begun", forecast.workload.facts.size()},
          {"unseen", forecast.workload.unseen},
          {"new_per_day", forecast.workload.new_per_day},
          {"days", std::move(days)}};
}

}  // namespace

int simulate(const Options& options, const World& world) {
  const base::UtcTime now = system_now().wall;
  const history::Store store = open_history(options, world, now);
  Forecast forecast;
  forecast.today = base::study_day(now, base::Zone());
  forecast.plan = store.learning().plan();
  forecast.plan.retention = options.retention.value_or(forecast.plan.retention);
  forecast.workload = workload_of(options, world, store, forecast.today);
  // The same chance every time, so that two forecasts differ by what was asked for alone.
  constexpr base::Seed kSeed{1};
  forecast.days = memory::simulate(forecast.plan, forecast.workload, forecast.today, options.days, kSeed);
  if (options.json)
    world.out << dump(json_of(forecast));
  else
    print_table(forecast, world.out);
  return kFine;
}

}  // namespace fluoro::shell
