#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "base/seed.hpp"

namespace fluoro::base {

/// Ten Crockford base-32 characters, nine of data (45 bits) and a check character, shown as K7QF-2M9D-XR.
/// The check character is a weighted sum in GF(32): it finds every single wrong character and every swap of
/// two neighbours.
class PaperCode {
 public:
  static constexpr std::uint64_t kCount = std::uint64_t{1} << 45;  ///< how many codes there are

  PaperCode() = default;
  /// Takes the lowest 45 bits.
  [[nodiscard]] static PaperCode from_number(std::uint64_t number);
  /// Reads what a person typed: any case, with or without hyphens and spaces, I and L for 1, O for 0.
  /// The string is a sentence that says what is wrong.
  [[nodiscard]] static std::variant<PaperCode, std::string> parse(std::string_view typed);

  [[nodiscard]] std::string to_string() const;
  [[nodiscard]] Seed seed() const;
  [[nodiscard]] std::uint64_t number() const { return number_; }
  auto operator<=>(const PaperCode&) const = default;

 private:
  std::uint64_t number_ = 0;
};

}  // namespace fluoro::base
