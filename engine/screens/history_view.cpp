#include <algorithm>
#include <cmath>

#include "screens/certainty_card.hpp"
#include "screens/history_list.hpp"
#include "screens/history_page.hpp"
#include "screens/score.hpp"
#include "screens/words.hpp"
#include "ui/chart.hpp"

namespace fluoro::screens::history_list {
namespace {

using ui::Canvas;
using ui::Rect;
using ui::TextStyle;

constexpr std::size_t kCharted = 30;  ///< sessions
constexpr float kGap = 20;

ui::LineChart chart(const State& state, const ui::Frame& frame) {
  ui::LineChart result{.empty = "Each session becomes a point here."};
  const std::size_t count = std::min(kCharted, state.sessions.size());
  for (std::size_t i = count; i-- > 0;) {
    const history::Session& session = state.sessions[i];
    // The day is enough on an axis; the list below has the hour.
    std::string day = base::format_when(session.started, frame.now.wall, *frame.zone);
    day.resize(day.find_last_of(' '));
    result.values.push_back({static_cast<float>(score(session).share() * 100), std::move(day)});
  }
  // A day's name stands once, at its last session.
  for (std::size_t i = 0; i + 1 < result.values.size(); ++i)
    if (result.values[i].label == result.values[i + 1].label) result.values[i].label.clear();
  return result;
}

std::string change(const State& state) {
  if (state.month.of == 0) return "correct: nothing answered yet";
  if (state.month_before.of == 0) return "correct";
  const long points = std::lround(state.month.share() * 100) - std::lround(state.month_before.share() * 100);
  if (points == 0) return "correct, the same as last month";
  return std::string("correct, ") + (points > 0 ? "up " : "down ") +
         plural(static_cast<int>(std::abs(points)), "point") + " on last month";
}

/// Returns the bottom of the content.
float paint_month(Canvas& canvas, Rect card, const State& state) {
  const TextStyle figure{
      .size = 40, .weight = ui::Weight::bold, .colour = canvas.theme().text, .line_height = 1.25f};
  const float x = card.x + ui::kCardPadding, inner = card.w - 2 * ui::kCardPadding;
  float y = card.y + ui::kCardPadding;
  y += canvas.text(x, y, inner, "This month", canvas.heading()) + 8;
  y += canvas.text(x, y, inner, std::to_string(state.month.answers), figure);
  y += canvas.text(x, y, inner,
                   (state.month.answers == 1 ? "answer in " : "answers in ") +
                       plural(state.month.sessions, "session"),
                   canvas.muted()) +
       10;
  y += canvas.text(x, y, inner, state.month.of == 0 ? "–" : percent(state.month.share()), figure);
  return y + canvas.text(x, y, inner, change(state), canvas.muted());
}

float paint_cards(Canvas& canvas, Rect main, float y, const State& state) {
  const float month_width = canvas.scaled(260);
  const bool beside = main.w - month_width - kGap >= canvas.scaled(400);
  const Rect left{main.x, y, beside ? main.w - month_width - kGap : main.w, 0};
  const std::size_t first = ui::begin_card(canvas, left.x, y, left.w);
  float inner_y = y + ui::kCardPadding;
  inner_y += canvas.text(left.x + ui::kCardPadding, inner_y, left.w - 2 * ui::kCardPadding,
                         "Score per session", canvas.heading()) +
             14;
  const float height = std::max(190.f, canvas.scaled(170));
  ui::line_chart(canvas, {left.x + ui::kCardPadding, inner_y, left.w - 2 * ui::kCardPadding, height},
                 chart(state, canvas.frame()));
  float bottom = inner_y + height + ui::kCardPadding;
  const Rect right =
      beside ? Rect{left.right() + kGap, y, month_width, 0} : Rect{main.x, bottom + kGap, main.w, 0};
  if (!beside) ui::end_card(canvas, first, y, bottom);
  const std::size_t second = ui::begin_card(canvas, right.x, right.y, right.w);
  const float month = paint_month(canvas, right, state) + ui::kCardPadding;
  bottom = beside ? std::max(bottom, month) : month;
  if (beside) ui::end_card(canvas, first, y, bottom);
  ui::end_card(canvas, second, right.y, bottom);
  return bottom;
}

float paint_certainty(Canvas& canvas, Rect main, float y, const State& state) {
  if (state.certainty.answers() == 0) return y;
  const std::size_t card = ui::begin_card(canvas, main.x, y, main.w);
  const float bottom = paint_certainty_sums(canvas, main.x + ui::kCardPadding, y + ui::kCardPadding,
                                            main.w - 2 * ui::kCardPadding, state.certainty) +
                       ui::kCardPadding;
  ui::end_card(canvas, card, y, bottom);
  return bottom;
}

/// A session in words.
struct Line {
  std::string id, when, mode, quizzes, score, share;
};

Line line(const history::Session& session, const ui::Frame& frame) {
  const Score counted = score(session);
  Line result{.id = "session-" + std::to_string(static_cast<std::int64_t>(session.id)),
              .when = base::format_when(session.started, frame.now.wall, *frame.zone),
              .mode = mode_title(session.mode),
              .quizzes = joined(session.bank_titles),
              .score = mark_text(counted.marks) + " / " + std::to_string(counted.of),
              .share = percent(counted.share())};
  if (!session.finished) result.mode += ", not finished";
  return result;
}

struct Styles {
  TextStyle muted, text, share;
};

Styles styles(const Canvas& canvas) {
  const ui::Theme& theme = canvas.theme();
  Styles result{
      .muted = {.colour = theme.muted},
      .text = canvas.body(),
      .share = {
          .weight = ui::Weight::semibold, .colour = theme.text, .align = ui::Align::right, .one_line = true}};
  result.text.max_lines = 2;
  return result;
}

struct Columns {
  float when = 0, mode = 0, score = 0, share = 0;
  bool wide = true;  ///< else a session takes two lines
};

Columns columns(const Canvas& canvas, float width, const std::vector<Line>& lines) {
  const Styles style = styles(canvas);
  Columns result;
  const auto widen = [&](float& column, const std::string& text, const TextStyle& look) {
    column = std::max(column, std::ceil(canvas.text_width(text, look)) + 1);
  };
  for (const Line& each : lines) {
    widen(result.when, each.when, style.muted);
    widen(result.mode, each.mode, style.text);
    widen(result.score, each.score, style.muted);
    widen(result.share, each.share, style.share);
  }
  const float taken = result.when + result.mode + result.score + result.share + canvas.scaled(4 * 28);
  result.wide = width - taken >= canvas.scaled(160);
  return result;
}

float paint_wide(Canvas& canvas, Rect row, const Line& session, const Columns& widths) {
  const Styles style = styles(canvas);
  const float gap = canvas.scaled(28);
  const float mode_x = row.x + widths.when + gap, quiz_x = mode_x + widths.mode + gap;
  const float share_x = row.right() - widths.share, score_x = share_x - gap - widths.score;
  canvas.text(row.x, row.y, widths.when, session.when, style.muted);
  canvas.text(mode_x, row.y, widths.mode, session.mode, style.text);
  canvas.text(score_x, row.y, widths.score, session.score, style.muted);
  canvas.text(share_x, row.y, widths.share, session.share, style.share);
  return canvas.text(quiz_x, row.y, score_x - gap - quiz_x, session.quizzes, style.text);
}

float paint_narrow(Canvas& canvas, Rect row, const Line& session, const Columns& widths) {
  const Styles style = styles(canvas);
  const float share_x = row.right() - widths.share;
  canvas.text(share_x, row.y, widths.share, session.share, style.share);
  const float height = canvas.text(row.x, row.y, share_x - 16 - row.x, session.quizzes, style.text);
  const std::string detail = session.when + " · " + session.mode + " · " + session.score;
  return height + canvas.text(row.x, row.y + height, row.w, detail, canvas.muted());
}

float paint_sessions(Canvas& canvas, Rect main, float y, const State& state) {
  y += canvas.text(main.x, y, main.w, "Sessions", canvas.heading()) + 12;
  std::vector<Line> lines;
  for (std::size_t i = 0; i < state.shown; ++i) lines.push_back(line(state.sessions[i], canvas.frame()));
  const Rect inside = main.inset(ui::kCardPadding, 0);
  const Columns widths = columns(canvas, inside.w, lines);
  const std::size_t card = ui::begin_card(canvas, main.x, y, main.w);
  const float top = y;
  y += 4;
  for (const Line& session : lines) {
    if (&session != &lines.front()) canvas.rule(inside.x, y, inside.w);
    std::optional<std::size_t> hover;
    if (canvas.frame().hover == session.id)
      hover = canvas.box(
          {.rect = {inside.x - 12, y + 3, inside.w + 24, 0}, .radius = 10, .fill = canvas.theme().raised});
    const Rect row{inside.x, y + 14, inside.w, 0};
    const float text =
        widths.wide ? paint_wide(canvas, row, session, widths) : paint_narrow(canvas, row, session, widths);
    const Rect box{inside.x - 12, y, inside.w + 24, std::max(44.f, text + 28)};
    if (hover) canvas.set_height(*hover, box.h - 6);
    canvas.target({.id = session.id,
                   .box = box,
                   .role = ui::Role::list_item,
                   .label = session.quizzes + ", " + session.when,
                   .value = session.share + ", " + session.mode});
    y = box.bottom();
  }
  ui::end_card(canvas, card, top, y + 4);
  return y + 4;
}

}  // namespace

ui::Scene view(const State& state, const ui::Frame& frame) {
  Canvas canvas(frame);
  auto [main, y, margin] = begin_history_page(canvas, HistoryTab::overview);
  if (state.sessions.empty()) {
    y +=
        canvas.text(main.x, y, main.w,
                    "Nothing here yet. Once you have answered a question, its session appears here with your "
                    "score, and you can look at every answer again.",
                    canvas.body()) +
        20;
    ui::button(canvas, main.x, y,
               {.id = "set-up",
                .label = "Set up a session",
                .kind = ui::ButtonKind::primary,
                .keys = {{ui::Key::enter}}});
    canvas.end_scroll(y + ui::button_height(canvas) + margin);
    return canvas.take();
  }
  y = paint_cards(canvas, main, y, state) + (state.certainty.answers() > 0 ? kGap : 0);
  y = paint_certainty(canvas, main, y, state) + 26;
  y = paint_sessions(canvas, main, y, state);
  if (const std::size_t left = state.sessions.size() - state.shown; left > 0) {
    const std::string label = "Show " + std::to_string(std::min(left, kPage)) + " more";
    ui::button(canvas, main.x, y + 16, {.id = "more", .label = label});
    y += 16 + ui::button_height(canvas);
  }
  canvas.end_scroll(y + margin);
  return canvas.take();
}

}  // namespace fluoro::screens::history_list
