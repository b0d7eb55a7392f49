#include "bank/markdown_source.hpp"

#include <algorithm>

#include "bank/sign_set.hpp"

namespace fluoro::bank {
namespace {

bool is_one_of(char c, std::string_view list) { return list.find(c) != std::string_view::npos; }
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_beyond_ascii(char c) { return static_cast<unsigned char>(c) >= 0x80; }
bool is_ascii_punctuation(char c) { return c > ' ' && c < '\x7f' && !is_digit(c) && !is_letter(c); }

/// Dashes, arrows and signs like ± are no part of a word: U+2000 to U+22FF but for the minus's neighbours,
/// and ± × ÷.
bool is_sign(std::string_view character) {
  if (character == "±" || character == "×" || character == "÷") return true;
  return character.size() == 3 && character[0] == '\xE2' &&
         static_cast<unsigned char>(character[1]) >= 0x80 && static_cast<unsigned char>(character[1]) <= 0x8B;
}

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

/// Whether a letter or digit ends just before `at`.
bool word_before(std::string_view line, std::size_t at) {
  if (at == 0) return false;
  const char last = line[at - 1];
  if (!is_beyond_ascii(last)) return is_digit(last) || is_letter(last);
  std::size_t begin = at - 1;
  while (begin > 0 && at - begin < 4 && is_continuation(line[begin])) --begin;
  return !is_sign(line.substr(begin, at - begin));
}

/// Whether a letter or digit begins at `at`.
bool word_at(std::string_view line, std::size_t at) {
  if (at >= line.size()) return false;
  if (!is_beyond_ascii(line[at])) return is_digit(line[at]) || is_letter(line[at]);
  std::size_t end = at + 1;
  while (end < line.size() && end - at < 4 && is_continuation(line[end])) ++end;
  return !is_sign(line.substr(at, end - at));
}

bool blank_at(std::string_view line, std::size_t at) { return at >= line.size() || is_blank(line[at]); }

std::size_t skip_blanks(std::string_view line, std::size_t at) {
  while (at < line.size() && is_blank(line[at])) ++at;
  return at;
}

std::size_t skip_digits(std::string_view line, std::size_t at) {
  while (at < line.size() && is_digit(line[at])) ++at;
  return at;
}

/// Behind a list marker at `at` and the blanks after it, or `at` when there is none.
std::size_t skip_marker(std::string_view line, std::size_t at) {
  std::size_t end = at;
  if (end < line.size() && (line[end] == '-' || line[end] == '*')) {
    ++end;
  } else {
    end = skip_digits(line, at);
    if (end == at || end == line.size() || (line[end] != '.' && line[end] != ')')) return at;
    ++end;
  }
  return end < line.size() && is_blank(line[end]) ? skip_blanks(line, end) : at;
}

bool consists_of(std::string_view text, char c) {
  return std::ranges::all_of(text, [c](char one) { return one == c || is_blank(one); });
}

/// Whether a block that is not ours would begin here, or a heading end.
bool begins_other_block(std::string_view rest) {
  if (rest.empty()) return false;
  const char c = rest.front();
  if (c == '>' || c == '#' || rest.starts_with("~~~")) return true;
  if (c == '+') return blank_at(rest, 1);
  return (c == '-' || c == '=' || c == '_' || c == '*') && consists_of(rest, c);
}

/// A number and its point alone are no list.
std::size_t lone_number(std::string_view rest) {
  const std::size_t end = skip_digits(rest, 0);
  return end > 0 && end + 1 == rest.size() && (rest[end] == '.' || rest[end] == ')') ? end : 0;
}

/// Whether a number goes on behind a mark, with its sign: "10^9/10^6" and "5~10" have no scripts.
bool number_goes_on(std::string_view rest) {
  if (rest.starts_with("−")) return rest.size() > 3 && is_digit(rest[3]);
  if (rest.starts_with('-') || rest.starts_with('+')) return rest.size() > 1 && is_digit(rest[1]);
  return !rest.empty() && is_digit(rest.front());
}

/// The end of a script that begins at `at`, or 0: as in Pandoc there is no space in it. Marks side by side
/// are none.
std::size_t script_end(std::string_view line, std::size_t at) {
  const char mark = line[at];
  // "~5 mm" begins with a sign of its own, "^99m^Tc" does not.
  if (mark == '~' && !word_before(line, at) && (at == 0 || !is_one_of(line[at - 1], ")]*_^'"))) return 0;
  for (std::size_t end = at + 1; end < line.size(); ++end) {
    const char c = line[end];
    if (c == mark) {
      const std::string_view rest = line.substr(end + 1);
      return end == at + 1 || rest.starts_with(c) || number_goes_on(rest) ? 0 : end;
    }
    if (is_blank(c) || is_one_of(c, "~^\\|")) return 0;
  }
  return 0;
}

/// Writes what stands behind the markers of a line.
class Line {
 public:
  Line(std::string_view line, std::string& prepared) : line_(line), prepared_(prepared) {}

  void write(std::size_t at, std::size_t end) {
    while (at < end) {
      const char c = line_[at];
      if (is_blank(c)) star_open_ = false;
      if (c == '\\')
        at = backslash(at, end);
      else if (c == '*' || c == '_')
        at = emphasis(at, end);
      else if (c == '~' || c == '^')
        at = script(at, end);
      else
        literal_if(is_one_of(c, "`![]<>&"), line_[at++]);
    }
  }

 private:
  void literal_if(bool literal, char c) {
    if (literal) prepared_ += '\\';
    prepared_ += c;
  }

  /// It takes the sign behind it for what it is; before any other it is one itself.
  std::size_t backslash(std::size_t at, std::size_t end) {
    const bool escapes = at + 1 < end && is_ascii_punctuation(line_[at + 1]);
    prepared_ += '\\';
    prepared_ += escapes ? line_[at + 1] : '\\';
    return at + (escapes ? 2 : 1);
  }

  std::size_t emphasis(std::size_t at, std::size_t end) {
    const char mark = line_[at];
    const std::size_t behind = std::min(line_.find_first_not_of(mark, at), end);
    const bool literal = mark == '*' ? !is_star_mark(at, behind) : behind - at > 2;
    for (; at < behind; ++at) literal_if(literal, mark);
    return behind;
  }

  /// MD4C would take a star between letters or digits for a mark: "5*3*2", "HLA-A*02 and HLA-B*27". Here it
  /// only ends what began in its word; two of them begin there too, when letters are on both sides.
  bool is_star_mark(std::size_t at, std::size_t behind) {
    if (behind - at > 3) return false;
    const bool after_word = word_before(line_, at), before_word = word_at(line_, behind);
    const bool inside = after_word && before_word;
    const bool letters = inside && !is_digit(line_[at - 1]) && !is_digit(line_[behind]);
    if (inside && !star_open_ && !(letters && behind - at == 2)) return false;
    const bool opens = !blank_at(line_, behind) && (before_word || !after_word);
    star_open_ = !star_open_ && opens;
    return true;
  }

  std::size_t script(std::size_t at, std::size_t end) {
    const char mark = line_[at];
    if (const std::size_t close = script_end(line_.substr(0, end), at); close > 0) {
      prepared_ += '[';
      write(at + 1, close);
      prepared_ += "](";
      prepared_ += mark == '~' ? kSubLink : kSuperLink;
      prepared_ += ')';
      return close + 1;
    }
    const std::size_t behind = std::min(line_.find_first_not_of(mark, at), end);
    for (; at < behind; ++at) literal_if(true, mark);
    return behind;
  }

  std::string_view line_;
  std::string& prepared_;
  bool star_open_ = false;  ///< in the word so far
};

/// Behind the list markers that a line begins with.
std::size_t skip_markers(std::string_view line) {
  std::size_t at = skip_blanks(line, 0);
  while (!begins_other_block(line.substr(at))) {
    const std::size_t next = skip_marker(line, at);
    if (next == at) break;
    at = next;
  }
  return at;
}

void prepare_line(std::string_view line, std::string& prepared) {
  while (!line.empty() && is_blank(line.back())) line.remove_suffix(1);  // two spaces would end a line
  std::size_t at = skip_markers(line);
  prepared += line.substr(0, at);
  if (begins_other_block(line.substr(at))) {
    prepared += '\\';
    prepared += line[at++];
  } else if (const std::size_t digits = lone_number(line.substr(at)); digits > 0) {
    prepared += line.substr(at, digits);
    prepared += '\\';
    at += digits;
    prepared += line[at++];
  }
  Line(line, prepared).write(at, line.size());
}

template <class Each>
void for_each_line(std::string_view text, Each each) {
  for (;;) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (!each(text.substr(0, end), end == text.size()) || end == text.size()) return;
    text.remove_prefix(end + 1);
  }
}

}  // namespace

std::string prepare_markdown(std::string_view typed) {
  std::string prepared;
  prepared.reserve(typed.size() + typed.size() / 8);
  for_each_line(typed, [&](std::string_view line, bool last) {
    prepare_line(line, prepared);
    if (!last) prepared += '\n';
    return true;
  });
  return prepared;
}

bool may_have_marks(std::string_view text) {
  static constexpr SignSet kSigns("*_~^\\");
  if (kSigns.find_in(text) != std::string_view::npos) return true;
  if (text.find('|') != std::string_view::npos && text.find('\n') != std::string_view::npos) return true;
  bool found = false;
  for_each_line(text, [&](std::string_view line, bool) {
    const std::size_t at = skip_blanks(line, 0);
    found = skip_marker(line, at) != at;
    return !found;
  });
  return found;
}

}  // namespace fluoro::bank
