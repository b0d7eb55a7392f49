#include "base/time.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include "base/calendar.hpp"

namespace fluoro::base {
namespace {

using std::chrono::seconds;

std::string two(long long number) {
  std::string text(number < 10 ? "0" : "");
  return text.append(std::to_string(number));
}

/// Reads exactly `length` digits at `at`; -1 when there is anything else.
int digits(std::string_view text, std::size_t at, std::size_t length) {
  int value = 0;
  for (std::size_t i = at; i < at + length; ++i) {
    if (text[i] < '0' || text[i] > '9') return -1;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

std::chrono::sys_days day_of(const LocalTime& time) {
  return std::chrono::year(time.year) / time.month / time.day;
}

}  // namespace

std::string format_utc(UtcTime time) {
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss clock(time - day);
  std::array<char, 48> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ",
                static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                static_cast<unsigned>(date.day()), static_cast<int>(clock.hours().count()),
                static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()),
                static_cast<int>(clock.subseconds().count()));
  return text.data();
}

std::optional<UtcTime> parse_utc(std::string_view text) {
  constexpr std::string_view kShape = "0000-00-00T00:00:00.000Z";
  if (text.size() != kShape.size()) return std::nullopt;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (kShape[i] != '0' && text[i] != kShape[i]) return std::nullopt;
  const int year = digits(text, 0, 4), month = digits(text, 5, 2), day = digits(text, 8, 2);
  const int hour = digits(text, 11, 2), minute = digits(text, 14, 2), second = digits(text, 17, 2);
  const int milli = digits(text, 20, 3);
  if (year < 0 || month < 0 || day < 0 || milli < 0) return std::nullopt;
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return std::nullopt;
  const std::chrono::year_month_day date = std::chrono::year(year) / month / day;
  if (!date.ok()) return std::nullopt;
  return UtcTime(std::chrono::sys_days(date)) + std::chrono::hours(hour) + std::chrono::minutes(minute) +
         seconds(second) + Milliseconds(milli);
}

Day study_day(UtcTime time, const Zone& zone) {
  constexpr auto kBegins = std::chrono::hours(4);
  const LocalTime local = zone.local(time - kBegins);
  return Day(std::chrono::local_days(std::chrono::year(local.year) / local.month / local.day));
}

std::string format_day(Day day) {
  constexpr std::size_t kDate = 10;
  return format_utc(UtcTime(day.time_since_epoch())).substr(0, kDate);
}

std::string format_when(UtcTime time, UtcTime now, const Zone& zone) {
  const LocalTime then = zone.local(time), today = zone.local(now);
  const std::string clock = " " + two(then.hour) + ":" + two(then.minute);
  const auto days_ago = day_of(today) - day_of(then);
  if (days_ago == std::chrono::days(0)) return "Today" + clock;
  if (days_ago == std::chrono::days(1)) return "Yesterday" + clock;
  std::string date = std::to_string(then.day) + " " + short_month_name(static_cast<unsigned>(then.month));
  if (then.year != today.year) date += " " + std::to_string(then.year);
  return date + clock;
}

std::string format_duration(Milliseconds duration) {
  auto total = std::max(std::chrono::round<seconds>(duration), seconds(0)).count();
  if (total < 60) return std::to_string(total) + " s";
  if (total < 3600) {
    const std::string minutes = std::to_string(total / 60) + " min";
    return total % 60 == 0 ? minutes : minutes + " " + two(total % 60) + " s";
  }
  const auto minutes = (total + 30) / 60;
  const std::string hours = std::to_string(minutes / 60) + " h";
  return minutes % 60 == 0 ? hours : hours + " " + two(minutes % 60) + " min";
}

std::string format_clock(Milliseconds left) {
  const auto total = std::max(std::chrono::ceil<seconds>(left), seconds(0)).count();
  const std::string second = two(total % 60);
  if (total < 3600) return std::to_string(total / 60) + ":" + second;
  return std::to_string(total / 3600) + ":" + two(total / 60 % 60) + ":" + second;
}

std::optional<Milliseconds> parse_duration(std::string_view text) {
  constexpr std::size_t kMostDigits = 6;
  std::string_view units = "hms";
  Milliseconds total{};
  bool bare = true;
  while (!text.empty()) {
    const std::size_t end = text.find_first_not_of("0123456789");
    const std::size_t length = std::min(end, text.size());
    if (length == 0 || length > kMostDigits) return std::nullopt;
    const int number = digits(text, 0, length);
    text.remove_prefix(length);
    if (text.empty()) {
      if (!bare) return std::nullopt;
      total = std::chrono::minutes(number);
      break;
    }
    const std::size_t unit = units.find(text.front());
    if (unit == std::string_view::npos) return std::nullopt;
    total += units[unit] == 'h'   ? seconds(3600LL * number)
             : units[unit] == 'm' ? seconds(60LL * number)
                                  : seconds(number);
    units.remove_prefix(unit + 1);
    text.remove_prefix(1);
    bare = false;
  }
  if (total <= Milliseconds(0)) return std::nullopt;
  return total;
}

}  // namespace fluoro::base
