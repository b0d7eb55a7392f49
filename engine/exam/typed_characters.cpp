#include "exam/typed_characters.hpp"

#include <algorithm>
#include <array>

#include "base/edit_distance.hpp"

namespace fluoro::exam {
namespace {

bool is_letter(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }

char32_t plain(char32_t c) {
  struct Like {
    std::u32string_view all;
    char32_t one;
  };
  static constexpr std::array<Like, 12> kLikes{
      {{U"\t\n\r\u00A0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000", U' '},
       {U"\u2010\u2011\u2012\u2013\u2014\u2212\uFE63\uFF0D", U'-'},
       {U"\uFF0B", U'+'},
       {U"\u2018\u2019\u02BC", U'\''},
       {U"\u066B\uFF0E", U'.'},
       {U"\uFF0C", U','},
       {U"\u2044\u2215\uFF0F", U'/'},
       {U"\u00D7\u2715", U'\u00D7'},
       {U"\u00B7\u22C5\u2219*", U'\u00B7'},
       {U"\u00B5\u03BC", U'u'},
       {U"\u00BA", U'\u00B0'},
       {U"\u2126", U'\u03A9'}}};
  for (const Like& like : kLikes)
    if (like.all.find(c) != std::u32string_view::npos) return like.one;
  for (const char32_t zero : {U'\uFF10', U'\u0660', U'\u06F0'})
    if (c >= zero && c <= zero + 9) return U'0' + (c - zero);
  return c;
}

}  // namespace

char32_t lowered(char32_t c) {
  static constexpr std::u32string_view kRaised =
      U"\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079\u207A\u207B";
  const std::size_t place = kRaised.find(c);
  return place == std::u32string_view::npos ? U'\0' : U"0123456789+-"[place];
}

std::u32string trimmed(const std::u32string& text) {
  const std::size_t first = text.find_first_not_of(U' ');
  if (first == std::u32string::npos) return {};
  return text.substr(first, text.find_last_not_of(U' ') - first + 1);
}

std::u32string plain_text(std::string_view typed) {
  std::u32string text = base::characters(typed);
  std::ranges::transform(text, text.begin(), plain);
  return trimmed(text);
}

std::u32string form_of_unit(const std::u32string& unit) {
  std::u32string form;
  for (const char32_t c : unit) {
    const char32_t low = lowered(c);
    if (c != U' ' && c != U'^') form += low != 0 ? low : c;
  }
  if (form.ends_with(U'.')) form.pop_back();
  if (form.size() > 1 && form.front() == U'-' && is_letter(form[1])) form.erase(0, 1);
  const bool times = form.size() > 2 && (form[0] == U'x' || form[0] == U'\u00D7' || form[0] == U'\u00B7');
  return times && form[1] == U'1' && form[2] == U'0' ? form.substr(1) : form;
}

bool could_be_a_unit(const std::u32string& rest) {
  const auto begins = [&](std::size_t at) {
    if (at < rest.size() && std::u32string_view(U"+-.,/").find(rest[at]) != std::u32string_view::npos) ++at;
    return at < rest.size() && is_digit(rest[at]);
  };
  if (begins(0)) return false;
  for (std::size_t i = 0; i < rest.size(); ++i)
    if (rest[i] == U' ' && begins(i + 1)) return false;
  return rest.find(U'=') == std::u32string::npos;
}

}  // namespace fluoro::exam
