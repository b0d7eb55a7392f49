#include <unicode/timezone.h>

#include "base/time.hpp"

namespace fluoro::base {

struct Zone::Impl {
  std::unique_ptr<icu::TimeZone> zone;
};

// An unknown name gives ICU's Etc/Unknown, which behaves like UTC.
Zone::Zone(const std::string& name)
    : impl_(std::make_unique<Impl>(
          Impl{std::unique_ptr<icu::TimeZone>(name.empty() ? icu::TimeZone::detectHostTimeZone()
                                                           : icu::TimeZone::createTimeZone(name.c_str()))})) {
}
Zone::Zone(Zone&&) noexcept = default;
Zone& Zone::operator=(Zone&&) noexcept = default;
Zone::~Zone() = default;

LocalTime Zone::local(UtcTime time) const {
  std::int32_t raw = 0, summer = 0;
  UErrorCode status = U_ZERO_ERROR;
  impl_->zone->getOffset(static_cast<UDate>(time.time_since_epoch().count()), false, raw, summer, status);
  const UtcTime shifted = time + Milliseconds(U_SUCCESS(status) ? raw + summer : 0);
  const auto day = std::chrono::floor<std::chrono::days>(shifted);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss clock(shifted - day);
  return {static_cast<int>(date.year()),
          static_cast<int>(static_cast<unsigned>(date.month())),
          static_cast<int>(static_cast<unsigned>(date.day())),
          static_cast<int>(clock.hours().count()),
          static_cast<int>(clock.minutes().count()),
          static_cast<int>(clock.seconds().count())};
}

}  // namespace fluoro::base
