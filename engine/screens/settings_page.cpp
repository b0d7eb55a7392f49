#include "screens/settings_page.hpp"

#include <algorithm>
#include <array>

#include "screens/page.hpp"
#include "screens/settings_study.hpp"

namespace fluoro::screens::settings_page {
namespace {

using ui::Canvas;
using ui::Rect;

constexpr std::array kTextSizes{100, 125, 150, 175, 200};  ///< per cent
constexpr float kGap = 20;
constexpr base::Milliseconds kLook{100};  ///< between looks at how far a fit is

/// A theme to choose, with a piece of it to look at.
void paint_theme(Canvas& canvas, Rect rect, const ui::Theme& theme, bool on) {
  const ui::Theme& own = canvas.theme();
  const std::string id = "theme-" + std::string(theme.id);
  canvas.box({.rect = rect,
              .radius = 12,
              .fill = canvas.frame().hover == id ? own.raised : own.background,
              .stroke_width = own.stroke * (on ? 2.f : 1.5f),
              .stroke = on ? own.accent : own.line});
  const float height = canvas.scaled(28) + 16;
  const Rect swatch{rect.x + 14, rect.y + (rect.h - height) / 2, canvas.scaled(40) + 28, height};
  canvas.box({.rect = swatch,
              .radius = 8,
              .fill = theme.background,
              .stroke_width = theme.stroke,
              .stroke = theme.line});
  const ui::TextStyle sample{
      .size = 16, .weight = ui::Weight::semibold, .colour = theme.text, .one_line = true};
  canvas.text(swatch.x + 10, swatch.y + (height - canvas.line_height(sample)) / 2, canvas.scaled(24) + 4,
              "Aa", sample);
  const float dot = canvas.scaled(12);
  canvas.box({.rect = {swatch.right() - 10 - dot, swatch.centre().y - dot / 2, dot, dot},
              .radius = dot / 2,
              .fill = theme.accent});
  const float tick = canvas.scaled(20);
  const ui::TextStyle name{.weight = ui::Weight::medium, .colour = own.text};
  const float x = swatch.right() + 14, width = rect.right() - 14 - (on ? tick + 8 : 0) - x;
  const float text = canvas.text_height(width, theme.title, name);
  canvas.text(x, rect.y + (rect.h - text) / 2, width, theme.title, name);
  if (on)
    ui::tick_mark(canvas, {rect.right() - 14 - tick, rect.centre().y - tick / 2, tick, tick}, own.accent);
  canvas.target({.id = id,
                 .box = rect,
                 .role = ui::Role::option,
                 .label = std::string(theme.title),
                 .value = on ? "selected" : ""});
}

float paint_themes(Canvas& canvas, Rect inside, float y, const Settings& settings) {
  constexpr float kBetween = 12;
  const auto& themes = ui::themes();
  const float count = static_cast<float>(themes.size());
  const bool beside = (inside.w - (count - 1) * kBetween) / count >= canvas.scaled(180) + 60;
  const float width = beside ? (inside.w - (count - 1) * kBetween) / count : inside.w;
  float widest_text = width - 14 - (canvas.scaled(40) + 28) - 14 - 14 - canvas.scaled(20) - 8;
  float text = 0;
  for (const ui::Theme& theme : themes)
    text = std::max(text, canvas.text_height(widest_text, theme.title, {.weight = ui::Weight::medium}));
  const float height = std::max(canvas.scaled(28) + 16, text) + 24;
  float x = inside.x;
  for (const ui::Theme& theme : themes) {
    paint_theme(canvas, {x, y, width, height}, theme, settings.theme == theme.id);
    if (beside)
      x += width + kBetween;
    else
      y += height + kBetween;
  }
  return beside ? y + height : y - kBetween;
}

float paint_appearance(Canvas& canvas, Rect inside, float y, const State& state) {
  y += canvas.text(inside.x, y, inside.w, "Theme", canvas.heading()) + 12;
  y = paint_themes(canvas, inside, y, state.settings) + 24;
  y += canvas.text(inside.x, y, inside.w, "Text size", canvas.heading()) + 12;
  std::vector<ui::Choice> sizes;
  sizes.reserve(kTextSizes.size());
  for (const int size : kTextSizes)
    sizes.push_back({.id = "size-" + std::to_string(size),
                     .label = std::to_string(size) + "%",
                     .on = state.settings.text_percent == size});
  return ui::choices(canvas, inside.x, y, inside.w, sizes);
}

float paint_sound(Canvas& canvas, Rect inside, float y, const State& state) {
  y += canvas.text(inside.x, y, inside.w, "Sound", canvas.heading()) + 4;
  const ui::Check check{
      .id = "sound", .label = "Play a short sound after each answer", .on = state.settings.sound};
  return y + ui::check_row(canvas, inside.x - 12, y, inside.w + 24, check) - 8;
}

float paint_data(Canvas& canvas, Rect inside, float y, const State& state) {
  y += canvas.text(inside.x, y, inside.w, "Your data", canvas.heading()) + 8;
  y += canvas.text(inside.x, y, inside.w,
                   "Every answer stays on this computer, in one file. Nothing is sent anywhere.",
                   canvas.muted()) +
       8;
  return y +
         canvas.text(inside.x, y, inside.w, state.data_place, {.size = 16, .colour = canvas.theme().text});
}

float paint_about(Canvas& canvas, Rect inside, float y, const State&) {
  y += canvas.text(inside.x, y, inside.w, "About", canvas.heading()) + 8;
  y += canvas.text(inside.x, y, inside.w, "Fluoro " FLUORO_VERSION, canvas.body()) + 4;
  return y + canvas.text(inside.x, y, inside.w,
                         "For self-assessment. It gives no medical advice, and no board or society endorses "
                         "it.",
                         canvas.muted());
}

}  // namespace

State make(const Settings& settings, std::string data_place, Schedule schedule) {
  return {.settings = settings, .data_place = std::move(data_place), .schedule = std::move(schedule)};
}

Effects update(State& state, const Event& event, base::Now) {
  const auto* activate = std::get_if<Activate>(&event);
  if (!activate) return {};
  const std::string& id = activate->id;
  if (const auto route = tab_route(id)) return {Go{*route}};
  for (const ui::Theme& theme : ui::themes())
    if (id == "theme-" + std::string(theme.id)) state.settings.theme = theme.id;
  for (const int size : kTextSizes)
    if (id == "size-" + std::to_string(size)) state.settings.text_percent = size;
  if (id == "sound") state.settings.sound = !state.settings.sound;
  if (id == "fit") return {Fit{}};
  if (id == "cancel-fit") return {CancelFit{}};
  change_study(state.settings, id);
  return {Change{state.settings}};
}

ui::Scene view(const State& state, const ui::Frame& frame) {
  Canvas canvas(frame);
  auto [main, y, margin] = begin_scroll_page(canvas, Tab::settings, "settings");
  y += canvas.text(main.x, y, main.w, "Settings", canvas.title()) + 24;
  const float width = std::min(main.w, canvas.scaled(880));
  const Rect inside{main.x + ui::kCardPadding, y, width - 2 * ui::kCardPadding, 0};
  for (const auto part :
       {paint_appearance, paint_study, paint_schedule, paint_sound, paint_data, paint_about}) {
    const std::size_t card = ui::begin_card(canvas, main.x, y, width);
    const float bottom = part(canvas, inside, y + ui::kCardPadding, state) + ui::kCardPadding;
    ui::end_card(canvas, card, y, bottom);
    y = bottom + kGap;
  }
  canvas.end_scroll(y - kGap + margin);
  if (state.schedule.fitting) canvas.redraw_at(frame.now.steady + kLook);
  return canvas.take();
}

}  // namespace fluoro::screens::settings_page
