#include "ui/rich_layout.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "base/random.hpp"
#include "ui/canvas.hpp"
#include "ui/fixed_measure.hpp"
#include "ui/focus.hpp"
#include "ui/paragraph.hpp"

using namespace fluoro;
using base::ListItem;
using base::Paragraph;
using base::RichText;
using base::Run;
using base::Table;
using ui::RichLayout;

namespace {

const test::FixedMeasure kMeasure;
/// Ten pixels a character, lines of thirty.
const ui::RichStyle kStyle{.font = {20}, .line_height = 30};

RichLayout laid_out(const RichText& text, float width) { return ui::lay_out(text, width, kStyle, kMeasure); }

Run bold(const char* text) { return {.text = text, .bold = true}; }
Run italic(const char* text) { return {.text = text, .italic = true}; }
Run sub(const char* text) { return {.text = text, .script = Run::Script::sub}; }
Run super(const char* text) { return {.text = text, .script = Run::Script::super}; }

/// What stands on each line: pieces parted by |, and where the first begins.
std::vector<std::pair<float, std::string>> lines(const RichLayout& layout) {
  std::vector<std::pair<float, std::string>> list;
  for (const RichLayout::Piece& piece : layout.pieces)
    if (piece.continues)
      list.back().second += "|" + piece.text;
    else
      list.emplace_back(piece.baseline.x, piece.text);
  return list;
}
using Lines = std::vector<std::pair<float, std::string>>;

const RichLayout::Piece& piece(const RichLayout& layout, const std::string& text) {
  const auto found = std::ranges::find(layout.pieces, text, &RichLayout::Piece::text);
  REQUIRE_MESSAGE(found != layout.pieces.end(), text);
  return *found;
}

Table sizes() {
  using Align = Table::Align;
  return {{Align::left, Align::centre, Align::right},
          {{{{"Device"}}, {{"Size"}}, {{"Uses"}}},
           {{{"Coil"}}, {{"5 mm"}}, {{"one"}}},
           {{{"A long plug"}}, {}, {bold("7")}}}};
}

std::string shown(const Lines& list) {
  std::string text;
  for (const auto& [x, line] : list) text += std::to_string(static_cast<int>(x)) + ":" + line + "\n";
  return text;
}

/// The first piece that leaves the width or its part of the line, or nothing.
std::string outside(const RichLayout& layout, float width) {
  for (const RichLayout::Piece& each : layout.pieces) {
    const float right = each.baseline.x + kMeasure.width(each.text, each.font);
    const bool fits = each.line.x >= 0 && each.line.right() <= width + 1 &&
                      each.baseline.x >= each.line.x - 1 && right <= each.line.right() + 1 &&
                      each.line.y >= 0 && each.line.bottom() <= layout.height + 1;
    if (!fits)
      return "'" + each.text + "' from " + std::to_string(each.baseline.x) + " to " + std::to_string(right) +
             " in " + std::to_string(each.line.x) + " to " + std::to_string(each.line.right());
  }
  return "";
}

}  // namespace

TEST_CASE("runs follow one another on a line and break as one text") {
  const RichLayout layout = laid_out({Paragraph{{{"a "}, bold("heavy"), {" and "}, italic("light")}}}, 120);
  CHECK(lines(layout) == Lines{{0, "a |heavy| and"}, {0, "light"}});
  CHECK(piece(layout, "heavy").font == ui::Font{20, ui::Weight::bold});
  CHECK(piece(layout, "heavy").baseline.x == 20);
  CHECK(piece(layout, "light").font.italic);
  CHECK(layout.height == 60);
}

TEST_CASE("a word of several runs does not break between them") {
  const RichLayout layout = laid_out({Paragraph{{{"CO and H"}, sub("2"), {"O"}}}}, 90);
  CHECK(lines(layout) == Lines{{0, "CO and"}, {0, "H|2|O"}});
}

TEST_CASE("a word too wide for its line breaks inside, over its runs") {
  const RichLayout layout = laid_out({Paragraph{{{"abcd"}, bold("efgh"), {"ij"}}}}, 60);
  CHECK(lines(layout) == Lines{{0, "abcd|ef"}, {0, "gh|ij"}});
}

TEST_CASE("sub- and superscripts are smaller, below and above the line") {
  const RichLayout layout = laid_out({Paragraph{{{"x"}, sub("i"), super("2")}}}, 200);
  const float baseline = piece(layout, "x").baseline.y;
  CHECK(piece(layout, "i").font.size == doctest::Approx(14));
  CHECK(piece(layout, "i").baseline.y > baseline);
  CHECK(piece(layout, "2").baseline.y < baseline - 5);
  CHECK(piece(layout, "2").baseline.x == doctest::Approx(17));
}

TEST_CASE("items hang behind their markers, one depth in another") {
  const RichLayout layout = laid_out(
      {Paragraph{{{"List:"}}}, ListItem{0, "9.", {{"one two"}}}, ListItem{0, "10.", {{"three four"}}},
       ListItem{1, "•", {{"deep"}}}, ListItem{0, "", {{"more"}}}},
      130);
  CHECK_EQ(shown(lines(layout)), shown({{0, "List:"},
                                        {10, "9."},
                                        {40, "one two"},
                                        {0, "10."},
                                        {40, "three"},
                                        {40, "four"},
                                        {45, "•"},
                                        {65, "deep"},
                                        {40, "more"}}));
  CHECK(piece(layout, "9.").baseline.y == piece(layout, "one two").baseline.y);
}

TEST_CASE("an indent leaves half of the width to the text") {
  const RichLayout layout = laid_out({ListItem{3, "1000000.", {{"word"}}}}, 100);
  CHECK(piece(layout, "word").baseline.x == 50);
}

TEST_CASE("the columns of a table begin below one another and lie to their sides") {
  const RichLayout layout = laid_out({sizes()}, 600);
  CHECK(piece(layout, "Device").line.x == piece(layout, "A long plug").line.x);
  CHECK(piece(layout, "Device").font.weight == ui::Weight::semibold);
  const ui::Rect column = piece(layout, "Size").line;
  CHECK(piece(layout, "5 mm").line.x == column.x);
  CHECK(piece(layout, "5 mm").baseline.x == doctest::Approx(column.x + (column.w - 40) / 2));
  const ui::Rect last = piece(layout, "Uses").line;
  CHECK(piece(layout, "7").baseline.x + 10 == doctest::Approx(last.right()));
  CHECK(piece(layout, "one").baseline.x + 30 == doctest::Approx(last.right()));
  REQUIRE(layout.rules.size() == 2);
  CHECK(layout.rules[0].strong);
  CHECK_FALSE(layout.rules[1].strong);
  CHECK(layout.rules[0].width == doctest::Approx(last.right()));
  CHECK_EQ(outside(layout, 600), "");
}

TEST_CASE("columns shrink and their cells wrap where a table is too wide") {
  const RichLayout layout = laid_out({sizes()}, 240);
  CHECK(piece(layout, "Device").line.x == piece(layout, "A long").line.x);
  CHECK(piece(layout, "plug").baseline.y > piece(layout, "A long").baseline.y);
  CHECK(piece(layout, "Uses").line.right() == doctest::Approx(240));
  CHECK_EQ(outside(layout, 240), "");
}

TEST_CASE("cells stand below one another where columns have no room") {
  const RichLayout layout = laid_out({sizes()}, 140);
  CHECK_EQ(shown(lines(layout)), shown({{0, "Device: |Coil"},
                                        {0, "Size: |5 mm"},
                                        {0, "Uses: |one"},
                                        {0, "Device: |A long"},
                                        {0, "plug"},
                                        {0, "Size:"},
                                        {0, "Uses: 7"}}));
  CHECK(layout.rules.size() == 1);
  CHECK_EQ(outside(layout, 140), "");
}

TEST_CASE("a plain text lies as it does without looks") {
  ui::Frame frame;
  frame.size = {800, 600};
  frame.theme = &ui::themes()[0];
  frame.measure = &kMeasure;
  for (const ui::Align align : {ui::Align::left, ui::Align::centre, ui::Align::right})
    for (const float width : {60.f, 200.f, 500.f}) {
      const ui::TextStyle style{.size = 17, .align = align, .line_height = 1.4f};
      ui::Canvas plain(frame), rich(frame);
      const float height = plain.text(
          10, 20, width, ui::reflowed("One two three, four\nfive six.\n\nSeven-eight nine."), style);
      const RichText text{Paragraph{{{"One two three, four\nfive six."}}},
                          Paragraph{{{"Seven-eight nine."}}}};
      CHECK(rich.rich_text(10, 20, width, text, style) == height);
      CHECK(rich.rich_height(width, text, style) == height);
      const ui::Scene a = plain.take(), b = rich.take();
      REQUIRE(a.primitives.size() == b.primitives.size());
      for (std::size_t i = 0; i < a.primitives.size(); ++i) {
        const auto& left = std::get<ui::TextRun>(a.primitives[i].shape);
        const auto& right = std::get<ui::TextRun>(b.primitives[i].shape);
        CHECK(left.text == right.text);
        CHECK(left.box == right.box);
        CHECK(left.baseline == right.baseline);
        CHECK(left.font == right.font);
        CHECK_FALSE(right.continues);
      }
    }
}

TEST_CASE("what is read on screen has no gaps between looks") {
  ui::Frame frame;
  frame.size = {800, 600};
  frame.theme = &ui::themes()[0];
  frame.measure = &kMeasure;
  ui::Canvas canvas(frame);
  canvas.rich_text(0, 0, 400, {Paragraph{{{"H"}, sub("2"), {"O is "}, bold("water")}}}, {});
  CHECK(ui::visible_text(canvas.take()) == std::vector<std::string>{"H2O is water"});
}

TEST_CASE("nothing leaves its width, whatever the text") {
  const std::vector<std::string> words{"a",    "word", " ", " and ", "extraordinarily",
                                       "5 mm", "\n",   "é", "",      "—"};
  for (std::uint64_t seed = 0; seed < 400; ++seed) {
    CAPTURE(seed);
    base::Stream stream(base::Seed{seed});
    const auto runs = [&] {
      base::Runs list;
      for (std::uint32_t i = stream.below(6); i > 0; --i)
        list.push_back({.text = words[stream.below(static_cast<std::uint32_t>(words.size()))],
                        .bold = stream.below(2) == 0,
                        .italic = stream.below(2) == 0,
                        .script = static_cast<Run::Script>(stream.below(3))});
      return list;
    };
    RichText text;
    for (std::uint32_t i = 1 + stream.below(5); i > 0; --i) {
      const std::uint32_t kind = stream.below(3);
      if (kind == 0) text.emplace_back(Paragraph{runs()});
      if (kind == 1)
        text.emplace_back(
            ListItem{static_cast<int>(stream.below(4)), stream.below(2) == 0 ? "•" : "12.", runs()});
      if (kind < 2) continue;
      Table table{std::vector<Table::Align>(1 + stream.below(12)), {}};
      for (std::uint32_t row = 1 + stream.below(4); row > 0; --row) {
        auto& cells = table.rows.emplace_back();
        for (std::size_t cell = 0; cell < table.columns.size(); ++cell) cells.push_back(runs());
      }
      text.emplace_back(table);
    }
    for (const float width : {80.f, 300.f, 1000.f}) {
      CAPTURE(width);
      REQUIRE_EQ(outside(laid_out(text, width), width), "");
    }
  }
}
