#include "base/time.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace fluoro::base;
using namespace std::chrono_literals;

namespace {

UtcTime at(const char* text) { return parse_utc(text).value(); }

}  // namespace

TEST_CASE("days are written year first") {
  CHECK(format_day(Day{}) == "1970-01-01");
  CHECK(format_day(Day(std::chrono::days(20'781))) == "2026-11-24");
  CHECK(format_day(Day(std::chrono::days(-1))) == "1969-12-31");
}

TEST_CASE("UTC times are written and read back") {
  CHECK(format_utc(UtcTime{}) == "1970-01-01T00:00:00.000Z");
  CHECK(format_utc(UtcTime{-1ms}) == "1969-12-31T23:59:59.999Z");
  CHECK(format_utc(UtcTime{1'795'545'725'123ms}) == "2026-11-24T18:42:05.123Z");
  for (const char* text : {"2026-11-24T18:42:05.123Z", "2024-02-29T23:59:59.999Z", "0001-01-01T00:00:00.000Z",
                           "9999-12-31T23:59:59.999Z"}) {
    CAPTURE(text);
    CHECK(format_utc(at(text)) == text);
  }
}

TEST_CASE("what is no UTC time is not read") {
  for (const char* text :
       {"", "2026-11-24", "2026-11-24T18:42:05Z", "2026-11-24 18:42:05.123Z", "2026-11-24T18:42:05.123",
        "2026-11-24T18:42:05.123z", "2026-13-24T18:42:05.123Z", "2026-00-24T18:42:05.123Z",
        "2025-02-29T18:42:05.123Z", "2026-11-31T18:42:05.123Z", "2026-11-24T24:00:00.000Z",
        "2026-11-24T18:60:05.123Z", "2026-11-24T18:42:60.123Z", "+026-11-24T18:42:05.123Z",
        "2026-11-24T18:42:05.12xZ", "2026-11-24T18:42:05.123Z "}) {
    CAPTURE(text);
    CHECK_FALSE(parse_utc(text).has_value());
  }
}

TEST_CASE("a zone knows its summer time") {
  const Zone berlin("Europe/Berlin"), york("America/New_York"), kolkata("Asia/Kolkata");
  CHECK(berlin.local(at("2026-01-15T12:00:00.000Z")) == LocalTime{2026, 1, 15, 13, 0, 0});
  CHECK(berlin.local(at("2026-07-15T12:00:00.000Z")) == LocalTime{2026, 7, 15, 14, 0, 0});
  CHECK(berlin.local(at("2026-03-29T00:59:59.999Z")) == LocalTime{2026, 3, 29, 1, 59, 59});
  CHECK(berlin.local(at("2026-03-29T01:00:00.000Z")) == LocalTime{2026, 3, 29, 3, 0, 0});
  CHECK(berlin.local(at("2026-10-25T00:59:59.000Z")) == LocalTime{2026, 10, 25, 2, 59, 59});
  CHECK(berlin.local(at("2026-10-25T01:00:00.000Z")) == LocalTime{2026, 10, 25, 2, 0, 0});
  CHECK(york.local(at("2026-03-08T06:59:59.000Z")) == LocalTime{2026, 3, 8, 1, 59, 59});
  CHECK(york.local(at("2026-03-08T07:00:00.000Z")) == LocalTime{2026, 3, 8, 3, 0, 0});
  CHECK(york.local(at("2026-01-01T04:59:00.000Z")) == LocalTime{2025, 12, 31, 23, 59, 0});
  CHECK(kolkata.local(at("2026-01-01T00:00:00.000Z")) == LocalTime{2026, 1, 1, 5, 30, 0});
}

TEST_CASE("an unknown zone counts as UTC") {
  CHECK(Zone("Nowhere/Town").local(at("2026-07-15T12:00:00.000Z")) == LocalTime{2026, 7, 15, 12, 0, 0});
}

TEST_CASE("zones can be moved, and the system has one") {
  Zone zone("Asia/Tokyo");
  zone = Zone("Europe/Berlin");
  const Zone moved = std::move(zone);
  CHECK(moved.local(UtcTime{}).hour == 1);
  CHECK(Zone().local(at("2026-07-15T12:00:00.000Z")).year == 2026);
}

TEST_CASE("a time is told from today's point of view, by the local calendar") {
  const Zone berlin("Europe/Berlin");
  const UtcTime now = at("2026-11-24T20:00:00.000Z");
  CHECK(format_when(at("2026-11-24T17:42:00.000Z"), now, berlin) == "Today 18:42");
  CHECK(format_when(at("2026-11-23T23:00:00.000Z"), now, berlin) == "Today 00:00");
  CHECK(format_when(at("2026-11-23T22:59:59.000Z"), now, berlin) == "Yesterday 23:59");
  CHECK(format_when(at("2026-11-22T22:59:59.000Z"), now, berlin) == "22 Nov 23:59");
  CHECK(format_when(at("2026-01-01T08:05:00.000Z"), now, berlin) == "1 Jan 09:05");
  CHECK(format_when(at("2025-12-31T23:30:00.000Z"), now, berlin) == "1 Jan 00:30");
  CHECK(format_when(at("2025-11-21T18:12:00.000Z"), now, berlin) == "21 Nov 2025 19:12");
  CHECK(format_when(at("2026-11-25T18:12:00.000Z"), now, berlin) == "25 Nov 19:12");
  CHECK(format_when(at("2025-12-31T18:12:00.000Z"), at("2026-01-01T18:00:00.000Z"), berlin) ==
        "Yesterday 19:12");
}

TEST_CASE("durations are short and rounded") {
  CHECK(format_duration(0ms) == "0 s");
  CHECK(format_duration(-5s) == "0 s");
  CHECK(format_duration(45'400ms) == "45 s");
  CHECK(format_duration(59'600ms) == "1 min");
  CHECK(format_duration(14min + 20s) == "14 min 20 s");
  CHECK(format_duration(14min + 5s) == "14 min 05 s");
  CHECK(format_duration(59min + 59'600ms) == "1 h");
  CHECK(format_duration(2h + 5min + 10s) == "2 h 05 min");
  CHECK(format_duration(2h + 59min + 31s) == "3 h");
}

TEST_CASE("a countdown shows the second that is still running") {
  CHECK(format_clock(12min + 40s) == "12:40");
  CHECK(format_clock(12min + 39'001ms) == "12:40");
  CHECK(format_clock(1ms) == "0:01");
  CHECK(format_clock(0ms) == "0:00");
  CHECK(format_clock(-3s) == "0:00");
  CHECK(format_clock(59min + 59'500ms) == "1:00:00");
  CHECK(format_clock(1h + 2min + 3s) == "1:02:03");
}

TEST_CASE("durations are read") {
  CHECK(parse_duration("90s") == 90s);
  CHECK(parse_duration("20m") == 20min);
  CHECK(parse_duration("20") == 20min);
  CHECK(parse_duration("1h") == 1h);
  CHECK(parse_duration("1h30m") == 90min);
  CHECK(parse_duration("1h30m15s") == 90min + 15s);
  CHECK(parse_duration("1h15s") == 1h + 15s);
  CHECK(parse_duration("999999h") == 999'999h);
  for (const char* text : {"", "0", "0s", "-5m", "m", "5x", "1h30", "30m1h", "1m1m", "1.5h", " 20m", "20 m",
                           "1000000h", "99999999999999999999s", "20M"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_duration(text).has_value());
  }
}
