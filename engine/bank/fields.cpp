#include "bank/fields.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>

#include "bank/markdown.hpp"
#include "base/text.hpp"

namespace fluoro::bank {
namespace {

// Beyond these, looking for what was meant would take long.
constexpr std::size_t kMostCandidates = 2000;
constexpr std::size_t kLongestWord = 64;
constexpr std::string_view kSpace = " \t\n";

const char* kind_name(const YamlNode& node) {
  switch (node.kind) {
    case YamlNode::Kind::null: return "empty";
    case YamlNode::Kind::scalar: return node.quoted ? "a text in quotes" : "a text";
    case YamlNode::Kind::sequence: return "a list";
    case YamlNode::Kind::map: return "a map of keys and values";
  }
  return "";
}

bool is_plain(const YamlNode& node) { return node.is_scalar() && !node.quoted; }

std::string shown(const YamlNode& node) { return is_plain(node) ? quote(node.text) : kind_name(node); }

void trim(std::string& text) {
  text.erase(text.find_last_not_of(kSpace) + 1);
  text.erase(0, text.find_first_not_of(kSpace));
}

template <typename Number>
std::optional<Number> parse_number(const YamlNode& node) {
  Number value{};
  const char* const last = node.text.data() + node.text.size();
  const auto [end, error] = std::from_chars(node.text.data(), last, value);
  if (!is_plain(node) || error != std::errc{} || end != last) return std::nullopt;
  return value;
}

std::string short_number(double value) {
  std::string text = std::to_string(value);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text;
}

}  // namespace

std::string suggestion(std::string_view word, std::span<const std::string> candidates) {
  if (word.size() > kLongestWord || candidates.size() > kMostCandidates) return "";
  return base::did_you_mean(word, candidates);
}

std::string quote(std::string_view word) {
  std::string text = "'";
  text += base::excerpt(word, 40);
  text += '\'';
  return text;
}

std::string either(std::span<const std::string> names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? " or " : ", ";
    text += names[i];
  }
  return text;
}

bool is_id(std::string_view text) {
  return !text.empty() && text.size() <= 64 && std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

std::optional<std::string> take_text(YamlNode& node, std::string_view key, base::Diagnostics& diagnostics,
                                     std::size_t entry) {
  const auto report = [&](const std::string& problem) {
    const std::string name = entry == 0 ? quote(key) : "entry " + std::to_string(entry) + " of " + quote(key);
    diagnostics.error(node.at, name + problem);
    return std::nullopt;
  };
  if (node.is_null()) return report(" is empty; write a text, in quotes if it is 'null' or '~'");
  if (!node.is_scalar()) return report(std::string(" must be a text, not ") + kind_name(node));
  trim(node.text);
  if (node.text.empty()) return report(" is empty; write a text or delete it");
  if (const std::string fault = markup_fault(node.text); !fault.empty()) return report(" " + fault);
  return std::move(node.text);
}

std::vector<Located> take_texts(YamlNode& list, std::string_view key, base::Diagnostics& diagnostics) {
  std::vector<Located> texts;
  texts.reserve(list.items.size());
  for (std::size_t i = 0; i < list.items.size(); ++i)
    if (auto text = take_text(list.items[i], key, diagnostics, i + 1))
      texts.push_back({std::move(*text), list.items[i].at});
  std::vector<const Located*> order;
  order.reserve(texts.size());
  for (const Located& text : texts) order.push_back(&text);
  std::ranges::stable_sort(order, {}, [](const Located* text) -> const std::string& { return text->value; });
  for (std::size_t i = 1; i < order.size(); ++i)
    if (order[i]->value == order[i - 1]->value)
      diagnostics.error(order[i]->at, quote(order[i]->value) + " is in " + quote(key) + " twice; delete one");
  return texts;
}

std::optional<double> number_of(const YamlNode& node) {
  const auto number = parse_number<double>(node);
  return number && std::isfinite(*number) ? number : std::nullopt;
}

std::string no_number(const std::string& what, const YamlNode& node) {
  std::string words = what + ", not " + shown(node);
  const bool has_comma = is_plain(node) && node.text.find(',') != std::string::npos;
  if (has_comma) words += "; write a decimal point, no comma";
  if (node.is_scalar() && node.quoted) words += "; write it without quotes";
  return words;
}

void check_distinct(std::span<const Located> texts, const std::string& what, base::Diagnostics& diagnostics) {
  std::map<std::string, const Located*> seen;
  for (const Located& text : texts) {
    const auto [same, fresh] = seen.emplace(base::fold(text.value), &text);
    if (fresh || same->second->value == text.value) continue;
    diagnostics.error(text.at, what + " " + quote(text.value) + " is the same as " +
                                   quote(same->second->value) + " on line " +
                                   std::to_string(same->second->at.line) +
                                   "; capitals, accents and spacing make no difference");
  }
}

Fields::Fields(YamlNode& map, std::string what, std::span<const std::string> known,
               base::Diagnostics& diagnostics)
    : map_(map), what_(std::move(what)), diagnostics_(diagnostics) {
  check_keys(known);
}

void Fields::check_keys(std::span<const std::string> known) {
  for (const YamlNode::Entry& entry : map_.entries) {
    if (std::ranges::find(known, entry.key) != known.end()) continue;
    // An empty key and a merge are mistakes already, and may hide any field.
    hides_fields_ |= entry.key.empty() || entry.key == "<<";
    if (entry.key.empty() || entry.key == "<<" || diagnostics_.omitted() > 0) continue;
    diagnostics_.error(entry.key_at, "unknown key " + quote(entry.key) + suggestion(entry.key, known));
    if (entry.key.size() > kLongestWord) continue;
    if (auto nearest = base::closest(entry.key, known)) suggested_.push_back(std::move(*nearest));
  }
}

base::Position Fields::at(std::string_view key) const {
  const YamlNode::Entry* entry = map_.find(key);
  return entry == nullptr ? map_.at : entry->value.at;
}

bool Fields::may_hide(std::string_view key) const {
  return hides_fields_ || std::ranges::find(suggested_, key) != suggested_.end();
}

YamlNode* Fields::node(std::string_view key, Need need) {
  if (YamlNode::Entry* entry = map_.find(key)) return &entry->value;
  if (need == Need::required && !may_hide(key))
    diagnostics_.error(map_.at, "this " + what_ + " has no " + quote(key));
  return nullptr;
}

std::string Fields::text(std::string_view key, Need need) {
  YamlNode* value = node(key, need);
  return value == nullptr ? "" : take_text(*value, key, diagnostics_).value_or("");
}

std::string Fields::id(std::string_view key, Need need) {
  std::string value = text(key, need);
  if (value.empty() || is_id(value)) return value;
  diagnostics_.error(at(key), quote(value) + " is no id; use 1 to 64 small letters, digits and hyphens");
  return "";
}

std::vector<Located> Fields::texts(std::string_view key, Need need) {
  YamlNode* value = list(key, need);
  return value == nullptr ? std::vector<Located>{} : take_texts(*value, key, diagnostics_);
}

void Fields::report_value(std::string_view key, const YamlNode& value, const std::string& expected) {
  diagnostics_.error(value.at, quote(key) + " must be " + expected + ", not " + shown(value));
}

std::optional<int> Fields::integer(std::string_view key, int least, int most, Need need) {
  const YamlNode* value = node(key, need);
  if (value == nullptr) return std::nullopt;
  const auto number = parse_number<int>(*value);
  if (number && *number >= least && *number <= most) return number;
  report_value(key, *value, "a whole number from " + std::to_string(least) + " to " + std::to_string(most));
  return std::nullopt;
}

std::optional<double> Fields::number(std::string_view key, double above, double most) {
  const YamlNode* value = node(key);
  if (value == nullptr) return std::nullopt;
  const auto number = parse_number<double>(*value);
  if (number && std::isfinite(*number) && *number > above && *number <= most) return number;
  report_value(key, *value, "a number above " + short_number(above) + ", at most " + short_number(most));
  return std::nullopt;
}

std::optional<double> Fields::number(std::string_view key, Need need) {
  const YamlNode* value = node(key, need);
  if (value == nullptr) return std::nullopt;
  const auto number = number_of(*value);
  if (!number) diagnostics_.error(value->at, no_number(quote(key) + " must be a number", *value));
  return number;
}

std::optional<bool> Fields::boolean(std::string_view key, Need need) {
  const YamlNode* value = node(key, need);
  if (value == nullptr) return std::nullopt;
  if (is_plain(*value) && value->text == "true") return true;
  if (is_plain(*value) && value->text == "false") return false;
  report_value(key, *value, "true or false");
  return std::nullopt;
}

void Fields::report_word(std::string_view key, const YamlNode& value, std::span<const std::string> names) {
  diagnostics_.error(value.at, quote(key) + " must be " + either(names) + ", not " + shown(value) +
                                   (value.is_scalar() ? suggestion(value.text, names) : ""));
}

YamlNode* Fields::list(std::string_view key, Need need) {
  YamlNode* value = node(key, need);
  if (value == nullptr || value->is_sequence()) return value;
  diagnostics_.error(value->at, quote(key) + " must be a list, not " + shown(*value) +
                                    (value->is_null() ? "; write [] or delete it" : ""));
  return nullptr;
}

YamlNode* Fields::map(std::string_view key, Need need) {
  YamlNode* value = node(key, need);
  if (value == nullptr || value->is_map()) return value;
  diagnostics_.error(value->at, quote(key) + " must be a map of keys and values, not " + shown(*value) +
                                    (value->is_null() ? "; write {} or delete it" : ""));
  return nullptr;
}

}  // namespace fluoro::bank
