#include <cmath>
#include <stdexcept>

#include "base/json.hpp"
#include "exam/item_json.hpp"

namespace fluoro::exam {

using base::Json;

void demand(bool fine, const char* what) {
  if (!fine) throw std::runtime_error(what);
}

int integer_in(const Json& json, int from, int to) {
  demand(json.is_number_integer(), "a whole number is missing");
  const auto value = json.is_number_unsigned() && json.get<std::uint64_t>() > INT32_MAX
                         ? std::int64_t{INT32_MAX}
                         : json.get<std::int64_t>();
  demand(value >= from && value <= to, "a place or number is out of range");
  return static_cast<int>(value);
}

int place_in(const Json& json, std::size_t count) { return integer_in(json, 0, static_cast<int>(count) - 1); }

double finite_number(const Json& json) {
  demand(json.is_number(), "a number is missing");
  const auto value = json.get<double>();
  demand(std::isfinite(value), "a number is not finite");
  return value;
}

Spot spot_from(const Json& json) {
  demand(json.is_array() && json.size() == 2, "a point is not [x, y]");
  return {finite_number(json[0]), finite_number(json[1])};
}

std::vector<std::string> texts_from(const Json& json) {
  demand(json.is_array(), "a list of texts is missing");
  return json.get<std::vector<std::string>>();
}

}  // namespace fluoro::exam
