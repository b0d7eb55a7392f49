#include "screens/history_page.hpp"

#include <doctest/doctest.h>

#include "screens/fixtures.hpp"

using namespace fluoro;
using namespace fluoro::screens;

namespace {

ui::Scene frame_of(HistoryTab active, const ui::Frame& frame) {
  ui::Canvas canvas(frame);
  const ScrollPage page = begin_history_page(canvas, active);
  canvas.end_scroll(page.y + page.margin);
  return canvas.take();
}

std::vector<ui::Target> tabs(const ui::Scene& scene) {
  std::vector<ui::Target> list;
  for (const ui::Target& target : scene.targets)
    if (target.id.starts_with("history-")) list.push_back(target);
  return list;
}

}  // namespace

TEST_CASE("History's pages lead to one another, and the one on screen is marked") {
  const ui::Scene scene = frame_of(HistoryTab::overview, test::frame());
  CHECK(test::shows(scene, "History"));
  REQUIRE_FALSE(tabs(scene).empty());
  for (const ui::Target& target : tabs(scene)) {
    CAPTURE(target.id);
    CHECK(target.role == ui::Role::tab);
    CHECK(history_route(target.id).has_value());
    CHECK((target.value == "selected") == (target.id == "history-overview"));
  }
  CHECK(std::holds_alternative<ToHistory>(history_route("history-overview").value()));
  CHECK_FALSE(history_route("history-nowhere").has_value());
  CHECK_FALSE(history_route("tab-history").has_value());
}

TEST_CASE("the frame of History's pages can be read at every size") {
  test::check_every_frame("frame of History",
                          [](const ui::Frame& frame) { return frame_of(HistoryTab::overview, frame); });
}
