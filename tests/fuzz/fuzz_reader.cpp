#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>

#include "bank/reader.hpp"
#include "bank/review.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "exam/answer_words.hpp"
#include "exam/generate.hpp"
#include "exam/marking.hpp"
#include "exam/paper.hpp"
#include "fuzz/require.hpp"

// Any bytes at all as a quiz file. What is wrong with them is said well; and of a file without errors each
// question can be presented, shown, kept, marked and reviewed.
namespace fluoro {
namespace {

using test::require;

constexpr std::size_t kMostQuestions = 20;  ///< of a bank are presented one by one
constexpr double kNothing = 1e-9;           ///< marks are sums of shares

void check_diagnostics(std::string_view bytes, const base::Diagnostics& diagnostics) {
  const int lines = static_cast<int>(std::ranges::count(bytes, '\n')) + 2;
  for (const base::Diagnostic& one : diagnostics.in_file_order()) {
    const std::string said = to_string(one);
    require(!one.text.empty(), "an error says something");
    require(!base::first_invalid_utf8(said), "an error is UTF-8", said);
    require(said.find_first_of("\n\r") == std::string::npos, "an error is one line", said);
    require(one.at.line >= 0 && one.at.line <= lines, "an error's line is in the file", said);
    require(one.at.column >= 0, "an error's column is in the file", said);
    require(said.size() < 4000, "an error can be read", said);
  }
}

/// Whether some answer gets full marks: of a hotspot whose right regions lie under wrong ones there is none.
bool can_be_right(const exam::Item& item) {
  if (const auto* steps = std::get_if<exam::Case>(&item.body))
    return std::ranges::all_of(steps->steps, can_be_right);
  const auto* hotspot = std::get_if<exam::Hotspot>(&item.body);
  return !hotspot || std::ranges::any_of(hotspot->regions, [&](const exam::Region& region) {
    return region.correct && exam::spot_in(*hotspot, region);
  });
}

void check_item(const exam::Item& item) {
  const base::Json kept = to_json(item);
  require(exam::item_from_json(base::Json::parse(kept.dump())) == item, "an item can be kept", item.question);
  (void)to_json(item, exam::KeyShown::no).dump();
  require(exam::mark(item, {}) == 0, "an empty answer gets nothing", item.question);
  require(!exam::is_answered(item, {}), "an empty answer is none", item.question);
  if (!can_be_right(item)) return;
  const exam::Response right = exam::right_response(item);
  require(std::abs(exam::mark(item, right) - 1) < kNothing, "the right answer gets full marks", kept.dump());
  (void)exam::answer_words(item, right);
  require(exam::is_answered(item, right), "the right answer is an answer", item.question);
  const auto parts = exam::right_parts(item, right);
  require(std::ranges::find(parts, false) == parts.end(), "all parts of the right answer are right",
          item.question);
  require(exam::response_from_json(base::Json::parse(to_json(right).dump())) == right,
          "an answer can be kept", item.question);
}

void check_flaws(const bank::Bank& bank, std::string_view bytes) {
  for (const bank::Flaw& flaw : bank::review(bank, bytes)) {
    const std::string said = flaw.rule + ": " + flaw.text;
    require(!flaw.rule.empty() && !flaw.text.empty(), "a flaw has a rule and says something", said);
    require(!base::first_invalid_utf8(said), "a flaw is UTF-8", said);
    require(said.find_first_of("\n\r") == std::string::npos, "a flaw is one line", said);
    require(said.size() < 4000, "a flaw can be read", said);
  }
}

void check_bank(const bank::Bank& bank, std::string_view bytes) {
  require(!bank.askables.empty(), "a quiz without errors has something to ask");
  const base::Seed seed{base::hash_key(bytes)};
  const exam::FactGroups groups(bank);
  const std::size_t count = std::min(bank.askables.size(), kMostQuestions);
  for (std::size_t i = 0; i < count; ++i) check_item(present(bank, bank.askables[i], groups, seed));
  const std::array<const bank::Bank*, 1> banks{&bank};
  const auto code = base::PaperCode::from_number(seed.value);
  const exam::Paper paper = exam::draw(banks, code, {.count = 5});
  require(!paper.items.empty(), "a paper can be drawn");
  require(exam::draw(banks, code, {.count = 5}).items == paper.items, "the same code draws the same paper");
  for (const exam::Item& item : paper.items) check_item(item);
  check_flaws(bank, bytes);
}

void check(std::string_view bytes) {
  base::Diagnostics diagnostics("fuzzed.yaml");
  const auto bank = bank::read(bytes, diagnostics);
  check_diagnostics(bytes, diagnostics);
  require(bank.has_value() != diagnostics.has_errors(), "there is a bank or an error");
  if (bank) check_bank(*bank, bytes);
}

}  // namespace
}  // namespace fluoro

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fluoro::check({reinterpret_cast<const char*>(data), size});
  return 0;
}
