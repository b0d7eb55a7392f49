#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <system_error>
#include <vector>

#include <benchmark/benchmark.h>

#include "full_history.hpp"
#include "history/learning.hpp"
#include "history/store.hpp"

/// A history of 100,000 facts with a million answers behind them. Each time it is opened anew, since an app
/// that starts has read nothing yet.
namespace {

using namespace fluoro;

using std::chrono::days;

const std::vector<std::string>& banks() {
  static const std::vector<std::string> kBanks = [] {
    std::vector<std::string> list;
    list.reserve(8);
    for (int i = 0; i < 8; ++i) list.push_back("a-bank-of-many-" + std::to_string(i));
    return list;
  }();
  return kBanks;
}

/// Written once, in a folder that is gone at the end: two hundred megabytes.
class FullHistory {
 public:
  FullHistory() {
    std::string name = (std::filesystem::temp_directory_path() / "fluoro-bench-XXXXXX").string();
    if (!mkdtemp(name.data())) throw std::runtime_error("no temporary folder: " + name);
    folder_ = name;
    bench::write_full_history(file());
  }
  FullHistory(const FullHistory&) = delete;
  FullHistory& operator=(const FullHistory&) = delete;
  ~FullHistory() {
    std::error_code unknown;
    std::filesystem::remove_all(folder_, unknown);
  }
  [[nodiscard]] std::filesystem::path file() const { return folder_ / "history.db"; }

 private:
  std::filesystem::path folder_;
};

history::Store open_full() {
  static const FullHistory kHistory;
  return std::move(history::Store::open(kHistory.file(), {}).store);
}

history::Moment moment(base::Day day) {
  return {day, base::UtcTime(std::chrono::hours(18)) + (day - base::Day{})};
}

/// So late that everything is due.
void due_queue(benchmark::State& state) {
  for ([[maybe_unused]] const auto _ : state) {
    state.PauseTiming();
    const history::Store store = open_full();
    state.ResumeTiming();
    const auto due = store.learning().due(banks(), moment(bench::kToday + days(36500)));
    state.PauseTiming();
    if (due.size() != bench::kFacts) throw std::runtime_error("not all are due");
    state.ResumeTiming();
  }
}

/// What screens::home::make does.
void home_questions(benchmark::State& state) {
  const history::Moment now = moment(bench::kToday);
  double due = 0;
  for ([[maybe_unused]] const auto _ : state) {
    state.PauseTiming();
    const history::Store store = open_full();
    state.ResumeTiming();
    const history::Learning& learning = store.learning();
    benchmark::DoNotOptimize(store.unfinished());
    const auto standings = learning.by_bank(now);
    benchmark::DoNotOptimize(learning.due_by_day(banks(), now, 14));
    benchmark::DoNotOptimize(learning.next_repeat(banks(), now));
    benchmark::DoNotOptimize(learning.days_with_answers(now.today - days(2 * 366)));
    benchmark::DoNotOptimize(learning.begun_on(now.today, banks()));
    state.PauseTiming();
    due = 0;
    for (const auto& [bank, standing] : standings) due += standing.due;
    state.ResumeTiming();
  }
  state.counters["due"] = due;
}

BENCHMARK(due_queue)->Unit(benchmark::kMillisecond);
BENCHMARK(home_questions)->Unit(benchmark::kMillisecond);

}  // namespace
