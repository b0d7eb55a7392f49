#include "bank/typed.hpp"

#include "base/text.hpp"
#include "base/utf8.hpp"

namespace fluoro::bank {
namespace {

constexpr std::size_t kLongest = 200;

}  // namespace

std::string why_not_typed(const std::string& answer, int typos) {
  if (answer.find('\n') != std::string::npos) return "has more than one line, but an answer is typed on one";
  const std::size_t length = base::count_characters(base::fold(answer));
  if (length > kLongest) return "has " + std::to_string(length) + " characters; an answer has at most 200";
  if (length > 2 * static_cast<std::size_t>(typos)) return "";
  return "is too short for " + std::to_string(typos) + (typos == 1 ? " typo" : " typos") +
         "; almost any answer would be right";
}

}  // namespace fluoro::bank
