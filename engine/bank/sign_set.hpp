#pragma once
#include <array>
#include <cstddef>
#include <string_view>

namespace fluoro::bank {

/// Some ASCII characters to look for. Every text of a quiz is looked through for them, and std::string_view's
/// find_first_of is several times slower.
class SignSet {
 public:
  constexpr explicit SignSet(std::string_view signs) {
    for (const char c : signs) is_one_[static_cast<unsigned char>(c)] = true;
  }
  /// The place of the first at or behind `from`, or npos.
  [[nodiscard]] constexpr std::size_t find_in(std::string_view text, std::size_t from = 0) const {
    for (std::size_t i = from; i < text.size(); ++i)
      if (is_one_[static_cast<unsigned char>(text[i])]) return i;
    return std::string_view::npos;
  }

 private:
  std::array<bool, 256> is_one_{};
};

}  // namespace fluoro::bank
