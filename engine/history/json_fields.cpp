#include "history/json_fields.hpp"

#include <cmath>

#include "base/json.hpp"
#include "base/text.hpp"
#include "history/store.hpp"
#include "history/values.hpp"

namespace fluoro::history {
namespace {

using base::Json;

constexpr double kMostSeconds = 1e11;  ///< whole milliseconds come through a double unharmed

std::string shown(const Json& json) {
  constexpr std::size_t kLength = 40;
  return base::excerpt(history::text(json), kLength);
}

std::string in_words(double bound) {
  return history::text(std::floor(bound) == bound ? Json(std::int64_t(bound)) : Json(bound));
}

}  // namespace

void refuse_import(const std::string& place, const std::string& why) {
  throw Error((place.empty() ? "" : place + ": ") + why + " Nothing was brought in.");
}

JsonFields::JsonFields(const Json& json, std::string place) : json_(json), place_(std::move(place)) {
  if (!json.is_object()) refuse_import(place_, "there must be an object here, not " + shown(json) + ".");
}

void JsonFields::refuse(const char* key, const std::string& why) const {
  const std::string is = has(key) ? ", not " + shown(json_[key]) : std::string(", but it is missing");
  refuse_import(place_, "'" + std::string(key) + "' must be " + why + is + ".");
}

bool JsonFields::has(const char* key) const {
  const auto found = json_.find(key);
  return found != json_.end() && !found->is_null();
}

const Json& JsonFields::at(const char* key) const {
  if (!has(key)) refuse(key, "here");
  return json_[key];
}

const Json& JsonFields::list(const char* key) const {
  static const Json kEmpty = Json::array();
  if (!has(key)) return kEmpty;
  if (!json_[key].is_array()) refuse(key, "a list");
  return json_[key];
}

std::string JsonFields::text(const char* key) const {
  if (!has(key) || !json_[key].is_string() || json_[key].get_ref<const std::string&>().empty())
    refuse(key, "a text");
  return json_[key].get<std::string>();
}

std::vector<std::string> JsonFields::texts(const char* key) const {
  std::vector<std::string> texts;
  for (const Json& each : list(key)) {
    if (!each.is_string()) refuse(key, "a list of texts");
    texts.push_back(each.get<std::string>());
  }
  return texts;
}

bool JsonFields::flag(const char* key, bool otherwise) const {
  if (!has(key)) return otherwise;
  if (!json_[key].is_boolean()) refuse(key, "true or false");
  return json_[key].get<bool>();
}

int JsonFields::whole(const char* key, int least, int most) const {
  const double value = number(key, least, most);
  if (std::floor(value) != value) refuse(key, "a whole number");
  return static_cast<int>(value);
}

double JsonFields::number(const char* key, double least, double most) const {
  const double value = has(key) && json_[key].is_number() ? json_[key].get<double>() : std::nan("");
  if (!(value >= least && value <= most))
    refuse(key, "a number from " + in_words(least) + " to " + in_words(most));
  return value;
}

base::Milliseconds JsonFields::seconds(const char* key) const {
  constexpr double kMilliseconds = 1000;
  return base::Milliseconds(std::llround(number(key, 0, kMostSeconds) * kMilliseconds));
}

base::UtcTime JsonFields::time(const char* key) const {
  const std::optional<base::UtcTime> time =
      base::parse_utc(has(key) && json_[key].is_string() ? json_[key].get<std::string>() : "");
  if (!time) refuse(key, "a time such as \"2026-11-24T18:42:05.123Z\"");
  return *time;
}

base::Day JsonFields::day(const char* key) const {
  const std::string text = has(key) && json_[key].is_string() ? json_[key].get<std::string>() : "";
  const std::optional<base::UtcTime> begin = base::parse_utc(text + "T00:00:00.000Z");
  if (!begin) refuse(key, "a day such as \"2026-11-24\"");
  return base::Day(std::chrono::floor<std::chrono::days>(*begin).time_since_epoch());
}

}  // namespace fluoro::history
