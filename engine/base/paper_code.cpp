#include "base/paper_code.hpp"

#include <array>
#include <vector>

#include <unicode/uchar.h>

#include "base/utf8.hpp"

namespace fluoro::base {
namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr int kLength = 10;

/// The product in GF(32) = GF(2)[x] / (x^5 + x^2 + 1), the bits of a number being coefficients.
constexpr unsigned multiply(unsigned a, unsigned b) {
  unsigned product = 0;
  for (; b != 0; b >>= 1) {
    if (b & 1) product ^= a;
    a <<= 1;
    if (a & 32) a ^= 0b100101;
  }
  return product;
}

/// Any element but 0 and 1 would do; by this one the code that all examples show is valid.
constexpr unsigned kWeight = 28;

/// Makes the sum of kWeight^place * digit zero, the check digit's own place being 0. The ten weights are all
/// different and none is zero, so a wrong digit or two exchanged ones always change the sum.
unsigned check_digit(std::uint64_t number) {
  unsigned sum = 0;
  for (int place = kLength - 2; place >= 0; --place)
    sum = multiply(sum ^ static_cast<unsigned>(number >> (5 * place) & 31), kWeight);
  return sum;
}

struct Typed {
  std::string text;
  UChar32 point = 0;
};

/// The characters that count, whatever bytes they take.
std::vector<Typed> characters(std::string_view typed) {
  std::vector<Typed> found;
  for (std::size_t i = 0; i < typed.size();) {
    const std::size_t start = i;
    const auto point = static_cast<UChar32>(decode_next(typed, i).point);
    if (u_isUWhiteSpace(point) || u_hasBinaryProperty(point, UCHAR_DASH)) continue;
    const bool shown = u_isprint(point) && point != static_cast<UChar32>(kReplacement);
    found.push_back({shown ? std::string(typed.substr(start, i - start)) : "\xEF\xBF\xBD", point});
  }
  return found;
}

/// 0 to 31, or npos when no code has this character.
std::size_t digit_of(UChar32 point) {
  if (point >= 'a' && point <= 'z') point += 'A' - 'a';
  if (point == 'O') point = '0';
  if (point == 'I' || point == 'L') point = '1';
  return point < 128 ? kAlphabet.find(static_cast<char>(point)) : std::string_view::npos;
}

}  // namespace

PaperCode PaperCode::from_number(std::uint64_t number) {
  PaperCode code;
  code.number_ = number % kCount;
  return code;
}

std::variant<PaperCode, std::string> PaperCode::parse(std::string_view typed) {
  // No code is long, and what is shown back should not be either.
  constexpr std::size_t kMostBytes = 200;
  const std::vector<Typed> read = characters(typed.substr(0, kMostBytes));
  std::uint64_t all = 0;
  for (std::size_t i = 0; i < read.size() && i < kLength; ++i) {
    const std::size_t digit = digit_of(read[i].point);
    if (digit == std::string_view::npos)
      return "Character " + std::to_string(i + 1) + " is '" + read[i].text +
             "', which no code contains; use digits and letters other than U, as in K7QF-2M9D-XR.";
    all = all << 5 | digit;
  }
  if (read.size() != kLength) {
    const std::string count = typed.size() > kMostBytes ? "many more" : std::to_string(read.size());
    return "A code has 10 characters, as in K7QF-2M9D-XR; this one has " + count + ".";
  }
  const PaperCode code = from_number(all >> 5);
  if (check_digit(code.number_) != (all & 31))
    return std::string(
        "This code has a wrong character, or two that changed places; compare it with the original.");
  return code;
}

std::string PaperCode::to_string() const {
  std::string text;
  for (int place = kLength - 2; place >= 0; --place) text += kAlphabet[number_ >> (5 * place) & 31];
  text += kAlphabet[check_digit(number_)];
  return text.substr(0, 4) + "-" + text.substr(4, 4) + "-" + text.substr(8);
}

Seed PaperCode::seed() const { return derive(Seed{number_}, "paper"); }

}  // namespace fluoro::base
