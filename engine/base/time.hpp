#pragma once
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace fluoro::base {

using Milliseconds = std::chrono::milliseconds;
using UtcTime = std::chrono::sys_time<Milliseconds>;

/// Both clocks at one moment, handed in by the shell: `wall` to write down, `steady` to measure with.
struct Now {
  UtcTime wall{};
  Milliseconds steady{};
};

/// "2026-11-24T18:42:05.123Z"
[[nodiscard]] std::string format_utc(UtcTime time);
[[nodiscard]] std::optional<UtcTime> parse_utc(std::string_view text);

/// A day of the local calendar.
using Day = std::chrono::local_days;

struct LocalTime {
  int year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0;
  auto operator<=>(const LocalTime&) const = default;
};

/// A time zone: an IANA name, or the system's own when empty.
class Zone {
 public:
  explicit Zone(const std::string& name = "");
  Zone(Zone&&) noexcept;
  Zone& operator=(Zone&&) noexcept;
  ~Zone();
  [[nodiscard]] LocalTime local(UtcTime time) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// The day of study that a moment belongs to: it begins at four in the morning, so that who learns past
/// midnight is still at work on the evening's.
[[nodiscard]] Day study_day(UtcTime time, const Zone& zone);

/// "2026-11-24"
[[nodiscard]] std::string format_day(Day day);

/// "Today 18:42", "Yesterday 20:05", "21 Nov 19:12", "21 Nov 2025 19:12" when the year is another.
[[nodiscard]] std::string format_when(UtcTime time, UtcTime now, const Zone& zone);
/// "45 s", "14 min 20 s", "2 h 05 min"
[[nodiscard]] std::string format_duration(Milliseconds duration);
/// "12:40", "1:02:03"; rounded up to the second, never below 0:00.
[[nodiscard]] std::string format_clock(Milliseconds left);
/// Reads "90s", "20m", "1h", "1h30m"; a bare number counts minutes. Empty when it is none of these or not
/// positive.
[[nodiscard]] std::optional<Milliseconds> parse_duration(std::string_view text);

}  // namespace fluoro::base
