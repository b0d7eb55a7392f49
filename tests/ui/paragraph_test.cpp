#include "ui/paragraph.hpp"

#include <string>

#include <doctest/doctest.h>

#include "ui/fixed_measure.hpp"

using namespace fluoro;

namespace {

const test::FixedMeasure kMeasure;
constexpr ui::Font kFont{20};  // ten pixels a character

std::vector<std::string> wrapped(std::string_view text, float characters) {
  const auto lines = ui::wrap(text, kFont, characters * 10, kMeasure);
  return {lines.begin(), lines.end()};
}
std::string elided(std::string_view text, float characters) {
  return ui::elide(text, kFont, characters * 10, kMeasure);
}
using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("lines break between words, without spaces at their ends") {
  CHECK(wrapped("one two three", 7) == Lines{"one two", "three"});
  CHECK(wrapped("one two three", 8) == Lines{"one two", "three"});
  CHECK(wrapped("one two three", 13) == Lines{"one two three"});
  CHECK(wrapped("one   two", 4) == Lines{"one", "two"});
  CHECK(wrapped("", 4) == Lines{""});
  CHECK(wrapped("   ", 4) == Lines{""});
}

TEST_CASE("line feeds are kept, empty lines too, one at the end is not a line") {
  CHECK(wrapped("one\ntwo", 9) == Lines{"one", "two"});
  CHECK(wrapped("one\n\ntwo", 9) == Lines{"one", "", "two"});
  CHECK(wrapped("one\n", 9) == Lines{"one"});
  CHECK(wrapped("\none", 9) == Lines{"", "one"});
}

TEST_CASE("a word wider than the line breaks inside, between whole characters") {
  CHECK(wrapped("abcdefgh", 3) == Lines{"abc", "def", "gh"});
  CHECK(wrapped("x abcdefgh y", 3) == Lines{"x", "abc", "def", "gh", "y"});
  CHECK(wrapped("äöüäöü", 2) == Lines{"äö", "üä", "öü"});
  CHECK(wrapped("abc", 0.5f) == Lines{"a", "b", "c"});
}

TEST_CASE("hyphens and dashes allow a break, a no-break space does not") {
  CHECK(wrapped("image-guided", 8) == Lines{"image-", "guided"});
  CHECK(wrapped("to 5\u00a0mm", 6) == Lines{"to", "5\u00a0mm"});
}

TEST_CASE("no line is wider than asked and no character is lost") {
  std::string text;
  for (int i = 0; i < 300; ++i)
    text += std::string(static_cast<std::size_t>(i * 7 % 23), static_cast<char>('a' + i % 26)) + " ";
  for (int width = 1; width < 40; ++width) {
    CAPTURE(width);
    std::string together;
    for (const std::string& line : wrapped(text, static_cast<float>(width))) {
      CHECK(line.size() <= static_cast<std::size_t>(width));
      together += line;
    }
    std::erase(together, ' ');
    std::string letters = text;
    std::erase(letters, ' ');
    CHECK(together == letters);
  }
}

TEST_CASE("the space behind a word counts when the line goes on") {
  const auto lines = ui::wrap("aaaaa bb cccc", kFont, 69.9f, kMeasure);
  CHECK(lines == std::vector<std::string_view>{"aaaaa", "bb", "cccc"});
}

TEST_CASE("wrapping and shortening measure little more than the text itself") {
  struct Counting final : ui::TextMeasure {
    mutable std::size_t bytes = 0;
    float width(std::string_view utf8, ui::Font font) const override {
      bytes += utf8.size();
      return kMeasure.width(utf8, font);
    }
    ui::FontMetrics metrics(ui::Font font) const override { return kMeasure.metrics(font); }
  };
  std::string words, word(5000, 'x');
  for (int i = 0; i < 1000; ++i) words += "word ";
  Counting counting;
  CHECK(ui::wrap(words, kFont, 800, counting).size() == 63);
  CHECK_MESSAGE(counting.bytes < 8 * words.size(), counting.bytes);
  counting.bytes = 0;
  CHECK(ui::wrap(word, kFont, 800, counting).size() == 63);
  CHECK_MESSAGE(counting.bytes < 40 * word.size(), counting.bytes);
  counting.bytes = 0;
  CHECK(ui::elide(words, kFont, 800, counting).size() == 79 + std::string("…").size());
  CHECK_MESSAGE(counting.bytes < 8 * words.size(), counting.bytes);
}

TEST_CASE("elided text ends with an ellipsis and fits; what fits stays whole") {
  CHECK(elided("abcdef", 6) == "abcdef");
  CHECK(elided("abcdefg", 6) == "abcde…");
  CHECK(elided("abcd efg", 6) == "abcd…");
  CHECK(elided("one\ntwo", 20) == "one…");
  CHECK(elided("äöüäöü", 4) == "äöü…");
  CHECK(elided("abc", 0.5f) == "…");
}

TEST_CASE("text from a file flows: a line feed is a space, an empty line a new paragraph") {
  CHECK(ui::reflowed("one\ntwo\n") == "one two");
  CHECK(wrapped(ui::reflowed("one\ntwo\n\nthree"), 20).front() == "one two");
  CHECK(wrapped(ui::reflowed("one\ntwo\n\nthree"), 20).back() == "three");
}
