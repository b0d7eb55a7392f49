#include "text/font_set.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <numeric>
#include <stdexcept>

#include <doctest/doctest.h>

using namespace fluoro;
using text::FontSet;

namespace {

constexpr ui::Font kBody{18, ui::Weight::regular};

const FontSet& fonts() {
  static const FontSet set;
  return set;
}

/// Points fontconfig at a folder of its own while it lives.
class FontFolder {
 public:
  explicit FontFolder(const std::string& folder) {
    const auto place = std::filesystem::temp_directory_path() / "fluoro_fonts_test";
    std::filesystem::create_directories(place / "none");
    const auto file = place / "fonts.conf";
    std::ofstream(file) << "<?xml version=\"1.0\"?><fontconfig><dir>"
                        << (folder.empty() ? (place / "none").string() : folder) << "</dir><cachedir>"
                        << (place / "cache").string() << "</cachedir></fontconfig>";
    setenv("FONTCONFIG_FILE", file.c_str(), 1);
  }
  ~FontFolder() { unsetenv("FONTCONFIG_FILE"); }
};

double ink(const text::GlyphImage& image) {
  return std::accumulate(image.coverage.begin(), image.coverage.end(), 0.0);
}

}  // namespace

TEST_CASE("widths are in proportion to the size and the same at every device scale") {
  const float at_18 = fonts().width("Catheter-directed thrombolysis", kBody);
  CHECK(at_18 > 150);
  CHECK(fonts().width("Catheter-directed thrombolysis", {36, ui::Weight::regular}) ==
        doctest::Approx(2 * at_18));
  const auto once = fonts().shape("thrombolysis", kBody, 1);
  const auto scaled = fonts().shape("thrombolysis", kBody, 2.25f);
  REQUIRE(once.size() == scaled.size());
  for (std::size_t i = 0; i < once.size(); ++i) CHECK(scaled[i].x == doctest::Approx(2.25f * once[i].x));
}

TEST_CASE("nothing is as wide as nothing") {
  CHECK(fonts().width("", kBody) == 0);
  CHECK(fonts().shape("", kBody, 1).empty());
}

TEST_CASE("letters are kerned") {
  CHECK(fonts().width("AV", kBody) < fonts().width("A", kBody) + fonts().width("V", kBody));
}

TEST_CASE("a combining accent takes no room of its own") {
  CHECK(fonts().width("e\u0301te\u0301", kBody) ==
        doctest::Approx(fonts().width("\u00e9t\u00e9", kBody)).epsilon(0.01));
  CHECK(fonts().width("x\u0304", kBody) == doctest::Approx(fonts().width("x", kBody)).epsilon(0.01));
}

TEST_CASE("heavier weights are wider and have metrics of their own") {
  const char* words = "Where should the catheter tip lie?";
  float last = 0;
  for (const auto weight :
       {ui::Weight::regular, ui::Weight::medium, ui::Weight::semibold, ui::Weight::bold}) {
    const float width = fonts().width(words, {18, weight});
    CHECK(width >= last);
    last = width;
    const auto metrics = fonts().metrics({18, weight});
    CHECK(metrics.ascent > 12);
    CHECK(metrics.descent > 2);
    CHECK(metrics.ascent + metrics.descent < 32);
  }
  CHECK(last > fonts().width(words, kBody));
}

TEST_CASE("characters come from a fallback face where the main one lacks them") {
  const std::string text = "shalom \u05e9\u05dc\u05d5\u05dd \u2713 end";
  const auto glyphs = fonts().shape(text, kBody, 1);
  CHECK(std::ranges::none_of(glyphs, [](const auto& g) { return g.glyph == 0; }));
  CHECK(std::ranges::any_of(glyphs, [&](const auto& g) { return g.face != glyphs[0].face; }));
  CHECK(glyphs.front().face == glyphs.back().face);
}

TEST_CASE("a right-to-left word is drawn from its end") {
  const auto first = fonts().shape("\u05e9", kBody, 1);
  const auto word = fonts().shape("\u05e9\u05dc\u05d5\u05dd", kBody, 1);
  REQUIRE(word.size() == 4);
  CHECK(word.back().glyph == first.front().glyph);
  CHECK(std::ranges::is_sorted(word, {}, &text::PlacedGlyph::x));
}

TEST_CASE("the space after a right-to-left word stands after it") {
  const auto glyphs = fonts().shape("\u05e9\u05dc end", kBody, 1);
  const auto alone = fonts().shape(" end", kBody, 1);
  REQUIRE(glyphs.size() == 6);
  CHECK(glyphs[2].glyph == alone[0].glyph);
  CHECK(fonts().width("\u05e9\u05dc end", kBody) ==
        doctest::Approx(fonts().width("\u05e9\u05dc", kBody) + fonts().width(" end", kBody)));
}

TEST_CASE("what no font has, broken bytes and control characters still have a width") {
  CHECK(fonts().width("\U0010fffd", kBody) > 0);
  CHECK(fonts().width("a\xff\xc3", kBody) > fonts().width("a", kBody));
  CHECK(fonts().width("a\tb", kBody) == doctest::Approx(fonts().width("a b", kBody)));
}

TEST_CASE("many different lines do not disturb one another") {
  const float before = fonts().width("Stent", kBody);
  for (int i = 0; i < 6000; ++i) (void)fonts().width("item " + std::to_string(i), kBody);
  CHECK(fonts().width("Stent", kBody) == before);
}

TEST_CASE("a glyph's picture follows its size and its shift") {
  const auto glyph = fonts().shape("I", kBody, 1).front();
  const auto small = fonts().draw(glyph.face, glyph.glyph, 18, 0);
  const auto large = fonts().draw(glyph.face, glyph.glyph, 36, 0);
  REQUIRE(small.coverage.size() == static_cast<std::size_t>(small.width * small.height));
  CHECK(small.top == doctest::Approx(13).epsilon(0.1));
  CHECK(large.height == doctest::Approx(2 * small.height).epsilon(0.1));
  const auto shifted = fonts().draw(glyph.face, glyph.glyph, 18, 2);
  CHECK(shifted.coverage != small.coverage);
  CHECK(ink(shifted) == doctest::Approx(ink(small)).epsilon(0.02));
}

TEST_CASE("a space has an empty picture") {
  const auto glyph = fonts().shape(" ", kBody, 1).front();
  CHECK(fonts().draw(glyph.face, glyph.glyph, 18, 0).coverage.empty());
}

TEST_CASE("a system without any font is told what to install") {
  const FontFolder folder("");
  CHECK_THROWS_WITH_AS(FontSet{}, doctest::Contains("apt install fonts-inter"), std::runtime_error);
}

TEST_CASE("a system without Inter shows another sans") {
  const std::string dejavu = "/usr/share/fonts/truetype/dejavu";
  if (!std::filesystem::exists(dejavu)) return;
  const FontFolder folder(dejavu);
  const FontSet other;
  CHECK(other.width("Catheter", kBody) > 50);
  CHECK(other.width("Catheter", kBody) != fonts().width("Catheter", kBody));
}

TEST_CASE("italics have a face of their own, where the fonts have one") {
  constexpr ui::Font kItalic{18, ui::Weight::regular, true};
  const auto upright = fonts().shape("Escherichia", kBody, 1);
  const auto italic = fonts().shape("Escherichia", kItalic, 1);
  CHECK(upright.front().face != italic.front().face);
  CHECK(fonts().width("Escherichia", kItalic) != fonts().width("Escherichia", kBody));
  CHECK(fonts().shape("Escherichia", {18, ui::Weight::bold, true}, 1).front().face != italic.front().face);
  // The stem of an upright I is as wide as its picture; a slanted one is not.
  const auto glyph = fonts().shape("I", kItalic, 1).front();
  const auto straight = fonts().shape("I", kBody, 1).front();
  CHECK(fonts().draw(glyph.face, glyph.glyph, 36, 0).width >
        fonts().draw(straight.face, straight.glyph, 36, 0).width + 2);
}

TEST_CASE("a font without italics is slanted") {
  const std::filesystem::path dejavu = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf";
  if (!std::filesystem::exists(dejavu)) return;
  const auto alone = std::filesystem::temp_directory_path() / "fluoro_fonts_test" / "alone";
  std::filesystem::create_directories(alone);
  std::filesystem::copy_file(dejavu, alone / "DejaVuSans.ttf",
                             std::filesystem::copy_options::overwrite_existing);
  const FontFolder folder(alone.string());
  const FontSet other;
  constexpr ui::Font kItalic{18, ui::Weight::regular, true};
  CHECK(other.width("Catheter", kItalic) == other.width("Catheter", kBody));
  const auto italic = other.shape("l", kItalic, 1).front(), upright = other.shape("l", kBody, 1).front();
  CHECK(italic.face != upright.face);
  const auto slanted = other.draw(italic.face, italic.glyph, 36, 0);
  const auto straight = other.draw(upright.face, upright.glyph, 36, 0);
  CHECK(slanted.height == straight.height);
  CHECK(slanted.width > straight.width + 2);
  CHECK(ink(slanted) == doctest::Approx(ink(straight)).epsilon(0.03));
}
