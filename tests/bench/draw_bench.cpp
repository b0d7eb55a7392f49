#include <array>
#include <stdexcept>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "exam/blueprint.hpp"
#include "exam/due_queue.hpp"
#include "exam/paper.hpp"
#include "support/banks.hpp"

/// Drawing a paper of 100 from 100,000 questions: written ones, written ones that ask but 50
/// facts, so that facts must come twice, and ones generated from facts; these by blueprint, too. And what a
/// session of due facts starts with when all of 100,000 are due.
namespace {

using namespace fluoro;

constexpr int kQuestions = 100'000;

/// `each` questions ask the same fact.
bank::Bank written(int each) {
  bank::Bank bank{.id = "bench", .title = "Bench", .language = "en"};
  for (int i = 0; i < kQuestions; ++i) {
    bank.questions.push_back(test::choice("question-" + std::to_string(i)));
    bank.questions.back().facts = {"fact-" + std::to_string(i / each)};
  }
  test::list_askables(bank);
  return bank;
}

bank::Bank generated(int facts = kQuestions / 2) {
  bank::Bank bank{.id = "bench", .title = "Bench", .language = "en"};
  for (int i = 0; i < facts; ++i) {
    const std::string number = std::to_string(i);
    bank.facts.push_back(test::fact("fact-" + number, "topic-" + std::to_string(i % 20),
                                    {{"name", {"procedure " + number}}, {"does", {"does " + number}}}));
  }
  bank.templates = {test::choice_template("which", "Which one {does}?", "{name}"),
                    test::choice_template("what", "What is {name}?", "{does}")};
  bank.templates[1].level = bank::Level::apply;
  test::list_askables(bank);
  return bank;
}

template <typename Draw>
void draw_from(benchmark::State& state, const bank::Bank& bank, Draw draw) {
  if (bank.askables.size() != kQuestions) throw std::runtime_error("the bank has another size");
  const std::array<const bank::Bank*, 1> banks{&bank};
  std::uint64_t number = 0;
  for ([[maybe_unused]] const auto _ : state)
    benchmark::DoNotOptimize(draw(banks, base::PaperCode::from_number(++number)));
}

void draw_from(benchmark::State& state, const bank::Bank& bank) {
  draw_from(state, bank, [](const auto& banks, const base::PaperCode& code) {
    return exam::draw(banks, code, {.count = 100});
  });
}

void draw_written(benchmark::State& state) { draw_from(state, written(2)); }
void draw_few_facts(benchmark::State& state) { draw_from(state, written(2000)); }
void draw_generated(benchmark::State& state) { draw_from(state, generated()); }
void draw_exam(benchmark::State& state) {
  draw_from(state, generated(), [](const auto& banks, const base::PaperCode& code) {
    return exam::draw_by_blueprint(banks, code, {.count = 100, .levels = exam::LevelMix{50, 30, 20}});
  });
}

void list_facts(benchmark::State& state) {
  const bank::Bank bank = generated(kQuestions);
  const std::array<const bank::Bank*, 1> banks{&bank};
  for ([[maybe_unused]] const auto _ : state) benchmark::DoNotOptimize(exam::Facts(banks));
}
void interleave_facts(benchmark::State& state) {
  const bank::Bank bank = generated(kQuestions);
  const std::array<const bank::Bank*, 1> banks{&bank};
  const exam::Facts facts(banks);
  std::vector<const exam::Facts::Fact*> due;
  for (const exam::Facts::Fact& fact : facts.all()) due.push_back(&fact);
  std::uint64_t seed = 0;
  for ([[maybe_unused]] const auto _ : state)
    benchmark::DoNotOptimize(exam::interleaved(due, base::Seed{++seed}));
}
BENCHMARK(draw_written)->Unit(benchmark::kMillisecond);
BENCHMARK(draw_few_facts)->Unit(benchmark::kMillisecond);
BENCHMARK(draw_generated)->Unit(benchmark::kMillisecond);
BENCHMARK(draw_exam)->Unit(benchmark::kMillisecond);
BENCHMARK(list_facts)->Unit(benchmark::kMillisecond);
BENCHMARK(interleave_facts)->Unit(benchmark::kMillisecond);

}  // namespace
