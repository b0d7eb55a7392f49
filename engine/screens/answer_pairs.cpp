#include <algorithm>

#include "exam/marking.hpp"
#include "screens/answer_types.hpp"
#include "screens/quiz_text.hpp"
#include "ui/pieces.hpp"
#include "ui/widgets.hpp"

// match and matching-set: places at the left, each of which gets one of the pieces below. A piece gets there
// by dragging, by choosing place and piece one after the other in either order, or by the piece's letter.
namespace fluoro::screens {
namespace {

constexpr float kGap = 10;

/// Both types as one: a match uses each piece once, a matching-set as often as one likes.
struct Pairs {
  std::vector<std::string> places, pieces, feedback;
  std::vector<int> key;
  bool once = true;
};

Pairs pairs_of(const exam::Item& item) {
  if (const auto* match = std::get_if<exam::Match>(&item.body))
    return {.places = match->left, .pieces = match->right, .key = match->key};
  Pairs pairs{.once = false};
  const auto& set = std::get<exam::MatchingSet>(item.body);
  pairs.pieces = set.options;
  for (const exam::MatchingSet::Stem& stem : set.stems) {
    pairs.places.push_back(stem.stem);
    pairs.feedback.push_back(stem.feedback);
    pairs.key.push_back(stem.key);
  }
  return pairs;
}

std::string place_id(std::size_t place) { return "place-" + std::to_string(place); }
std::string piece_id(std::size_t piece) { return "piece-" + std::to_string(piece); }

int picked(const exam::Response& response, std::size_t place) {
  return place < response.picks.size() ? response.picks[place] : -1;
}

/// The place that a letter fills: the one chosen, else the first that is empty.
int open_place(const Pairs& pairs, const exam::Response& response, const HeldPiece& held) {
  if (const int chosen = number_behind(held.id, "place-"); chosen >= 0) return chosen;
  for (std::size_t place = 0; place < pairs.places.size(); ++place)
    if (picked(response, place) < 0) return static_cast<int>(place);
  return -1;
}

void put(const Pairs& pairs, exam::Response& response, int place, int piece) {
  if (place < 0 || place >= static_cast<int>(pairs.places.size())) return;
  response.picks.resize(pairs.places.size(), -1);
  if (pairs.once && piece >= 0) std::ranges::replace(response.picks, piece, -1);
  response.picks[static_cast<std::size_t>(place)] = piece;
  if (std::ranges::all_of(response.picks, [](int pick) { return pick < 0; })) response.picks.clear();
}

/// A text with words before it that are no Markdown.
base::RichText behind(const std::string& words, base::RichText text) {
  if (!text.empty() && std::holds_alternative<base::Paragraph>(text.front())) {
    base::Runs& runs = std::get<base::Paragraph>(text.front()).runs;
    if (runs.front() == base::Run{.text = runs.front().text})
      runs.front().text.insert(0, words);
    else
      runs.insert(runs.begin(), base::Run{.text = words});
  } else {
    text.insert(text.begin(), base::Paragraph{{{words}}});
  }
  return text;
}

ui::Piece place_piece(const QuestionView& question, const Pairs& pairs, std::size_t place) {
  const HeldPiece& held = question.answering.held;
  const int pick = picked(question.response, place);
  const bool filled = pick >= 0 && pick < static_cast<int>(pairs.pieces.size());
  ui::Piece piece{.look = filled ? ui::PieceLook::plain : ui::PieceLook::empty};
  QuizText text = filled ? read_text(pairs.pieces[static_cast<std::size_t>(pick)]) : QuizText{};
  piece.text = filled ? std::move(text.line) : question.marked ? "Not answered" : "Choose";
  piece.rich = std::move(text.rich);
  if (filled) piece.cap = option_letter(static_cast<std::size_t>(pick));
  piece.target = {.id = place_id(place),
                  .role = ui::Role::option,
                  .label = bank::markdown_line(pairs.places[place]),
                  .value = filled ? piece.text : "empty",
                  .enabled = !question.marked};
  if (!question.marked) {
    piece.target.follows_pointer = filled;
    piece.target.own_keys = {{ui::Key::del}, {ui::Key::backspace}};
    if (held.id == piece.target.id) piece.look = ui::PieceLook::active;
    if (!held.id.empty() && held.over == piece.target.id) piece.look = ui::PieceLook::held;
    return piece;
  }
  const bool right = filled && pairs.pieces[static_cast<std::size_t>(pick)] ==
                                   pairs.pieces[static_cast<std::size_t>(pairs.key[place])];
  piece.look = right ? ui::PieceLook::good : ui::PieceLook::bad;
  if (!right) {
    const std::string& key = pairs.pieces[static_cast<std::size_t>(pairs.key[place])];
    piece.note = "Right: " + bank::markdown_line(key);
    piece.rich_note = behind("Right: ", bank::parse_markdown(key));
  }
  return piece;
}

float paint_places(ui::Canvas& canvas, float x, float y, float width, const QuestionView& question,
                   const Pairs& pairs) {
  const bool beside = width >= canvas.scaled(440);
  const float left = beside ? (width - 16) * 0.5f : width;
  const ui::TextStyle style{.size = 17, .weight = ui::Weight::medium, .colour = canvas.theme().text};
  for (std::size_t place = 0; place < pairs.places.size(); ++place) {
    const base::RichText text = bank::parse_markdown(pairs.places[place]);
    const float height = canvas.rich_height(left, text, style);
    const ui::Piece piece = place_piece(question, pairs, place);
    if (beside) {
      const float right = ui::piece_height(canvas, width - left - 16, piece);
      const float row = std::max(right, height);
      canvas.rich_text(x, y + (row - height) / 2, left, text, style);
      ui::piece(canvas, x + left + 16, y, width - left - 16, piece, row);
      y += row + kGap;
    } else {
      y += canvas.rich_text(x, y, width, text, style) + 6;
      y += ui::piece(canvas, x, y, width, piece) + kGap + 6;
    }
  }
  return y - kGap;
}

ui::Piece pool_piece(const QuestionView& question, const Pairs& pairs, std::size_t index) {
  const HeldPiece& held = question.answering.held;
  QuizText text = read_text(pairs.pieces[index]);
  ui::Piece piece{.cap = option_letter(index), .text = std::move(text.line), .rich = std::move(text.rich)};
  const bool used = pairs.once && std::ranges::find(question.response.picks, static_cast<int>(index)) !=
                                      question.response.picks.end();
  piece.look = held.id == piece_id(index) ? ui::PieceLook::held
               : used                     ? ui::PieceLook::used
                                          : ui::PieceLook::plain;
  piece.target = {.id = piece_id(index),
                  .role = ui::Role::option,
                  .label = piece.text,
                  .value = used                         ? "used"
                           : held.id == piece_id(index) ? "picked up"
                                                        : "",
                  .follows_pointer = true};
  if (index < 26)
    piece.target.keys = {{static_cast<ui::Key>(static_cast<int>(ui::Key::a) + static_cast<int>(index))}};
  return piece;
}

float paint_pool(ui::Canvas& canvas, float x, float y, float width, const QuestionView& question,
                 const Pairs& pairs) {
  const std::size_t columns = width >= canvas.scaled(560) ? 2 : 1;
  const float column = (width - kGap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  for (std::size_t first = 0; first < pairs.pieces.size(); first += columns) {
    const std::size_t last = std::min(first + columns, pairs.pieces.size());
    float height = 0;
    for (std::size_t i = first; i < last; ++i)
      height = std::max(height, ui::piece_height(canvas, column, pool_piece(question, pairs, i)));
    for (std::size_t i = first; i < last; ++i)
      ui::piece(canvas, x + static_cast<float>(i - first) * (column + kGap), y, column,
                pool_piece(question, pairs, i), height);
    y += height + kGap;
  }
  return y - kGap;
}

/// The index of the piece in the hand; a filled place that is dragged holds its own.
int held_piece(const HeldPiece& held, const exam::Response& response) {
  if (const int piece = number_behind(held.id, "piece-"); piece >= 0) return piece;
  const int place = number_behind(held.id, "place-");
  return place >= 0 ? picked(response, static_cast<std::size_t>(place)) : -1;
}

float paint(ui::Canvas& canvas, float x, float y, float width, const QuestionView& question) {
  const Pairs pairs = pairs_of(*question.item);
  y = paint_places(canvas, x, y, width, question, pairs);
  if (question.marked) return y;
  const char* how = pairs.once ? "Drag each to its place, or choose a place and then its letter."
                               : "Choose a place, then a letter. Each may be used more than once.";
  y += 18;
  y += canvas.text(x, y, width, how, canvas.muted()) + 10;
  y = paint_pool(canvas, x, y, width, question, pairs);
  const HeldPiece& held = question.answering.held;
  const int piece = held_piece(held, question.response);
  if (held.by_pointer && piece >= 0) {
    ui::Piece lifted = pool_piece(question, pairs, static_cast<std::size_t>(piece));
    lifted.look = ui::PieceLook::held;
    ui::lifted_piece(canvas, held.at, std::min(width * 0.5f, canvas.scaled(320)), lifted);
  }
  return y;
}

float paint_feedback(ui::Canvas& canvas, float x, float y, float width, const QuestionView& question) {
  const Pairs pairs = pairs_of(*question.item);
  const std::vector<bool> right = exam::right_parts(*question.item, question.response);
  for (std::size_t place = 0; place < pairs.feedback.size(); ++place) {
    const bool was_right = place < right.size() && right[place];
    if (!pairs.feedback[place].empty() && !was_right)
      y = paint_reason(canvas, x, y, width, bank::markdown_line(pairs.places[place]),
                       bank::parse_markdown(pairs.feedback[place]));
  }
  return y;
}

void on_pointer(const Pairs& pairs, exam::Response& response, HeldPiece& held, const Pointer& pointer) {
  const bool is_mine = pointer.id.starts_with("piece-") || pointer.id.starts_with("place-");
  if (!is_mine) return;
  if (pointer.phase == Pointer::Phase::move && pointer.moved)
    held = {.id = pointer.id,
            .by_pointer = true,
            .at = pointer.at,
            .over = pointer.over.starts_with("place-") ? pointer.over : ""};
  if (pointer.phase != Pointer::Phase::release || !held.by_pointer) return;
  const int piece = held_piece(held, response), from = number_behind(held.id, "place-");
  const int to = number_behind(held.over, "place-");
  if (from >= 0 && !(!pairs.once && to >= 0)) put(pairs, response, from, -1);
  if (to >= 0) put(pairs, response, to, piece);
  held = {};
}

/// A piece after a place, or a place after a piece, puts the one into the other.
Effects on_activate(const Pairs& pairs, exam::Response& response, HeldPiece& held, const std::string& id) {
  const int place = number_behind(id, "place-"), piece = number_behind(id, "piece-");
  if (piece >= 0) {
    const int to = open_place(pairs, response, held);
    const bool by_choice = number_behind(held.id, "place-") >= 0;
    if (!by_choice && held.id == id) {
      held = {};
      return {};
    }
    if (to < 0) {
      held = {.id = id};
      return {};
    }
    put(pairs, response, to, piece);
    held = {};
    return {};
  }
  if (place < 0) return {};
  if (const int waiting = number_behind(held.id, "piece-"); waiting >= 0) {
    put(pairs, response, place, waiting);
    held = {};
  } else {
    held = held.id == id ? HeldPiece{} : HeldPiece{.id = id};
  }
  return {};
}

Effects update(const exam::Item& item, exam::Response& response, Answering& answering, const Event& event) {
  const Pairs pairs = pairs_of(item);
  if (const auto* pointer = std::get_if<Pointer>(&event))
    on_pointer(pairs, response, answering.held, *pointer);
  if (const auto* key = std::get_if<KeyOn>(&event))
    if (const int place = number_behind(key->id, "place-"); place >= 0) put(pairs, response, place, -1);
  if (const auto* activate = std::get_if<Activate>(&event))
    return on_activate(pairs, response, answering.held, activate->id);
  return {};
}

}  // namespace

AnswerType pairs_answer() {
  return {.hint = "Fill the places", .paint = paint, .paint_reasons = paint_feedback, .update = update};
}

}  // namespace fluoro::screens
