#include <algorithm>
#include <set>

#include "bank/cloze_text.hpp"
#include "bank/markdown.hpp"
#include "bank/read_bodies.hpp"
#include "base/text.hpp"

namespace fluoro::bank {
namespace {

constexpr std::size_t kMostGaps = 20;
constexpr std::size_t kMostOptions = 10;

void read_options(Fields& fields, YamlNode& list, Gap& gap, Reading& reading) {
  if (check_count(list, 2, kMostOptions, "a gap", "options", reading)) {
    std::vector<Located> options = take_texts(list, "options", reading.diagnostics);
    check_distinct(options, "option", reading.diagnostics);
    gap.options = values(std::move(options));
  }
  gap.correct = fields.text("correct", Need::required);
  if (!gap.correct.empty()) check_option({gap.correct, fields.at("correct")}, gap.options, reading);
  if (fields.has("typos"))
    reading.diagnostics.error(fields.at("typos"),
                              "'typos' is for a gap that is typed; delete it, or write 'accept'");
}

Gap read_gap(YamlNode::Entry& entry, Reading& reading) {
  static const std::vector<std::string> kKeys{"accept", "typos", "options", "correct"};
  Gap gap{.id = entry.key};
  if (!entry.value.is_map()) {
    reading.diagnostics.error(entry.value.at,
                              "a gap must be written as {accept: [...]} or {options: [...], correct: ...}");
    return gap;
  }
  Fields fields(entry.value, "gap", kKeys, reading.diagnostics);
  if (fields.has("accept") && fields.has("options")) {
    reading.diagnostics.error(fields.at("options"), "gap " + quote(entry.key) +
                                                        " has both 'accept' (typed) and 'options' (chosen); "
                                                        "delete one");
  } else if (fields.has("options")) {
    if (YamlNode* list = fields.list("options")) read_options(fields, *list, gap, reading);
  } else if (fields.has("accept")) {
    Typed typed = read_typed(fields, reading);
    gap.accept = std::move(typed.accept);
    gap.typos = typed.typos;
    if (fields.has("correct"))
      reading.diagnostics.error(fields.at("correct"),
                                "'correct' is for a gap with 'options'; write what is right in 'accept'");
  } else if (!fields.may_hide("accept") && !fields.may_hide("options")) {
    reading.diagnostics.error(entry.value.at, "gap " + quote(entry.key) +
                                                  " needs 'accept', if it is typed, or 'options', if it is "
                                                  "chosen");
  }
  return gap;
}

/// Gaps in the order of the text, as far as it has them.
std::vector<Gap> read_gaps(YamlNode& map, const ClozeText& text, Reading& reading) {
  std::vector<Gap> gaps;
  for (YamlNode::Entry& entry : map.entries)
    if (!entry.key.empty()) gaps.push_back(read_gap(entry, reading));
  std::ranges::stable_sort(gaps, {}, [&](const Gap& gap) { return place_of(text, gap.id); });
  return gaps;
}

/// Every gap of the text must be defined, and the other way round. A slip of the pen is both, and is said
/// where the gap is defined.
void match_gaps(const ClozeText& text, base::Position at, const YamlNode& map, Reading& reading) {
  std::vector<std::string> defined, unused;
  for (const YamlNode::Entry& entry : map.entries) {
    if (entry.key.empty()) return;
    defined.push_back(entry.key);
    if (std::ranges::find(text.gaps, entry.key) != text.gaps.end()) continue;
    unused.push_back(entry.key);
    reading.diagnostics.error(entry.key_at, "the text has no gap [[" + base::excerpt(entry.key, 40) + "]]" +
                                                suggestion(entry.key, text.gaps));
  }
  std::set<std::string> seen;
  for (const std::string& id : text.gaps) {
    if (!seen.insert(id).second)
      reading.diagnostics.error(at, "the gap [[" + id + "]] is in the text twice; give one another id");
    else if (std::ranges::find(defined, id) == defined.end() && !base::closest(id, unused))
      reading.diagnostics.error(at, "the gap [[" + id + "]] is not in 'gaps'" + suggestion(id, defined));
  }
}

bool has_gap_in_table(const ClozeText& text) {
  const auto has_gap = [](const base::Runs& cell) {
    return base::plain(cell).find(kGapMark) != std::string::npos;
  };
  for (const base::Block& block : parse_cloze(text.texts))
    if (const auto* table = std::get_if<base::Table>(&block))
      for (const auto& row : table->rows)
        if (std::ranges::any_of(row, has_gap)) return true;
  return false;
}

}  // namespace

std::size_t place_of(const ClozeText& text, const std::string& gap) {
  return static_cast<std::size_t>(std::ranges::find(text.gaps, gap) - text.gaps.begin());
}

ClozeText read_cloze_text(Fields& fields, Reading& reading) {
  ClozeText text = split_cloze(fields.text("text", Need::required));
  const YamlNode* map = fields.map("gaps", Need::required);
  if (text.written.empty()) return text;
  const base::Position at = fields.at("text");
  if (text.error.empty() && (text.gaps.empty() || text.gaps.size() > kMostGaps))
    text.error = "a cloze has 1 to 20 gaps like [[gap]] in its text, not " + std::to_string(text.gaps.size());
  if (text.error.empty() && has_gap_in_table(text))
    text.error = "a gap can't stand in a table; write it in a line or in a list";
  if (!text.error.empty())
    reading.diagnostics.error(at, text.error);
  else if (map != nullptr)
    match_gaps(text, at, *map, reading);
  return text;
}

Body read_cloze(Fields& fields, const Begun&, Reading& reading) {
  const ClozeText text = read_cloze_text(fields, reading);
  Cloze cloze{text.written, {}};
  if (YamlNode* map = fields.node("gaps"); map != nullptr && map->is_map())
    cloze.gaps = read_gaps(*map, text, reading);
  return cloze;
}

}  // namespace fluoro::bank
