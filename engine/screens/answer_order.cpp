#include <algorithm>
#include <cmath>
#include <numeric>

#include "exam/marking.hpp"
#include "screens/answer_types.hpp"
#include "screens/quiz_text.hpp"
#include "ui/pieces.hpp"
#include "ui/widgets.hpp"

// order: rows that are dragged, or picked up and moved by keys, or moved by their two buttons.
namespace fluoro::screens {
namespace {

constexpr float kGap = 8;

const exam::Order& order(const exam::Item& item) { return std::get<exam::Order>(item.body); }

/// The places from first to last, as far as the learner has moved them.
std::vector<int> arranged(const exam::Item& item, const exam::Response& response) {
  const std::size_t count = order(item).items.size();
  if (response.picks.size() == count) return response.picks;
  std::vector<int> places(count);
  std::iota(places.begin(), places.end(), 0);
  return places;
}

std::string row_id(int place) { return "item-" + std::to_string(place); }

int row_of(const std::vector<int>& places, int place) {
  return static_cast<int>(std::ranges::find(places, place) - places.begin());
}

void move_row(std::vector<int>& places, int from, int to) {
  const auto count = static_cast<int>(places.size());
  if (from < 0 || from >= count || to < 0 || to >= count) return;
  const int place = places[static_cast<std::size_t>(from)];
  places.erase(places.begin() + from);
  places.insert(places.begin() + to, place);
}

/// Buttons at the end of a row that move it up or down: the way without dragging.
float paint_movers(ui::Canvas& canvas, ui::Rect row, int place, int at, int count, const std::string& text) {
  const float side = std::max(44.f, canvas.scaled(26) + 18);
  const ui::Theme& theme = canvas.theme();
  for (const bool down : {false, true}) {
    const ui::Rect box{row.right() - (down ? 1.f : 2.f) * side - 4, row.y + (row.h - side) / 2, side, side};
    const std::string id = (down ? "down-" : "up-") + std::to_string(place);
    const bool enabled = down ? at + 1 < count : at > 0;
    if (enabled && canvas.frame().hover == id)
      canvas.box({.rect = box.inset(3), .radius = 8, .fill = theme.line});
    const ui::Point c = box.centre();
    const float w = canvas.scaled(6), h = canvas.scaled(3) * (down ? 1.f : -1.f);
    canvas.line({{c.x - w, c.y - h}, {c.x, c.y + h}, {c.x + w, c.y - h}}, canvas.scaled(2),
                enabled ? theme.text : theme.line);
    canvas.target({.id = id,
                   .box = box,
                   .role = ui::Role::button,
                   .label = (down ? "Move down: " : "Move up: ") + text,
                   .enabled = enabled});
  }
  return 2 * side + 8;
}

ui::Piece row(const QuestionView& question, const std::vector<int>& places, std::size_t at, float movers) {
  const int place = places[at];
  const HeldPiece& held = question.answering.held;
  QuizText text = read_text(order(*question.item).items[static_cast<std::size_t>(place)]);
  ui::Piece piece{.cap = std::to_string(at + 1), .text = std::move(text.line), .rich = std::move(text.rich)};
  piece.target = {.id = row_id(place),
                  .role = ui::Role::option,
                  .label = piece.text,
                  .value = "place " + std::to_string(at + 1) + " of " + std::to_string(places.size())};
  if (question.marked) {
    piece.target.enabled = false;
    const auto right = exam::right_parts(*question.item, question.response);
    if (at > 0 && at - 1 < right.size())
      piece.look = right[at - 1] ? ui::PieceLook::good : ui::PieceLook::bad;
    return piece;
  }
  piece.indent = movers;
  piece.target.follows_pointer = true;
  if (held.id != piece.target.id) return piece;
  piece.look = held.by_pointer ? ui::PieceLook::used : ui::PieceLook::held;
  piece.target.value += ", picked up";
  piece.target.own_keys = {{ui::Key::up}, {ui::Key::down}, {ui::Key::escape}, {ui::Key::enter}};
  return piece;
}

/// Where the row in the hand would go.
void paint_drop_line(ui::Canvas& canvas, const QuestionView& question, const std::vector<int>& places,
                     const std::vector<ui::Rect>& rows) {
  const HeldPiece& held = question.answering.held;
  const int from = row_of(places, number_behind(held.id, "item-"));
  const int to = row_of(places, number_behind(held.over, "item-"));
  if (held.over.empty() || to >= static_cast<int>(rows.size())) return;
  const ui::Rect& over = rows[static_cast<std::size_t>(to)];
  const float y = to > from ? over.bottom() + kGap / 2 : over.y - kGap / 2;
  canvas.box({.rect = {over.x, y - 2, over.w, 4}, .radius = 2, .fill = canvas.theme().accent});
}

float paint(ui::Canvas& canvas, float x, float y, float width, const QuestionView& question) {
  const std::vector<int> places = arranged(*question.item, question.response);
  const HeldPiece& held = question.answering.held;
  const float movers = question.marked ? 0 : 2 * std::max(44.f, canvas.scaled(26) + 18) + 8;
  if (!question.marked)
    y += canvas.text(x, y - 8, width,
                     held.id.empty() || held.by_pointer
                         ? "Drag the rows, use their arrows, or pick one up with Space."
                         : "Up and Down move it, Space puts it down, Esc puts it back.",
                     canvas.muted()) +
         8;
  std::vector<ui::Rect> rows;
  for (std::size_t at = 0; at < places.size(); ++at) {
    const ui::Piece piece = row(question, places, at, movers);
    const float height = ui::piece(canvas, x, y, width, piece);
    rows.push_back({x, y, width, height});
    if (!question.marked)
      paint_movers(canvas, rows.back(), places[at], static_cast<int>(at), static_cast<int>(places.size()),
                   piece.text);
    y += height + kGap;
  }
  if (!question.marked && !held.id.empty() && held.by_pointer) {
    paint_drop_line(canvas, question, places, rows);
    const int at = row_of(places, number_behind(held.id, "item-"));
    ui::Piece lifted = row(question, places, static_cast<std::size_t>(at), movers);
    lifted.look = ui::PieceLook::held;
    ui::lifted_piece(canvas, {x + width / 2 + 8, held.at.y}, width, lifted);
  }
  return y - kGap;
}

float paint_right_order(ui::Canvas& canvas, float x, float y, float width, const QuestionView& question) {
  if (question.answered && question.mark >= 1) return y;
  const exam::Order& body = order(*question.item);
  const ui::TextStyle head{.size = 15, .weight = ui::Weight::semibold, .colour = canvas.theme().text};
  const ui::TextStyle line{.size = 15, .colour = canvas.theme().text};
  y += 14;
  y += canvas.text(x, y, width, "The right order", head) + 2;
  for (std::size_t i = 0; i < body.key.size(); ++i) {
    const std::string& text = body.items[static_cast<std::size_t>(body.key[i])];
    const std::string number = std::to_string(i + 1) + ".";
    const float indent = std::ceil(canvas.text_width(number + " ", line)) + 1;
    canvas.text(x, y, indent, number, line);
    y += paint_text(canvas, x + indent, y, width - indent, text, line) + 4;
  }
  return y;
}

void on_pointer(const exam::Item& item, exam::Response& response, Answering& answering,
                const Pointer& pointer) {
  HeldPiece& held = answering.held;
  const int place = number_behind(pointer.id, "item-");
  if (place < 0) return;
  if (pointer.phase == Pointer::Phase::move && pointer.moved) {
    held.id = pointer.id;
    held.by_pointer = true;
    held.at = pointer.at;
    if (pointer.over.starts_with("item-")) held.over = pointer.over;
  }
  if (pointer.phase != Pointer::Phase::release || !held.by_pointer) return;
  if (const int over = number_behind(held.over, "item-"); over >= 0) {
    std::vector<int> places = arranged(item, response);
    move_row(places, row_of(places, place), row_of(places, over));
    response.picks = places;
  }
  held = {};
}

/// With a row in the hand: up and down move it, Enter puts it down, Esc puts it back.
void on_key(const exam::Item& item, exam::Response& response, HeldPiece& held, const KeyOn& key) {
  std::vector<int> places = arranged(item, response);
  const int at = row_of(places, number_behind(key.id, "item-"));
  switch (key.chord.key) {
    case ui::Key::up: move_row(places, at, at - 1); break;
    case ui::Key::down: move_row(places, at, at + 1); break;
    case ui::Key::escape: move_row(places, at, held.from); [[fallthrough]];
    default: held = {};
  }
  response.picks = places;
}

Effects update(const exam::Item& item, exam::Response& response, Answering& answering, const Event& event) {
  HeldPiece& held = answering.held;
  if (const auto* pointer = std::get_if<Pointer>(&event)) on_pointer(item, response, answering, *pointer);
  if (const auto* key = std::get_if<KeyOn>(&event); key && key->id == held.id)
    on_key(item, response, held, *key);
  const auto* activate = std::get_if<Activate>(&event);
  if (!activate) return {};
  std::vector<int> places = arranged(item, response);
  for (const bool down : {false, true}) {
    const int place = number_behind(activate->id, down ? "down-" : "up-");
    if (place < 0) continue;
    const int at = row_of(places, place);
    move_row(places, at, at + (down ? 1 : -1));
    response.picks = places;
  }
  const int place = number_behind(activate->id, "item-");
  if (place < 0) return {};
  if (held.id == activate->id) {
    held = {};
    return {};
  }
  held = {.id = activate->id, .from = row_of(places, place)};
  return {Focus{activate->id}};
}

/// Two rows may stand right as they are shown, so they need no move.
void begin(const exam::Item& item, exam::Response& response, Answering&) {
  if (order(item).items.size() <= 2) response.picks = arranged(item, response);
}

}  // namespace

AnswerType order_answer() {
  return {.hint = "Put the rows in order",
          .paint = paint,
          .paint_reasons = paint_right_order,
          .update = update,
          .begin = begin};
}

}  // namespace fluoro::screens
