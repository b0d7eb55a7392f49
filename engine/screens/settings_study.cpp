#include "screens/settings_study.hpp"

#include <array>
#include <vector>

#include "screens/fit.hpp"
#include "screens/words.hpp"
#include "ui/widgets.hpp"

namespace fluoro::screens::settings_page {
namespace {

using ui::Canvas;
using ui::Rect;

constexpr std::array kNewPerDay{0, 5, 10, 20, 30, 50};
constexpr std::array kRetentions{80, 85, 90, 95};  ///< per cent

/// One of a few numbers: "95%" with the sign "%", announced as "95% to be remembered".
struct Numbers {
  std::string id, sign, announced;
};

template <std::size_t N>
float paint_numbers(Canvas& canvas, Rect inside, float y, const Numbers& words,
                    const std::array<int, N>& values, int chosen) {
  std::vector<ui::Choice> list;
  for (const int value : values) {
    const std::string number = std::to_string(value), label = number + words.sign;
    list.push_back({.id = words.id + number,
                    .label = label,
                    .on = value == chosen,
                    .announced = label + words.announced});
  }
  return ui::choices(canvas, inside.x, y, inside.w, list);
}

float paint_check(Canvas& canvas, Rect inside, float y, const ui::Check& check, const char* note) {
  y += ui::check_row(canvas, inside.x - 12, y, inside.w + 24, check);
  const float indent = canvas.scaled(22) + 14;  // where the label stands
  return y + canvas.text(inside.x + indent, y, inside.w - indent, note, canvas.muted());
}

float paint_progress(Canvas& canvas, Rect inside, float y, double share) {
  const std::string done = percent(share);
  const ui::TextStyle figure{.weight = ui::Weight::semibold,
                             .colour = canvas.theme().text,
                             .align = ui::Align::right,
                             .one_line = true};
  const float width = canvas.text_width("100%", figure) + 2, height = canvas.line_height(figure);
  ui::bar(canvas, {inside.x, y + height / 2 - 4, inside.w - width - 16, 8}, static_cast<float>(share),
          canvas.theme().accent);
  canvas.text(inside.right() - width, y, width, done, figure);
  y += height + 14;
  ui::button(canvas, inside.x, y, {.id = "cancel-fit", .label = "Cancel", .announced = "Cancel the fit"});
  return y + ui::button_height(canvas);
}

}  // namespace

float paint_study(Canvas& canvas, Rect inside, float y, const State& state) {
  const Settings& settings = state.settings;
  y += canvas.text(inside.x, y, inside.w, "Study", canvas.heading()) + 10;
  y += canvas.text(inside.x, y, inside.w, "New facts per day", canvas.body()) + 8;
  y = paint_numbers(canvas, inside, y, {"new-", "", " new facts per day"}, kNewPerDay, settings.new_per_day) +
      22;
  y += canvas.text(inside.x, y, inside.w, "To be remembered when asked again", canvas.body()) + 8;
  y = paint_numbers(canvas, inside, y, {"retention-", "%", " to be remembered"}, kRetentions,
                    settings.retention_percent) +
      8;
  y += canvas.text(inside.x, y, inside.w,
                   "More costs time: at 95% facts come back more than twice as often as at 90%. What is due "
                   "already keeps its day.",
                   canvas.muted()) +
       14;
  y = paint_check(canvas, inside, y, {.id = "streak", .label = "Show my streak", .on = settings.streak},
                  "The days in a row on which you studied. One missed day a week does not end it.") +
      6;
  return paint_check(canvas, inside, y,
                     {.id = "certainty",
                      .label = "Ask how certain I am in sessions begun from the first screen",
                      .on = settings.asks_certainty},
                     "For other sessions you choose it when you set them up.");
}

float paint_schedule(Canvas& canvas, Rect inside, float y, const State& state) {
  const Schedule& schedule = state.schedule;
  y += canvas.text(inside.x, y, inside.w, "Schedule", canvas.heading()) + 8;
  y += canvas.text(inside.x, y, inside.w, weights_text(schedule.weights), canvas.body()) + 8;
  y += canvas.text(inside.x, y, inside.w,
                   "Fluoro can look for weights that would have predicted your answers better. It fits them "
                   "to your older answers, and takes them only if they predict your latest ones better too.",
                   canvas.muted()) +
       16;
  if (schedule.fitting) return paint_progress(canvas, inside, y, schedule.progress);
  if (!schedule.outcome.empty())
    y += ui::notice(canvas, inside.x, y, inside.w, schedule.outcome, canvas.theme().accent) + 16;
  ui::button(canvas, inside.x, y, {.id = "fit", .label = "Fit to my answers"});
  return y + ui::button_height(canvas);
}

void change_study(Settings& settings, const std::string& target) {
  for (const int value : kNewPerDay)
    if (target == "new-" + std::to_string(value)) settings.new_per_day = value;
  for (const int value : kRetentions)
    if (target == "retention-" + std::to_string(value)) settings.retention_percent = value;
  if (target == "streak") settings.streak = !settings.streak;
  if (target == "certainty") settings.asks_certainty = !settings.asks_certainty;
}

}  // namespace fluoro::screens::settings_page
