#include "bank/fields.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

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

std::string shown(const YamlNode& node) {
  return node.is_scalar() && !node.quoted ? quote(node.text) : kind_name(node);
}

void trim(std::string& text) {
  text.erase(text.find_last_not_of(kSpace) + 1);
  text.erase(0, text.find_first_not_of(kSpace));
}

template <typename Number>
std::optional<Number> parse_number(std::string_view text) {
  Number value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::string either(std::span<const std::string> names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? " or " : ", ";
    text += names[i];
  }
  return text;
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

bool is_id(std::string_view text) {
  return !text.empty() && text.size() <= 64 && std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

std::optional<std::string> take_text(YamlNode& node, const std::string& name,
                                     base::Diagnostics& diagnostics) {
  if (node.is_null()) {
    diagnostics.error(node.at, name + " is empty; write a text, in quotes if it is 'null' or '~'");
    return std::nullopt;
  }
  if (!node.is_scalar()) {
    diagnostics.error(node.at, name + " must be a text, not " + kind_name(node));
    return std::nullopt;
  }
  trim(node.text);
  if (node.text.empty()) {
    diagnostics.error(node.at, name + " is empty; write a text or delete it");
    return std::nullopt;
  }
  return std::move(node.text);
}

std::vector<Located> take_texts(YamlNode& list, const std::string& name, base::Diagnostics& diagnostics) {
  std::vector<Located> texts;
  texts.reserve(list.items.size());
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    auto text = take_text(list.items[i], "entry " + std::to_string(i + 1) + " of " + name, diagnostics);
    if (text) texts.push_back({std::move(*text), list.items[i].at});
  }
  std::vector<const Located*> order;
  order.reserve(texts.size());
  for (const Located& text : texts) order.push_back(&text);
  std::ranges::stable_sort(order, {}, [](const Located* text) -> const std::string& { return text->value; });
  for (std::size_t i = 1; i < order.size(); ++i)
    if (order[i]->value == order[i - 1]->value)
      diagnostics.error(order[i]->at, quote(order[i]->value) + " is in " + name + " twice; delete one");
  return texts;
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

YamlNode* Fields::node(std::string_view key, Need need) {
  if (YamlNode::Entry* entry = map_.find(key)) return &entry->value;
  const bool misspelt = hides_fields_ || std::ranges::find(suggested_, key) != suggested_.end();
  if (need == Need::required && !misspelt)
    diagnostics_.error(map_.at, "this " + what_ + " has no " + quote(key));
  return nullptr;
}

std::string Fields::text(std::string_view key, Need need) {
  YamlNode* value = node(key, need);
  return value == nullptr ? "" : take_text(*value, quote(key), diagnostics_).value_or("");
}

std::string Fields::id(std::string_view key, Need need) {
  std::string value = text(key, need);
  if (value.empty() || is_id(value)) return value;
  diagnostics_.error(at(key), quote(value) + " is no id; use 1 to 64 small letters, digits and hyphens");
  return "";
}

std::vector<Located> Fields::texts(std::string_view key) {
  YamlNode* value = list(key);
  return value == nullptr ? std::vector<Located>{} : take_texts(*value, quote(key), diagnostics_);
}

const YamlNode* Fields::plain(std::string_view key, Need need, const std::string& expected) {
  const YamlNode* value = node(key, need);
  if (value == nullptr || (value->is_scalar() && !value->quoted)) return value;
  diagnostics_.error(value->at, quote(key) + " must be " + expected + ", not " + kind_name(*value));
  return nullptr;
}

std::optional<int> Fields::integer(std::string_view key, int least, int most, Need need) {
  const std::string expected = "a whole number from " + std::to_string(least) + " to " + std::to_string(most);
  const YamlNode* value = plain(key, need, expected);
  if (value == nullptr) return std::nullopt;
  const auto number = parse_number<int>(value->text);
  if (number && *number >= least && *number <= most) return number;
  diagnostics_.error(value->at, quote(key) + " must be " + expected + ", not " + quote(value->text));
  return std::nullopt;
}

std::optional<double> Fields::number(std::string_view key, double above, double most) {
  const std::string expected = "a number above " + short_number(above) + ", at most " + short_number(most);
  const YamlNode* value = plain(key, Need::optional, expected);
  if (value == nullptr) return std::nullopt;
  const auto number = parse_number<double>(value->text);
  if (number && std::isfinite(*number) && *number > above && *number <= most) return number;
  diagnostics_.error(value->at, quote(key) + " must be " + expected + ", not " + quote(value->text));
  return std::nullopt;
}

std::optional<bool> Fields::boolean(std::string_view key, Need need) {
  const YamlNode* value = plain(key, need, "true or false");
  if (value == nullptr) return std::nullopt;
  if (value->text == "true") return true;
  if (value->text == "false") return false;
  diagnostics_.error(value->at, quote(key) + " must be true or false, not " + quote(value->text));
  return std::nullopt;
}

std::optional<std::size_t> Fields::word(std::string_view key, std::span<const std::string> names, Need need) {
  const YamlNode* value = node(key, need);
  if (value == nullptr) return std::nullopt;
  if (value->is_scalar()) {
    const auto found = std::ranges::find(names, value->text);
    if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
  }
  diagnostics_.error(value->at, quote(key) + " must be " + either(names) + ", not " + shown(*value) +
                                    (value->is_scalar() ? suggestion(value->text, names) : ""));
  return std::nullopt;
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
