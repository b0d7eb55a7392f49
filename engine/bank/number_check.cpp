#include "bank/number_check.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>

#include "bank/number_text.hpp"
#include "bank/variables.hpp"

namespace fluoro::bank {
namespace {

constexpr std::size_t kSample = 1000;

/// Steps through the sample: a multiplicative congruential generator (Lehmer's, with Park and Miller's
/// constants), so that a file has the same errors everywhere.
std::uint64_t next(std::uint64_t state) { return state * 48271 % 2147483647; }

bool is_printed_whole(double value) {
  const std::string text = number_text(value);
  double printed = 0;
  std::from_chars(text.data(), text.data() + text.size(), printed);
  return std::abs(printed - value) <= 1e-9 * std::abs(value);
}

/// The values of one drawing, by the place of each variable's value.
class Drawing {
 public:
  explicit Drawing(std::span<const Variable> variables) : variables_(variables), values_(variables.size()) {
    for (const Variable& variable : variables) counts_.push_back(std::max(value_count(variable), 1U));
  }

  /// How many there are, and `most + 1` when there are more than `most`.
  [[nodiscard]] std::size_t count(std::size_t most) const {
    std::size_t product = 1;
    for (const std::uint32_t count : counts_) product = std::min(product * count, most + 1);
    return product;
  }
  /// The one of this number, counted through like the digits of a clock.
  std::span<const double> at(std::size_t index) {
    for (std::size_t i = 0; i < counts_.size(); index /= counts_[i++])
      values_[i] = value_at(variables_[i], static_cast<std::uint32_t>(index % counts_[i]));
    return values_;
  }
  /// Each variable at its first or last value, by the bits of `index`.
  std::span<const double> corner(std::size_t index) {
    for (std::size_t i = 0; i < counts_.size(); ++i)
      values_[i] = value_at(variables_[i], (index >> i) % 2 == 0 ? 0 : counts_[i] - 1);
    return values_;
  }
  std::span<const double> sample(std::uint64_t& state) {
    for (std::size_t i = 0; i < counts_.size(); ++i) {
      state = next(state);
      values_[i] = value_at(variables_[i], static_cast<std::uint32_t>(state % counts_[i]));
    }
    return values_;
  }

 private:
  std::span<const Variable> variables_;
  std::vector<std::uint32_t> counts_;
  std::vector<double> values_;
};

}  // namespace

std::string why_not_answerable(const Expression& answer, std::span<const double> values,
                               const Tolerance& tolerance) {
  const Expression::Result result = answer.evaluate(values);
  if (!result.error.empty()) return "can't be calculated: " + result.error;
  if (answer.is_plain_number() || tolerance.amount > 0 || is_printed_whole(result.value)) return "";
  return "is " + number_text(result.value) + " and more decimals, which nobody types; write a 'tolerance'";
}

std::size_t visit_values(std::span<const Variable> variables, std::size_t most, const VisitValues& visit) {
  most = std::max<std::size_t>(most, 16);
  Drawing drawing(variables);
  const std::size_t all = drawing.count(most);
  std::size_t visited = 0;
  if (all <= most) {
    while (visited < all && visit(drawing.at(visited))) ++visited;
    return visited;
  }
  const std::size_t corners =
      std::min(most / 2, std::size_t{1} << std::min<std::size_t>(variables.size(), 16));
  while (visited < corners && visit(drawing.corner(visited))) ++visited;
  if (visited < corners) return visited;
  std::uint64_t state = 1;
  const std::size_t last = std::min(most, corners + kSample);
  while (visited < last && visit(drawing.sample(state))) ++visited;
  return visited;
}

}  // namespace fluoro::bank
