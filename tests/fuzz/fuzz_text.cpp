#include <array>
#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "bank/cloze_text.hpp"
#include "bank/expression.hpp"
#include "bank/markdown.hpp"
#include "bank/markdown_source.hpp"
#include "bank/number_text.hpp"
#include "bank/pattern.hpp"
#include "bank/value_text.hpp"
#include "base/answer_text.hpp"
#include "base/text.hpp"
#include "exam/marking.hpp"
#include "exam/read_number.hpp"
#include "fuzz/require.hpp"
#include "ui/paragraph.hpp"
#include "ui/text_edit.hpp"

// Any text at all in the places where people type: answers, numbers, calculations, gaps, and what is laid out
// on screen. The first byte, modulo seven, says which; a line feed parts a text in two where two are needed.
namespace fluoro {
namespace {

using test::require;

struct Two {
  std::string_view first, second;
};
Two halves(std::string_view text) {
  const std::size_t end = text.find('\n');
  if (end == std::string_view::npos) return {text, text};
  return {text.substr(0, end), text.substr(end + 1)};
}

void check_answers(std::string_view text) {
  const auto [accepted, typed] = halves(text);
  const std::string form = base::answer_form(accepted), other = base::answer_form(typed);
  require(!base::first_invalid_utf8(form), "an answer's form is UTF-8", accepted);
  for (const int typos : {0, 1, 2}) {
    const auto same = exam::judge_text({std::string(accepted)}, typos, accepted);
    require(form.empty() || (same.right && !same.misspelt), "what is accepted is right", accepted);
    const bool right = exam::judge_text({std::string(accepted)}, typos, typed).right;
    require(!right || typos > 0 || form == other, "without typos allowed only the same is right", text);
  }
  const std::size_t there = base::typos_between(form, other, 2), back = base::typos_between(other, form, 2);
  require(there == back, "typos are as many both ways", text);
  require((there == 0) == (form == other), "no typo is no difference", text);
}

void check_numbers(std::string_view text) {
  const auto [unit, typed] = halves(text);
  for (const exam::TypedNumber& number : exam::read_number(typed))
    require(std::isfinite(number.value), "a number read is finite", typed);
  const exam::Number asked{
      .answer = 7, .tolerance = 0.5, .unit = std::string(unit), .units = {{"cm", 10}, {"µm", 0.001}}};
  const auto verdict = exam::judge_number(asked, typed);
  require(verdict.fault != exam::NumberFault::none || verdict.value.has_value(), "a right number has a value",
          typed);
}

void check_result(const bank::Expression::Result& result, std::string_view of) {
  require(std::isfinite(result.value), "a result is finite", of);
  require(!base::first_invalid_utf8(result.error), "an error is UTF-8", of);
}

void check_expressions(std::string_view text) {
  const std::array<std::string, 3> names{"fr", "x", "n_2"};
  if (base::first_invalid_utf8(text)) return;  // no quiz file has it
  const bank::Expression expression(text, names);
  const std::array<std::array<double, 3>, 5> drawings{
      {{1, 1, 1}, {0, 0, 0}, {-1, 1e-300, 24}, {1e308, -1e308, 3}, {0.1, 710, -0.0}}};
  for (const auto& values : drawings) {
    const auto result = expression.evaluate(values);
    check_result(result, text);
    require(expression.error().empty() || result.error == expression.error(), "an error stays", text);
    const auto again = expression.evaluate(values);
    require(again.value == result.value && again.error == result.error, "a result is always the same", text);
    if (result.error.empty()) (void)bank::number_text(result.value);
  }
  const bank::ValueText shown(text, names);
  for (const auto& values : drawings)
    if (shown.error().empty())
      require(shown.fill(values).error == shown.why_not(values), "a text says what it can't fill in", text);
}

void check_gaps(std::string_view text) {
  const bank::ClozeText cloze = bank::split_cloze(text);
  if (!cloze.error.empty()) return;
  require(cloze.texts.size() == cloze.gaps.size() + 1, "texts stand around gaps", text);
  std::string joined = cloze.texts.front();
  for (std::size_t i = 0; i < cloze.gaps.size(); ++i)
    joined += "[[" + cloze.gaps[i] + "]]" + cloze.texts[i + 1];
  require(bank::split_cloze(joined).gaps == cloze.gaps, "gaps are found again", text);
  const bank::Pattern pattern = bank::parse_pattern(text);
  require(!pattern.error.empty() || pattern.fields().size() <= pattern.pieces.size(), "fields are pieces",
          text);
}

/// Every character as wide as half its size.
class Measure final : public ui::TextMeasure {
 public:
  float width(std::string_view utf8, ui::Font font) const override {
    return font.size / 2 * static_cast<float>(utf8.size());
  }
  ui::FontMetrics metrics(ui::Font font) const override { return {font.size * 0.8f, font.size * 0.2f}; }
};

void check_layout(std::string_view text) {
  const Measure measure;
  for (const float width : {1.f, 60.f, 900.f}) {
    const char* end = text.data();
    for (const std::string_view line : ui::wrap(text, {}, width, measure)) {
      require(line.data() >= end || line.empty(), "lines follow one another", text);
      if (!line.empty()) end = line.data() + line.size();
    }
    require(end <= text.data() + text.size(), "lines are of the text", text);
    (void)ui::elide(text, {}, width, measure);
  }
  (void)base::fold(text);
  (void)base::capitalised(text);
  (void)base::excerpt(text, 10);
  const std::string flowed = ui::reflowed(std::string(text));
  require(flowed.size() <= text.size(), "reflowing only takes away", text);
}

void check_runs(const base::Runs& runs, std::string_view of) {
  for (const base::Run& run : runs) {
    require(!run.text.empty(), "a stretch of text has some", of);
    require(!base::first_invalid_utf8(run.text), "a stretch of text is UTF-8", of);
  }
}

void check_markdown(std::string_view text) {
  if (base::first_invalid_utf8(text)) return;  // no quiz file has it
  const base::RichText rich = bank::parse_markdown(text);
  for (const base::Block& block : rich) {
    if (const auto* paragraph = std::get_if<base::Paragraph>(&block)) check_runs(paragraph->runs, text);
    if (const auto* item = std::get_if<base::ListItem>(&block)) {
      require(item->depth >= 0 && item->depth < bank::kDeepestList, "a list is not too deep", text);
      check_runs(item->runs, text);
    }
    if (const auto* table = std::get_if<base::Table>(&block)) {
      require(table->columns.size() <= bank::kMostColumns && table->rows.size() <= bank::kMostRows,
              "a table is not too large", text);
      for (const auto& row : table->rows) {
        require(row.size() == table->columns.size(), "a row has a cell for every column", text);
        for (const base::Runs& cell : row) check_runs(cell, text);
      }
    }
  }
  const std::string plain = bank::plain_markdown(text);
  require(plain == base::plain(rich) || (plain == text && !bank::may_have_marks(text)),
          "a text without looks is always the same", text);
  require(bank::markdown_line(text).find('\n') == std::string::npos, "a line is one", text);
  require(bank::markup_fault(text).size() < 300, "a fault can be read", text);
  const auto [first, second] = halves(text);
  (void)bank::parse_cloze(std::array{std::string(first), std::string(second), std::string()});
}

bool at_character(const std::string& text, std::size_t offset) {
  return offset == text.size() ||
         (offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xC0) != 0x80);
}

/// The first half is pasted piece by piece between the keys that the second half presses.
void check_editing(std::string_view text) {
  const auto [pasted, keys] = halves(text);
  if (base::first_invalid_utf8(pasted)) return;  // the shell hands on only UTF-8
  ui::TextEdit edit;
  for (const char key : keys) {
    const auto number = static_cast<unsigned char>(key);
    if (number % 4 == 0)
      ui::insert(edit, pasted);
    else
      (void)ui::edit_by_key(edit, ui::edit_keys()[number / 4 % ui::edit_keys().size()]);
    require(edit.text.size() <= ui::kMostTyped, "a field is never too full", text);
    require(!base::first_invalid_utf8(edit.text), "a field holds UTF-8", text);
    require(at_character(edit.text, edit.caret) && at_character(edit.text, edit.anchor),
            "the caret stands between characters", text);
    require(ui::selected(edit).size() <= edit.text.size(), "what is selected is of the text", text);
  }
}

}  // namespace
}  // namespace fluoro

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using Check = void (*)(std::string_view);
  constexpr std::array<Check, 7> kChecks{
      fluoro::check_answers, fluoro::check_numbers, fluoro::check_expressions, fluoro::check_gaps,
      fluoro::check_layout,  fluoro::check_editing, fluoro::check_markdown};
  if (size == 0) return 0;
  kChecks[data[0] % kChecks.size()]({reinterpret_cast<const char*>(data) + 1, size - 1});
  return 0;
}
