#include "ui/data_table.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "screens/every_frame.hpp"
#include "ui/chart_data.hpp"
#include "ui/fixed_measure.hpp"
#include "ui/focus.hpp"

namespace fluoro::ui {
namespace {

const test::FixedMeasure kMeasure;
constexpr Rect kPlace{40, 30, 800, 500};

DataTable sessions(std::size_t rows) {
  return {.id = "sessions",
          .columns =
              {{.id = "when", .title = "Date", .widest = "Yesterday 20:05"},
               {.id = "mode", .title = "Mode", .widest = "What was due", .priority = 2},
               {.id = "quiz", .title = "Quiz", .widest = "Radiation safety", .flexible = true},
               {.id = "score", .title = "Right", .widest = "1,000 / 1,000", .figures = true, .priority = 1},
               {.id = "share", .title = "Share", .widest = "100%", .figures = true}},
          .rows = rows,
          .cells =
              [](std::size_t row) {
                return std::vector<std::string>{"Today 18:42", "Exam",
                                                "Radiation safety and 12 more " + std::to_string(row),
                                                std::to_string(row) + " / 9", "80%"};
              },
          .opens = true,
          .sort = TableSort{"share", true},
          .empty = "No session matches."};
}

Scene paint(const DataTable& table, float offset = 0, Rect place = kPlace, const std::string& focus = "") {
  Frame frame;
  frame.size = {1280, 800};
  frame.theme = &themes()[0];
  frame.measure = &kMeasure;
  frame.focus = focus;
  frame.scroll[table.id] = offset;
  Canvas canvas(frame);
  data_table(canvas, place, table);
  return canvas.take();
}

std::vector<std::string> headings(float width) {
  std::vector<std::string> shown;
  const test::Shapes shapes(paint(sessions(0), 0, {40, 30, width, 500}));
  for (const char* title : {"Date", "Mode", "Quiz", "Right", "Share"})
    if (shapes.has(title)) shown.emplace_back(title);
  return shown;
}

TEST_CASE("headings sort, and tell the direction in words and by a sign") {
  DataTable table = sessions(3);
  const Scene scene = paint(table);
  const Target* share = target_by_id(scene, "sessions-by-share");
  REQUIRE(share);
  CHECK(share->label == "Sort by Share");
  CHECK(share->value == "sorted, descending");
  CHECK(target_by_id(scene, "sessions-by-when")->value.empty());
  const test::Shapes shapes(scene);
  REQUIRE(shapes.lines.size() == 1);
  CHECK(share->box.contains(shapes.lines[0].points[1]));
  CHECK(shapes.lines[0].points[1].y > shapes.lines[0].points[0].y);
  table.sort->descending = false;
  CHECK(test::Shapes(paint(table)).lines[0].points[1].y < shapes.lines[0].points[0].y + 5);
  CHECK(target_by_id(paint(table), "sessions-by-share")->value == "sorted, ascending");

  CHECK(sort_by(sessions(3), "share") == TableSort{"share", false});
  CHECK(sort_by(sessions(3), "score") == TableSort{"score", true});
  CHECK(sort_by(sessions(3), "quiz") == TableSort{"quiz", false});
  CHECK(table_column("sessions", "sessions-by-quiz") == "quiz");
  CHECK(table_column("sessions", "sessions-row-4") == std::nullopt);
}

TEST_CASE("figures end at one edge, under their heading") {
  const test::Shapes shapes(paint(sessions(5)));
  float edge = 0;
  for (const TextRun& run : shapes.texts)
    if (run.text == "80%" || run.text == "Share") {
      const float right = run.baseline.x + kMeasure.width(run.text, run.font);
      if (edge == 0) edge = right;
      CHECK(right == doctest::Approx(edge).epsilon(0.003));
    }
  CHECK(edge > 700);
}

TEST_CASE("of thousands of rows only those in view are asked for and painted, wherever it is scrolled") {
  DataTable table = sessions(20000);
  std::vector<std::size_t> asked;
  const auto cells = table.cells;
  table.cells = [&](std::size_t row) {
    asked.push_back(row);
    return cells(row);
  };
  const Scene top = paint(table);
  REQUIRE(top.scroll_areas.size() == 1);
  const ScrollArea& area = top.scroll_areas[0];
  const float row = target_by_id(top, "sessions-row-0")->box.h;
  CHECK(row >= 44);
  CHECK(area.content_height == doctest::Approx(20000 * row));
  for (const float offset : {0.f, 7.f, 5000.f, 431234.f, max_offset(area)}) {
    asked.clear();
    const Scene scene = paint(table, offset);
    CAPTURE(offset);
    CHECK(asked.size() < 16);
    CHECK(scene.primitives.size() < 120);
    // Every place in view shows the row that belongs there.
    for (int step = 0; static_cast<float>(10 * step + 1) < area.viewport.h; ++step) {
      const float y = area.viewport.y + static_cast<float>(10 * step + 1);
      const Target* at = target_at(scene, {100, y});
      REQUIRE(at);
      CHECK(table_row("sessions", at->id) ==
            static_cast<std::size_t>((y - area.viewport.y + std::round(offset)) / row));
    }
  }
  CHECK(test::Shapes(paint(table, max_offset(area))).has("19999 / 9"));
}

TEST_CASE("the focus goes on to rows that are not in view, and the row that has it keeps it") {
  const DataTable table = sessions(1000);
  std::string focus = "sessions-row-0";
  float offset = 0;
  for (int step = 1; step < 60; ++step) {
    const Scene scene = paint(table, offset, kPlace, focus);
    focus = focus_towards(scene, focus, Direction::down);
    REQUIRE(table_row("sessions", focus) == static_cast<std::size_t>(step));
    offset = offset_to_reveal(scene.scroll_areas[0], offset, target_by_id(scene, focus)->box);
  }
  CHECK(offset > 0);
  const Scene far = paint(table, 40000, kPlace, focus);
  CHECK(target_by_id(far, focus));
  CHECK(focus_towards(far, focus, Direction::down) == "sessions-row-60");
  CHECK(target_at(far, kPlace.centre())->id != focus);
  const Scene gone = paint(sessions(10), 0, kPlace, focus);
  CHECK_FALSE(target_by_id(gone, focus));
}

TEST_CASE("rows tell all of themselves, also what is cut or has no room") {
  const Scene scene = paint(sessions(3), 0, {40, 30, 300, 500});
  const Target* row = target_by_id(scene, "sessions-row-1");
  REQUIRE(row);
  CHECK(row->label == "Today 18:42, Exam, Radiation safety and 12 more 1, Right 1 / 9, Share 80%");
  CHECK(row->value == "row 2 of 3");
  DataTable closed = sessions(3);
  closed.opens = false;
  CHECK_FALSE(target_by_id(paint(closed), "sessions-row-1")->enabled);
  CHECK(table_row("sessions", "sessions-row-12") == 12);
  CHECK(table_row("sessions", "sessions-row-") == std::nullopt);
  CHECK(table_row("sessions", "sessions-row-1x") == std::nullopt);
  CHECK(table_row("sessions", "other-row-1") == std::nullopt);
}

TEST_CASE("where room is scarce the columns that matter least go, and then texts are cut") {
  using List = std::vector<std::string>;
  CHECK(headings(900) == List{"Date", "Mode", "Quiz", "Right", "Share"});
  CHECK(headings(640) == List{"Date", "Quiz", "Right", "Share"});
  CHECK(headings(480) == List{"Date", "Quiz", "Share"});
  CHECK(headings(300) == List{"Date", "Quiz", "Share"});
  const test::Shapes narrow(paint(sessions(3), 0, {40, 30, 400, 500}));
  CHECK(std::ranges::any_of(narrow.texts, [](const TextRun& run) { return run.text.ends_with("…"); }));
  for (const float width : {240.f, 300.f, 400.f})
    test::Shapes(paint(sessions(3), 0, {40, 30, width, 500})).check_texts({40, 30, width, 500});
}

TEST_CASE("without rows there is a sentence") {
  const test::Shapes shapes(paint(sessions(0)));
  CHECK(shapes.has("No session matches."));
}

TEST_CASE("a table inside of what scrolls paints what shows of it") {
  Frame frame;
  frame.size = {1280, 800};
  frame.theme = &themes()[0];
  frame.measure = &kMeasure;
  frame.scroll["page"] = 3000;
  Canvas canvas(frame);
  float y = canvas.begin_scroll("page", {0, 100, 1280, 600}) + 400;
  y = table_headings(canvas, 40, y, 800, sessions(500));
  canvas.end_scroll(table_rows(canvas, 40, y, 800, sessions(500)) + 20);
  const Scene scene = canvas.take();
  const float row = target_by_id(scene, "sessions-row-60")->box.h;
  CHECK(scene.scroll_areas[0].content_height > 500 * row + 400);
  CHECK(target_at(scene, {100, 101}));
  CHECK(target_at(scene, {100, 699}));
  CHECK_FALSE(target_by_id(scene, "sessions-row-0"));
}

TEST_CASE("the table is sound in all themes, sizes and texts") {
  for (const std::size_t rows : {0, 4, 3000}) {
    const auto view = [&](const Frame& frame) {
      Canvas canvas(frame);
      canvas.box({.rect = {20, 20, frame.size.w - 40, frame.size.h - 40}, .fill = frame.theme->surface});
      data_table(canvas, {40, 40, frame.size.w - 80, frame.size.h - 100}, sessions(rows));
      return canvas.take();
    };
    test::check_every_frame("table of " + std::to_string(rows), view);
  }
}

}  // namespace
}  // namespace fluoro::ui
