#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>

#include <benchmark/benchmark.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/parser.h>

#include "bank/reader.hpp"
#include "quiz_text.hpp"

/// Loading a quiz file of 10 MB, beside what it can't be faster than: yaml-cpp reading the same bytes and
/// telling nobody.
namespace {

using namespace fluoro;

const std::string& quiz() {
  static const std::string kText = bench::quiz_text(10'000'000);
  return kText;
}

class Nobody final : public YAML::EventHandler {
 public:
  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string&) override {}
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {
  }
  void OnMapEnd() override {}
};

bank::Bank read_quiz() {
  base::Diagnostics diagnostics("bench.yaml");
  std::optional<bank::Bank> bank = bank::read(quiz(), diagnostics, {});
  if (!bank) throw std::runtime_error(to_string(diagnostics.in_file_order().front()));
  return std::move(*bank);
}

void parse_events() {
  std::istringstream stream(quiz());
  YAML::Parser parser(stream);
  Nobody nobody;
  if (!parser.HandleNextDocument(nobody)) throw std::runtime_error("yaml-cpp found no document");
}

void load_quiz(benchmark::State& state) {
  std::optional<bank::Bank> bank;
  for ([[maybe_unused]] const auto _ : state) {
    bank = read_quiz();
    state.PauseTiming();
    bank.reset();  // the app keeps it
    state.ResumeTiming();
  }
}

void load_yaml_events(benchmark::State& state) {
  for ([[maybe_unused]] const auto _ : state) parse_events();
}

BENCHMARK(load_quiz)->Unit(benchmark::kMillisecond);
BENCHMARK(load_yaml_events)->Unit(benchmark::kMillisecond);

}  // namespace
