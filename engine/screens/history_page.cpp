#include "screens/history_page.hpp"

#include <array>
#include <vector>

#include "ui/tabs.hpp"

namespace fluoro::screens {
namespace {

template <typename To>
Route to() {
  return To{};
}

/// Something in the frame that leads somewhere.
struct Way {
  const char* id;
  const char* label;
  Route (*route)();
};

struct Page {
  HistoryTab tab;
  Way way;
};
/// A page is added here, in the order of the tabs.
constexpr std::array kPages{Page{HistoryTab::overview, {"history-overview", "Overview", to<ToHistory>}}};

/// What is done with the history as a whole is added here, and stands at the right of the title.
constexpr std::array<Way, 0> kActions{};

}  // namespace

ScrollPage begin_history_page(ui::Canvas& canvas, HistoryTab active) {
  std::string id = "history";
  std::vector<ui::Tab> tabs;
  for (const Page& page : kPages) {
    tabs.push_back({.id = page.way.id, .label = page.way.label, .on = page.tab == active});
    if (page.tab == active) id = page.way.id;
  }
  std::vector<ui::Button> actions;
  actions.reserve(kActions.size());
  for (const Way& way : kActions) actions.push_back({.id = way.id, .label = way.label});
  ScrollPage page = begin_scroll_page(canvas, Tab::history, id);
  page.y = title_row(canvas, page.main, page.y, "History", actions);
  page.y = ui::tab_row(canvas, page.main.x, page.y, page.main.w, tabs) + 24;
  return page;
}

std::optional<Route> history_route(const std::string& target_id) {
  for (const Page& page : kPages)
    if (target_id == page.way.id) return page.way.route();
  for (const Way& way : kActions)
    if (target_id == way.id) return way.route();
  return {};
}

}  // namespace fluoro::screens
