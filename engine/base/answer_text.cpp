#include "base/answer_text.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/edit_distance.hpp"
#include "base/spelling.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"

namespace fluoro::base {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_small(char c) { return c >= 'a' && c <= 'z'; }

/// Letters that accent folding leaves as they are.
std::string_view spelt_out(char32_t point) {
  constexpr std::array<std::pair<char32_t, std::string_view>, 8> kLetters{{{U'æ', "ae"},
                                                                           {U'œ', "oe"},
                                                                           {U'ø', "o"},
                                                                           {U'ł', "l"},
                                                                           {U'đ', "d"},
                                                                           {U'ð', "d"},
                                                                           {U'þ', "th"},
                                                                           {U'ı', "i"}}};
  const auto* found = std::ranges::find(kLetters, point, &std::pair<char32_t, std::string_view>::first);
  return found == kLetters.end() ? std::string_view() : found->second;
}

bool is_hyphen(char32_t point) {
  return point == U'-' || (point >= 0x2010 && point <= 0x2015) || point == 0x2212;
}

bool is_apostrophe(char32_t point) {
  return std::u32string_view(U"'`\u2018\u2019\u02BC\"\u201C\u201D\u201E\u00AB\u00BB").find(point) !=
         std::u32string_view::npos;
}

bool is_separator(char32_t point) {
  return std::u32string_view(U" .,;:!?()[]{}\u2026").find(point) != std::u32string_view::npos;
}

/// Folded, with a space for each separator, "-" for each hyphen and "." for a decimal sign.
std::string simplified(std::string_view text) {
  const std::string folded = fold(text);
  std::string simple;
  for (std::size_t i = 0; i < folded.size();) {
    const std::size_t start = i;
    const char32_t point = decode_next(folded, i).point;
    const bool in_number = !simple.empty() && is_digit(simple.back()) && i < folded.size() &&
                           is_digit(folded[i]) && (point == U'.' || point == U',');
    if (in_number)
      simple += '.';
    else if (is_hyphen(point))
      simple += '-';
    else if (is_separator(point))
      simple += ' ';
    else if (const std::string_view letters = spelt_out(point); !letters.empty())
      simple += letters;
    else if (!is_apostrophe(point))
      simple += folded.substr(start, i - start);
  }
  return simple;
}

/// What is left of the separators between two words: `gap` is the run of them, with the words' ends beside.
std::string kept_of(std::string_view gap, std::string_view before, char after) {
  const bool short_word = !before.empty() && (before.size() <= 2 || is_digit(before.back()));
  const bool is_sign = gap.front() == '-' && short_word && (after == 0 || (gap.size() > 1 && gap[1] == ' '));
  const bool at_start = gap.size() == 1 ? before.empty() : gap[gap.size() - 2] == ' ';
  const bool is_minus = gap.back() == '-' && is_digit(after) && at_start;
  std::string kept = is_sign ? "-" : "";
  if (!before.empty() && is_digit(before.back()) && is_digit(after)) kept += ' ';
  if (is_minus) kept += '-';
  return kept;
}

/// As one_spelling() takes it.
std::string run_together(std::string_view simple) {
  std::string letters;
  std::string_view word;
  for (std::size_t i = 0; i < simple.size();) {
    const std::size_t end = std::min(simple.find_first_of(" -", i), simple.size());
    word = simple.substr(i, end - i);
    if (word == "haem")
      letters += "heme";
    else if (word.size() == 1 && is_small(word.front()))
      letters += static_cast<char>(word.front() - 32);
    else
      letters += word;
    if (end == simple.size()) break;
    i = std::min(simple.find_first_not_of(" -", end), simple.size());
    letters += kept_of(simple.substr(end, i - end), word, i < simple.size() ? simple[i] : '\0');
  }
  return letters;
}

std::u32string without_letters(std::u32string text) {
  std::erase_if(text, [](char32_t c) { return (c >= U'a' && c <= U'z') || c >= 0x80; });
  return text;
}

}  // namespace

std::string answer_form(std::string_view text) { return one_spelling(run_together(simplified(text))); }

std::size_t typos_between(std::string_view form, std::string_view other, std::size_t most) {
  const std::u32string a = characters(form), b = characters(other);
  if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > most) return most + 1;
  if (without_letters(a) != without_letters(b)) return most + 1;
  return std::min(edit_distance(a, b), most + 1);
}

}  // namespace fluoro::base
