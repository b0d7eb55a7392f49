#include <algorithm>
#include <vector>

#include "screens/page.hpp"
#include "screens/setup.hpp"
#include "screens/words.hpp"

namespace fluoro::screens::setup {
namespace {

using ui::Canvas;
using ui::Rect;
using ui::TextStyle;

constexpr float kGap = 20;
constexpr std::size_t kLeastTyped = 10;  ///< characters of a code
constexpr const char* kNoCode = "Leave it empty for a new paper; a code repeats one with the same settings.";
constexpr float kRowAir = 9;  ///< above and below a tick box's label

bool chosen(const State& state) { return std::ranges::any_of(state.quizzes, &Quiz::on); }
int ticked(const State& state) { return static_cast<int>(std::ranges::count_if(state.topics, &Topic::on)); }

// What the choices come to, in words.

std::string quiz_note(const State& state, const Quiz& quiz) {
  if (!quiz.on || ticked(state) == 0) return plural(quiz.questions, "question");
  int some = 0;
  for (const Topic& topic : quiz.topics)
    if (std::ranges::any_of(state.topics, [&](const Topic& t) { return t.on && t.id == topic.id; }))
      some += topic.questions;
  // Shorter than the other note, so that no title wraps for it.
  return std::to_string(some) + " of " + std::to_string(quiz.questions);
}

std::string count_text(const State& state) {
  const int most = matching(state), wanted = state.count;
  if (is_endless(state)) return "Weak topics more often, until you end it.";
  if (state.mode == Mode::mistakes)
    return wanted <= kAll ? "All of them, the longest ago first."
                          : "At most " + std::to_string(wanted) + ", the longest ago first.";
  if (most == 0) return "No question matches.";
  if (wanted <= kAll || wanted == most)
    return most == 1 ? "The only question will be asked."
                     : "All " + std::to_string(most) + " questions will be asked.";
  if (wanted < most) return std::to_string(wanted) + " of " + plural(most, "question") + " will be asked.";
  if (most == 1) return "Only 1 question matches; it will be asked.";
  return "Only " + std::to_string(most) + " questions match; all of them will be asked.";
}

std::string time_text(int minutes, int questions, bool exam) {
  if (minutes == kNoLimit) return "Take as long as you like.";
  const int all = minutes == kMinuteEach ? questions : minutes;
  if (all == 0) return "A minute for each question.";
  return plural(all, "minute") + (exam ? " in all." : " in all; explanations take none of it.");
}

std::string what_is_asked(const State& state) {
  if (state.mode == Mode::due) return "What is due and today's new facts";
  if (state.mode == Mode::mistakes) return "Mistakes";
  if (is_endless(state)) return "Practice without an end";
  return plural(asked(state), "question");
}

/// The line at the foot: what Start does, or what keeps it from doing it.
std::string foot_text(const State& state) {
  if (std::string reason = obstacle(state); !reason.empty()) return reason;
  const auto quizzes = static_cast<int>(std::ranges::count_if(state.quizzes, &Quiz::on));
  std::string text = what_is_asked(state) + " from " + plural(quizzes, "quiz");
  if (const int topics = ticked(state); topics > 0) text += ", " + plural(topics, "topic");
  if (const auto limit = time_limit(state))
    return text + ", " + plural(static_cast<int>(*limit / std::chrono::minutes(1)), "minute") + ".";
  return text + (has_time(state) ? ", no time limit." : ".");
}

Footer foot(const State& state) {
  const bool ready = obstacle(state).empty();
  return {.left = {{.id = "back", .label = "Back", .keys = {{ui::Key::escape}}, .key_hint = "Esc"}},
          .right = {{.id = "start",
                     .label = "Start",
                     .kind = ui::ButtonKind::primary,
                     .keys = {{ui::Key::enter}},
                     .enabled = ready}},
          .hint = "Enter",
          .note = foot_text(state),
          .note_warns = !ready};
}

// The parts of the screen. Each paints from y down and returns its bottom.

float paint_quizzes(Canvas& canvas, Rect inside, float y, const State& state) {
  y += canvas.text(inside.x, y, inside.w, "Quizzes", canvas.heading()) + 8;
  for (const Quiz& quiz : state.quizzes)
    y += ui::check_row(
        canvas, inside.x - 12, y, inside.w + 24,
        {.id = "quiz-" + quiz.id, .label = quiz.title, .note = quiz_note(state, quiz), .on = quiz.on});
  return y - kRowAir;
}

/// In columns of nearly as many topics each, read downwards.
float paint_topic_columns(Canvas& canvas, Rect inside, float y, const std::vector<Topic>& topics) {
  constexpr float kBetween = 32;
  const float least = canvas.scaled(270);
  const auto fitting =
      std::max<std::size_t>(1, static_cast<std::size_t>((inside.w + kBetween) / (least + kBetween)));
  const std::size_t rows = (topics.size() + fitting - 1) / fitting;
  const std::size_t columns = (topics.size() + rows - 1) / rows;
  const float width = (inside.w - kBetween * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  float bottom = y, row_y = y;
  for (std::size_t i = 0; i < topics.size(); ++i) {
    const Topic& topic = topics[i];
    const std::size_t column = i / rows;
    if (i % rows == 0) row_y = y;
    const float x = inside.x + static_cast<float>(column) * (width + kBetween);
    row_y += ui::check_row(canvas, x - 12, row_y, width + 24,
                           {.id = "topic-" + topic.id,
                            .label = topic.title,
                            .note = std::to_string(topic.questions),
                            .on = topic.on});
    bottom = std::max(bottom, row_y);
  }
  return bottom - kRowAir;
}

float paint_topics(Canvas& canvas, Rect inside, float y, const State& state) {
  y += canvas.text(inside.x, y, inside.w, "Topics", canvas.heading()) + 8;
  if (state.topics.size() < 2)
    return y + canvas.text(inside.x, y, inside.w,
                           chosen(state) ? "These questions are not divided into topics."
                                         : "Choose a quiz to see its topics.",
                           canvas.muted());
  int all = 0;
  for (const Topic& topic : state.topics) all += topic.questions;
  y += ui::check_row(
      canvas, inside.x - 12, y, inside.w + 24,
      {.id = "topics-all", .label = "All topics", .note = plural(all, "question"), .on = ticked(state) == 0});
  canvas.rule(inside.x, y + 4, inside.w);
  return paint_topic_columns(canvas, inside, y + 9, state.topics);
}

/// A sentence that changes with what is chosen. The room of the longest one is kept, so that nothing below
/// moves.
float paint_saying(Canvas& canvas, Rect inside, float y, const std::string& text,
                   const std::string& longest) {
  const float height = canvas.text(inside.x, y, inside.w, text, canvas.muted());
  return y + std::max(height, canvas.text_height(inside.w, longest, canvas.muted()));
}

constexpr const char* kAboutModes[] = {
    "The answer and its reason after each question.", "Topics by their weights, answers at the end.",
    "What you are about to forget, and new facts.", "What last went wrong, or right by guessing."};

float paint_mode(Canvas& canvas, Rect inside, float y, const State& state) {
  y += canvas.text(inside.x, y, inside.w, "Kind of session", canvas.heading()) + 12;
  std::vector<ui::Choice> list;
  list.push_back({.id = "mode-practice", .label = "Practice", .on = state.mode == Mode::practice});
  list.push_back({.id = "mode-exam", .label = "Exam", .on = state.mode == Mode::exam});
  list.push_back({.id = "mode-due", .label = "Due now", .on = state.mode == Mode::due});
  list.push_back({.id = "mode-mistakes", .label = "Mistakes", .on = state.mode == Mode::mistakes});
  y = ui::choice_grid(canvas, inside.x, y, inside.w, list) + 10;
  return paint_saying(canvas, inside, y, kAboutModes[static_cast<std::size_t>(state.mode)], kAboutModes[0]);
}

/// The levels of an exam.
float paint_levels(Canvas& canvas, Rect inside, float y, const State& state) {
  y += canvas.text(inside.x, y, inside.w, "Levels", canvas.heading()) + 12;
  std::vector<ui::Choice> list;
  for (std::size_t i = 0; i < kMixes.size(); ++i)
    list.push_back(
        {.id = "mix-" + std::string(kMixes[i].id), .label = kMixes[i].label, .on = state.mix == i});
  return ui::choice_grid(canvas, inside.x, y, inside.w, list);
}

float paint_certainty(Canvas& canvas, Rect inside, float y, const State& state) {
  return y - 4 +
         ui::check_row(canvas, inside.x - 12, y - 4, inside.w + 24,
                       {.id = "certainty", .label = "Ask how certain I am", .on = state.asks_certainty}) -
         kRowAir;
}

float paint_count(Canvas& canvas, Rect inside, float y, const State& state) {
  y += canvas.text(inside.x, y, inside.w, "How many questions", canvas.heading()) + 12;
  std::vector<ui::Choice> list;
  list.reserve(kCounts.size());
  for (const int count : kCounts) {
    if (count == kEndless && state.mode != Mode::practice) continue;
    ui::Choice choice{.id = "count-" + std::to_string(count),
                      .label = std::to_string(count),
                      .on = state.count == count ||
                            (count == kAll && state.count == kEndless && state.mode != Mode::practice),
                      .announced = plural(count, "question")};
    if (count == kAll) choice.label = "All", choice.announced = "All questions";
    if (count == kEndless) choice.label = "No end", choice.announced = "Practice without an end";
    list.push_back(std::move(choice));
  }
  y = ui::choice_grid(canvas, inside.x, y, inside.w, list) + 10;
  return paint_saying(canvas, inside, y, count_text(state),
                      "Only 44 questions match; all of them will be asked.");
}

float paint_time(Canvas& canvas, Rect inside, float y, const State& state) {
  y += canvas.text(inside.x, y, inside.w, "Time limit", canvas.heading()) + 12;
  std::vector<ui::Choice> list;
  list.reserve(kTimes.size());
  for (const int minutes : kTimes) {
    ui::Choice choice{.id = "time-" + std::to_string(minutes),
                      .label = std::to_string(minutes) + " min",
                      .on = state.minutes == minutes,
                      .announced = plural(minutes, "minute")};
    if (minutes == kNoLimit) choice.label = "Off", choice.announced = "No time limit";
    if (minutes == kMinuteEach) choice.label = "1 min each", choice.announced = "1 minute for each question";
    list.push_back(std::move(choice));
  }
  y = ui::choice_grid(canvas, inside.x, y, inside.w, list) + 10;
  const bool exam = state.mode == Mode::exam;
  return paint_saying(canvas, inside, y, time_text(state.minutes, asked(state), exam),
                      time_text(60, 0, exam));
}

struct Saying {
  std::string text;
  ui::Colour colour;
};

/// What is typed, judged. While it is still too short, that is no mistake.
Saying code_saying(const State& state, const ui::Frame& frame) {
  const ui::Theme& theme = *frame.theme;
  const auto code = read_code(state);
  if (const auto* good = std::get_if<base::PaperCode>(&code))
    return {"Paper " + good->to_string() + " is asked with these settings.", theme.good};
  if (const auto* wrong = std::get_if<std::string>(&code))
    return {*wrong, frame.focus == "code" && state.code.size() < kLeastTyped ? theme.muted : theme.bad};
  return {kNoCode, theme.muted};
}

float paint_code(Canvas& canvas, Rect inside, float y, const State& state) {
  constexpr float kBetween = 10;
  y += canvas.text(inside.x, y, inside.w, "Paper code", canvas.heading()) + 12;
  const Saying saying = code_saying(state, canvas.frame());
  const TextStyle style{.size = 15, .colour = saying.colour};
  const float below = std::max(canvas.text_height(inside.w, saying.text, style),
                               canvas.text_height(inside.w, kNoCode, style));
  const ui::Button clear{.id = "clear-code",
                         .label = "Clear",
                         .enabled = !state.code.empty(),
                         .announced = "Clear the code",
                         .padding = 18};
  const float button = ui::button_width(canvas, clear), field = inside.w - button - 8;
  const float height = ui::text_field(canvas, inside.x, y, field,
                                      {.id = "code",
                                       .label = "Paper code",
                                       .text = state.code,
                                       .hint = "For example K7QF-2M9D-XR",
                                       .active = canvas.frame().focus == "code",
                                       .below = kBetween + below});
  ui::button(canvas, inside.x + field + 8, y, clear, button);
  y += height + kBetween;
  canvas.text(inside.x, y, inside.w, saying.text, style);
  y += below;
  if (state.mode != Mode::exam || !state.code.empty()) return y;
  y += ui::check_row(canvas, inside.x - 12, y + 6, inside.w + 24,
                     {.id = "by-code", .label = "A paper that others can have too", .on = state.by_code});
  return y + 6 - kRowAir;
}

using Part = float (*)(Canvas&, Rect, float, const State&);

/// The parts that the mode has a choice in.
std::vector<Part> parts_of(const State& state) {
  std::vector<Part> parts{paint_mode};
  if (has_count(state)) parts.push_back(paint_count);
  if (state.mode == Mode::exam) parts.push_back(paint_levels);
  if (has_time(state)) parts.push_back(paint_time);
  parts.push_back(paint_certainty);
  if (has_code(state)) parts.push_back(paint_code);
  return parts;
}

/// Parts in one card, a hairline between them. Returns its bottom.
float paint_card(Canvas& canvas, Rect place, const State& state, const std::vector<Part>& parts) {
  const std::size_t card = ui::begin_card(canvas, place.x, place.y, place.w);
  const Rect inside = place.inset(ui::kCardPadding, 0);
  float y = place.y + ui::kCardPadding;
  for (const Part& part : parts) {
    if (&part != &parts.front()) {
      canvas.rule(inside.x, y, inside.w);
      y += kGap;
    }
    y = part(canvas, inside, y, state) + kGap;
  }
  y += ui::kCardPadding - kGap;
  ui::end_card(canvas, card, place.y, y);
  return y;
}

float paint_columns(Canvas& canvas, Rect main, float y, const State& state) {
  const float right = std::max(canvas.scaled(440), main.w * 0.36f);
  const bool beside = main.w - right - kGap >= canvas.scaled(400);
  const float left = beside ? main.w - right - kGap : main.w;
  std::vector<Part> parts = parts_of(state);
  float bottom = y;
  if (!beside) {  // the kind of session is what one chooses first
    bottom = paint_card(canvas, {main.x, y, left, 0}, state, {parts.front()}) + kGap;
    parts.erase(parts.begin());
  }
  bottom = paint_card(canvas, {main.x, bottom, left, 0}, state, {paint_quizzes});
  bottom = paint_card(canvas, {main.x, bottom + kGap, left, 0}, state, {paint_topics});
  const Rect place = beside ? Rect{main.right() - right, y, right, 0} : Rect{main.x, bottom + kGap, left, 0};
  return std::max(bottom, paint_card(canvas, place, state, parts));
}

}  // namespace

ui::Scene view(const State& state, const ui::Frame& frame) {
  Canvas canvas(frame);
  const float bottom = footer(canvas, foot(state));
  const float side = side_margin(canvas), margin = frame.room() >= 900 ? 40 : 20;
  const Rect main{side, 0, frame.size.w - 2 * side, bottom};
  float y = canvas.begin_scroll("setup", {0, 0, frame.size.w, bottom}) + margin;
  y += canvas.text(main.x, y, main.w, "Set up a session", canvas.title()) + 24;
  if (state.quizzes.empty())
    y +=
        ui::notice(canvas, main.x, y, main.w,
                   "No quiz could be read. Question banks says which files were found and what is wrong with "
                   "them.",
                   canvas.theme().warn);
  else
    y = paint_columns(canvas, main, y, state);
  canvas.end_scroll(y + margin);
  ui::Scene scene = canvas.take();
  // Tab goes through the choices first, then to the foot.
  std::rotate(scene.targets.begin(), scene.targets.begin() + 2, scene.targets.end());
  return scene;
}

}  // namespace fluoro::screens::setup
