#include "screens/sitting.hpp"

#include <doctest/doctest.h>

#include "screens/answer_items.hpp"
#include "screens/exam_at_hand.hpp"

using namespace fluoro;
using namespace fluoro::screens;
using exam::ItemType;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;
using test::Exam;
using test::with_time;

namespace {

template <typename T>
const T* first(const Effects& effects) {
  for (const Effect& effect : effects)
    if (const T* found = std::get_if<T>(&effect)) return found;
  return nullptr;
}

bool same(const sitting::State& a, const sitting::State& b) {
  return a.drafts == b.drafts && a.used == b.used;
}

}  // namespace

TEST_CASE("answers are kept while one goes back and forth, and nothing tells whether they are right") {
  Exam exam(test::items(4));
  exam.press("option-1");
  CHECK(exam.press("next").size() == 1);
  exam.press("option-0");
  exam.press("previous");
  CHECK(exam.state.current == 0);
  const ui::Scene scene = exam.scene();
  CHECK(ui::target_by_id(scene, "option-1")->value == "selected");
  CHECK_FALSE(test::shows(scene, "Correct"));
  CHECK(ui::target_by_id(scene, "previous")->enabled == false);
  exam.press("option-2");
  CHECK(exam.draft(0).response.ticked == std::vector<int>{2});
  CHECK(exam.draft(1).response.ticked == std::vector<int>{0});
}

TEST_CASE("each change is saved at once, with the time taken and the clock") {
  Exam exam(test::items(4));
  exam.session.asks_certainty = true;
  exam.begin();
  const auto saved = [&](const std::string& id) {
    exam.now.steady += seconds(2);
    const Effects effects = exam.press(id);
    CAPTURE(id);
    const auto* save = first<SaveDraft>(effects);
    REQUIRE(save);
    CHECK(save->session == exam.session.id);
    CHECK(save->clock_used == exam.state.used);
    return save->draft;
  };
  CHECK(saved("option-1").taken == seconds(2));
  CHECK(saved("flag").flagged);
  CHECK(saved("certainty-3").certainty == exam::Certainty::certain);
  CHECK(saved("strike-0").struck == std::vector<int>{0});
  CHECK(saved("next").taken == seconds(10));
  CHECK_FALSE(saved("flag").certainty.has_value());
  CHECK(exam.drafts.size() == 2);
}

TEST_CASE("an option struck out is restored by its button or by choosing it") {
  for (const ItemType type : {ItemType::choice, ItemType::multiple, ItemType::true_false}) {
    Exam exam(test::items(2, test::Length::usual, type));
    CAPTURE(exam::to_string(type));
    CHECK(exam.pressed_by("Shift+A") == "strike-0");
    exam.press("strike-0");
    CHECK(exam.draft(0).struck == std::vector<int>{0});
    const ui::Scene struck = exam.scene();
    CHECK(ui::target_by_id(struck, "option-0")->value == "struck out");
    CHECK(ui::target_by_id(struck, "strike-0")->label == "Restore A");
    CHECK(ui::target_by_id(struck, "strike-0")->box.w >= 44);
    exam.press("strike-0");
    CHECK(exam.draft(0).struck.empty());
    exam.press("strike-1");
    exam.press("option-1");
    CHECK(exam.draft(0).struck.empty());
    CHECK(exam.draft(0).response.ticked == std::vector<int>{1});
    exam.press("strike-1");
    CHECK(exam.draft(0).response.ticked.empty());
  }
}

TEST_CASE("a letter that the answer needs does not flag; Ctrl and the letter always does") {
  Exam few(test::items(2));
  CHECK(few.pressed_by("F") == "flag");
  CHECK(few.pressed_by("O") == "overview");
  CHECK(few.pressed_by("Ctrl+F") == "flag");
  Exam many(test::items(2, test::Length::extreme));
  CHECK(many.pressed_by("F") == "option-5");
  CHECK(many.pressed_by("O") == "overview");
  CHECK(many.pressed_by("Ctrl+F") == "flag");
  Exam typed({test::answer_item(ItemType::text), test::item(1)});
  CHECK(typed.pressed_by("F").empty());
  CHECK(typed.pressed_by("Ctrl+F") == "flag");
  CHECK(typed.pressed_by("Ctrl+O") == "overview");
  CHECK(typed.pressed_by("Alt+Right") == "next");
}

TEST_CASE("the paper is handed in as it stands when its time is up") {
  Exam exam(test::items(3));
  exam.wait(minutes(4));
  exam.press("option-1");
  exam.press("next");
  exam.wait(minutes(5));
  exam.press("option-0");
  CHECK(test::says(exam.scene(), "Last minute 1:00"));
  CHECK_FALSE(first<HandIn>(exam.wait(milliseconds(59'900))));
  const Effects effects = exam.wait(seconds(2));
  const auto* paper = first<HandIn>(effects);
  REQUIRE(paper);
  CHECK(paper->time_was_up);
  REQUIRE(paper->answers.size() == 2);
  CHECK(paper->answers[0].position == 0);
  CHECK(paper->answers[0].mark == 1);
  CHECK(paper->answers[0].taken == minutes(4));
  CHECK(paper->answers[1].mark == 0);
  CHECK(exam.state.over);
  CHECK(exam.wait(minutes(1)).empty());
}

TEST_CASE("the clock runs on all pages but the pause, and its own clock only with a question on screen") {
  Exam exam(with_time(test::items(3), seconds(90)));
  exam.wait(seconds(20));
  exam.press("overview");
  exam.wait(seconds(20));
  CHECK(exam.draft(0).taken == seconds(20));
  CHECK(sitting::time_left(exam.state, exam.now) == seconds(560));
  exam.press("hand-in");
  exam.wait(seconds(5));
  exam.press("back");
  exam.press("pause");
  CHECK(test::says(exam.scene(), "The clock stands: 9:15 left."));
  CHECK_FALSE(exam.scene().deadline.has_value());
  exam.wait(minutes(50));
  exam.press("resume");
  CHECK(sitting::time_left(exam.state, exam.now) == seconds(555));
  CHECK(sitting::question_time_left(exam.state, exam.now) == seconds(70));
}

TEST_CASE("a changed wall clock changes nothing, and a frozen machine's time counts") {
  Exam exam(test::items(3));
  exam.wait(seconds(30));
  exam.now.wall += std::chrono::hours(24 * 365);
  exam.wait(seconds(30));
  exam.now.wall -= std::chrono::hours(24 * 800);
  exam.press("option-1");
  CHECK(sitting::time_left(exam.state, exam.now) == minutes(9));
  CHECK(exam.draft(0).taken == minutes(1));
  exam.now.steady += minutes(3);
  exam.send(Passed{});
  CHECK(sitting::time_left(exam.state, exam.now) == minutes(6));
}

TEST_CASE("a question whose own time is up is locked, and the next open one comes") {
  Exam exam(with_time(test::items(4), seconds(30)));
  exam.press("option-1");
  exam.press("next");
  exam.press("option-2");
  exam.press("previous");
  CHECK(test::says(exam.scene(), "Question 0:30"));
  const Effects effects = exam.wait(milliseconds(30'200));
  REQUIRE(first<SaveDraft>(effects));
  CHECK(exam.draft(0).locked);
  CHECK(exam.drafts[0].locked);
  CHECK(exam.state.current == 2);
  CHECK(test::says(exam.scene(), "Question 1 is locked: its time is up."));
  // A key that was meant for it.
  exam.press("option-0");
  CHECK(exam.draft(2).response.ticked.empty());
  exam.wait(seconds(1));
  exam.press("previous");
  exam.press("previous");
  const ui::Scene locked = exam.scene();
  CHECK(test::says(locked, "Locked: the time of this question is up"));
  CHECK(ui::target_by_id(locked, "option-0") == nullptr);
  for (const char* id : {"option-3", "strike-1", "certainty-2"}) exam.press(id);
  CHECK(exam.draft(0).response.ticked == std::vector<int>{1});
  CHECK(exam.draft(0).struck.empty());
  CHECK_FALSE(exam.draft(0).certainty.has_value());
  exam.wait(seconds(40));
  CHECK(exam.draft(0).taken < seconds(32));
}

TEST_CASE("with no open question left the overview shows what was locked") {
  Exam exam(with_time(test::items(2), seconds(10)));
  exam.wait(seconds(25));
  CHECK(exam.state.page == sitting::Page::overview);
  CHECK(exam.draft(0).locked);
  CHECK(exam.draft(1).locked);
  CHECK(test::says(exam.scene(), "Question 2 is locked: its time is up."));
  exam.press("hand-in");
  CHECK(test::says(exam.scene(), "2 questions are unanswered and count as wrong."));
  CHECK(exam.pressed_by("Enter") == "hand-in-anyway");
}

TEST_CASE("a killed exam goes on with its answers and the time it had left") {
  exam::Item timed = test::item(1);
  timed.time = seconds(60);
  Exam exam({test::item(0), timed, test::answer_item(ItemType::case_), test::answer_item(ItemType::cloze),
             test::answer_item(ItemType::order), test::item(2)});
  exam.session.asks_certainty = true;
  exam.begin();
  exam.press("option-1");
  exam.press("certainty-2");
  exam.press("strike-3");
  exam.press("next");
  exam.press("flag");
  exam.wait(seconds(30));
  exam.press("next");
  exam.press("option-1");
  exam.press("next-step");
  exam.press("down-0");
  exam.press("next");
  exam.type("field-0", "ren");
  exam.press("next");
  exam.press("down-0");
  const sitting::State before = exam.state;
  exam.kill();
  CHECK(same(exam.state, before));
  CHECK(exam.state.current == 1);
  CHECK(sitting::question_time_left(exam.state, exam.now) == seconds(30));
  exam.press("next");
  CHECK(exam.draft(2).response.steps.size() == 2);
  CHECK(test::shows(exam.scene(), "Step 2 of 3"));
  exam.press("next");
  exam.type("field-0", "al");
  CHECK(exam.draft(3).response.texts[0] == "renal");
}

TEST_CASE("no more than five seconds are lost with a killed app, and none of a pause") {
  Exam exam(with_time(test::items(3), seconds(200)));
  for (int round = 0; round < 40; ++round) {
    exam.wait(milliseconds(777));
    CHECK(exam.state.used - exam.session.clock_used <= seconds(5));
    CHECK(exam.draft(0).taken - exam.drafts[0].taken <= seconds(5));
  }
  exam.press("overview");
  exam.wait(milliseconds(31'500));
  CHECK(exam.state.used - exam.session.clock_used <= seconds(5));
  exam.press("back");
  exam.wait(milliseconds(1234));
  exam.press("pause");
  const sitting::State before = exam.state;
  exam.wait(minutes(3));
  exam.kill();
  CHECK(same(exam.state, before));
}

TEST_CASE("what could not be saved is saved with the next") {
  Exam exam(test::items(3));
  exam.press("option-1");
  exam.drafts.clear();
  sitting::tell_unsaved(exam.state, 0, "This answer could not be saved. The disk is full.");
  CHECK(test::says(exam.scene(), "The disk is full."));
  exam.press("next");
  CHECK(exam.drafts[0].response.ticked == std::vector<int>{1});
  exam.press("option-0");
  CHECK(first<SaveDraft>(exam.press("option-2"))->draft.position == 1);
}

TEST_CASE("handing in warns of what is open, leads to it, and marks what was answered") {
  Exam exam(test::items(5));
  exam.session.asks_certainty = true;
  exam.begin();
  for (const char* id :
       {"option-1", "certainty-3", "next", "flag", "option-0", "next", "next", "next", "option-1"})
    exam.press(id);
  CHECK(exam.pressed_by("Enter") == "hand-in");
  exam.press("hand-in");
  const ui::Scene warning = exam.scene();
  CHECK(test::says(warning, "2 questions are unanswered and count as wrong."));
  CHECK(test::says(warning, "1 question is still flagged."));
  CHECK(exam.pressed_by("Enter") == "goto-2");
  CHECK(exam.pressed_by("Esc") == "back");
  exam.press("goto-2");
  CHECK(exam.state.current == 2);
  exam.press("overview");
  exam.press("hand-in");
  const Effects effects = exam.press("hand-in-anyway");
  const auto* paper = first<HandIn>(effects);
  REQUIRE(paper);
  CHECK_FALSE(paper->time_was_up);
  REQUIRE(paper->answers.size() == 3);
  CHECK(paper->answers[0].certainty == exam::Certainty::certain);
  CHECK(paper->answers[0].at == exam.now.wall);
  CHECK_FALSE(paper->answers[1].certainty.has_value());
  CHECK(paper->answers[2].position == 4);
  CHECK(first<Sound>(effects));
  CHECK(exam.press("option-2").empty());
}

TEST_CASE("handing in a paper that is complete still asks, and a flag is named") {
  Exam exam(test::items(2));
  for (const char* id : {"option-1", "next", "option-1", "hand-in"}) exam.press(id);
  CHECK(test::says(exam.scene(), "Every question is answered."));
  CHECK(exam.pressed_by("Enter") == "hand-in-anyway");
  for (const char* id : {"back", "flag", "hand-in"}) exam.press(id);
  CHECK(exam.pressed_by("Enter") == "goto-1");
}

TEST_CASE("the overview tells how each question stands, counts and filters") {
  Exam exam(with_time(test::items(4), seconds(30)));
  for (const char* id : {"option-1", "next", "flag"}) exam.press(id);
  exam.wait(seconds(31));
  const Effects effects = exam.press("overview");
  CHECK(first<Focus>(effects)->id == "goto-2");
  const ui::Scene all = exam.scene();
  CHECK(ui::target_by_id(all, "goto-0")->value == "Answered");
  CHECK(ui::target_by_id(all, "goto-1")->value == "Unanswered, flagged, locked");
  CHECK(ui::target_by_id(all, "goto-2")->value == "Unanswered, current");
  for (const char* label : {"All 4", "Answered 1", "Unanswered 3", "Flagged 1", "Locked 1"})
    CHECK(test::shows(all, label));
  exam.press("show-flagged");
  CHECK(ui::target_by_id(exam.scene(), "goto-1"));
  CHECK_FALSE(ui::target_by_id(exam.scene(), "goto-0"));
  exam.press("goto-1");
  CHECK(exam.state.current == 1);
  CHECK(exam.state.page == sitting::Page::question);
}

TEST_CASE("a case goes step by step without a way back, and without a word on what was right") {
  Exam exam({test::answer_item(ItemType::case_), test::item(1)});
  CHECK(exam.pressed_by("Enter").empty());
  exam.press("next-step");
  CHECK(exam.draft(0).response.steps.size() == 1);
  exam.press("strike-2");
  exam.press("option-1");
  CHECK(exam.pressed_by("Enter") == "next-step");
  const Effects effects = exam.press("next-step");
  REQUIRE(first<SaveDraft>(effects));
  CHECK(exam.draft(0).response.steps.size() == 2);
  CHECK(exam.draft(0).struck.empty());
  CHECK(exam.pressed_by("Right") == "next");
  CHECK_FALSE(test::says(exam.scene(), "Correct"));
}

TEST_CASE("one can leave an exam and it is all there") {
  Exam exam(test::items(3));
  exam.press("option-1");
  exam.wait(seconds(8));
  exam.press("pause");
  CHECK_FALSE(test::shows(exam.scene(), "Stent placement number 1"));
  CHECK(std::holds_alternative<ToHome>(first<Go>(exam.press("leave"))->route));
  CHECK(exam.session.clock_used == seconds(8));
  CHECK(exam.drafts[0].taken == seconds(8));
}

TEST_CASE("an exam without a limit has no clock and asks for no ticks") {
  Exam exam(test::items(3), std::nullopt);
  CHECK_FALSE(exam.scene().deadline.has_value());
  CHECK_FALSE(sitting::time_left(exam.state, exam.now).has_value());
  CHECK(exam.wait(std::chrono::hours(5)).empty());
}
