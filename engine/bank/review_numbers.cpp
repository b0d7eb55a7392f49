#include "bank/review_numbers.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <vector>

#include "base/text.hpp"
#include "base/utf8.hpp"

namespace fluoro::bank {
namespace {

constexpr double kInfinite = std::numeric_limits<double>::infinity();

struct Unit {
  std::string_view name, common;
  double factor;
};
constexpr std::array<Unit, 46> kUnits{{
    {"second", "s", 1},
    {"seconds", "s", 1},
    {"s", "s", 1},
    {"min", "s", 60},
    {"minute", "s", 60},
    {"minutes", "s", 60},
    {"h", "s", 3600},
    {"hour", "s", 3600},
    {"hours", "s", 3600},
    {"day", "s", 86400},
    {"days", "s", 86400},
    {"week", "s", 604800},
    {"weeks", "s", 604800},
    {"month", "s", 2629800},
    {"months", "s", 2629800},
    {"year", "s", 31557600},
    {"years", "s", 31557600},
    {"µm", "m", 1e-6},
    {"μm", "m", 1e-6},
    {"mm", "m", 1e-3},
    {"cm", "m", 1e-2},
    {"m", "m", 1},
    {"km", "m", 1e3},
    {"µg", "g", 1e-6},
    {"μg", "g", 1e-6},
    {"mcg", "g", 1e-6},
    {"mg", "g", 1e-3},
    {"g", "g", 1},
    {"kg", "g", 1e3},
    {"µl", "l", 1e-6},
    {"μl", "l", 1e-6},
    {"ml", "l", 1e-3},
    {"cl", "l", 1e-2},
    {"dl", "l", 0.1},
    {"l", "l", 1},
    {"litre", "l", 1},
    {"litres", "l", 1},
    {"µgy", "gy", 1e-6},
    {"mgy", "gy", 1e-3},
    {"gy", "gy", 1},
    {"µsv", "sv", 1e-6},
    {"msv", "sv", 1e-3},
    {"sv", "sv", 1},
    {"metres", "m", 1},
    {"percent", "%", 1},
    {"per cent", "%", 1},
}};

bool take(std::string_view& text, std::string_view what) {
  if (!text.starts_with(what)) return false;
  text.remove_prefix(what.size());
  while (text.starts_with(' ')) text.remove_prefix(1);
  return true;
}

bool take_any(std::string_view& text, std::initializer_list<std::string_view> words) {
  return std::ranges::any_of(words, [&](std::string_view word) { return take(text, word); });
}

/// A number such as 12, 1.5 or 30,000.
std::optional<double> take_number(std::string_view& text) {
  std::string digits;
  std::size_t used = 0;
  const auto is_digit = [&](std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
  };
  while (is_digit(used) || (used > 0 && used < text.size() && text[used] == '.' && is_digit(used + 1)) ||
         (used > 0 && used < text.size() && text[used] == ',' && is_digit(used + 1) && is_digit(used + 2) &&
          is_digit(used + 3) && !is_digit(used + 4))) {
    if (text[used] != ',') digits += text[used];
    ++used;
  }
  double number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (digits.empty() || error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  text.remove_prefix(used);
  while (text.starts_with(' ')) text.remove_prefix(1);
  return number;
}

/// A number, or a power such as 10^9 and 10^−3.
std::optional<double> take_power(std::string_view& text) {
  const auto base = take_number(text);
  std::string_view after = text;
  if (!base || !take(after, "^")) return base;
  const bool minus = take_any(after, {"-", "−"});
  const auto exponent = take_number(after);
  if (!exponent) return base;
  text = after;
  return std::pow(*base, minus ? -*exponent : *exponent);
}

void scale(Quantity& quantity, std::string_view unit) {
  const auto known = std::ranges::find(kUnits, unit, &Unit::name);
  quantity.unit = known == kUnits.end() ? std::string(unit) : std::string(known->common);
  if (known == kUnits.end()) return;
  quantity.least *= known->factor;
  quantity.most *= known->factor;
}

constexpr std::size_t kLongestUnit = 20;

}  // namespace

std::string with_powers(std::string_view text) {
  std::string result;
  bool before = false;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t start = i;
    const char32_t point = base::decode_next(text, i).point;
    const bool raised =
        point == 0xB2 || point == 0xB3 || point == 0xB9 || (point >= 0x2070 && point <= 0x207B);
    if (raised && !before) result += '^';
    result += text.substr(start, i - start);
    before = raised;
  }
  return result;
}

std::optional<Quantity> parse_quantity(std::string_view text) {
  const std::string folded = base::fold(with_powers(text));
  std::string_view rest = folded;
  while (rest.ends_with('.')) rest.remove_suffix(1);
  Quantity quantity;
  take_any(rest,
           {"about ", "around ", "roughly ", "approximately ", "some ", "nearly ", "almost ", "~", "c. "});
  const bool over = take_any(rest, {"more than ", "over ", "above ", "greater than ", ">"});
  const bool under = take_any(rest, {"less than ", "under ", "below ", "fewer than ", "<"});
  const bool up_to = take_any(rest, {"at most ", "up to ", "≤"});
  const bool from = take_any(rest, {"at least ", "≥", "from "});
  (void)take_any(rest, {"between "});
  const auto first = take_power(rest);
  if (!first) return std::nullopt;
  quantity.least = quantity.most = *first;
  std::string_view after = rest;
  if (over || under || up_to) {
    (over ? quantity.most : quantity.least) = over ? kInfinite : -kInfinite;
    quantity.least_open = over;
    quantity.most_open = under;
  } else if (take_any(after, {"to ", "-", "–", "—", "and "})) {
    if (const auto second = take_power(after)) {
      quantity.most = *second;
      rest = after;
    }
  } else if (from || take_any(rest, {"or more", "and more"})) {
    quantity.most = kInfinite;
  }
  if (std::string_view tail = rest; quantity.most == *first && tail.ends_with("or more")) {
    quantity.most = kInfinite;
    rest.remove_suffix(7);
  }
  while (rest.ends_with(' ')) rest.remove_suffix(1);
  // A long rest is a phrase that happens to begin with a number ("30 minutes before the meal").
  if (rest.size() > kLongestUnit || rest.find(' ') != rest.rfind(' ')) return std::nullopt;
  if (quantity.least > quantity.most) return std::nullopt;
  scale(quantity, rest);
  return quantity;
}

bool overlap(const Quantity& a, const Quantity& b) {
  if (a.unit != b.unit) return false;
  const auto before = [](const Quantity& low, const Quantity& high) {
    return low.most < high.least || (low.most == high.least && (low.most_open || high.least_open));
  };
  return !before(a, b) && !before(b, a);
}

}  // namespace fluoro::bank
