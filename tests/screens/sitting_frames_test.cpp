#include <doctest/doctest.h>

#include "screens/answer_items.hpp"
#include "screens/exam_at_hand.hpp"
#include "screens/known_pictures.hpp"

// The screens of an exam at every size and in every theme.
using namespace fluoro;
using exam::ItemType;
using std::chrono::seconds;
using test::Exam;

namespace {

void check(const std::string& what, const Exam& exam) {
  test::check_every_frame(what, [&](ui::Frame frame) {
    frame.pictures = &test::pictures();
    frame.now = exam.now;
    return screens::sitting::view(exam.state, frame);
  });
}

Exam with_certainty(const std::vector<exam::Item>& items) {
  Exam exam(test::with_time(items, seconds(60)));
  exam.session.asks_certainty = true;
  exam.begin();
  return exam;
}

}  // namespace

TEST_CASE("an exam's questions fit at every size, with all that can be said about them") {
  for (const test::Length length : {test::Length::usual, test::Length::extreme}) {
    const bool extreme = length == test::Length::extreme;
    const std::string name = extreme ? "exam, long, " : "exam, ";
    Exam exam = with_certainty(test::items(extreme ? 200 : 4, length, ItemType::multiple));
    for (const char* id : {"option-1", "strike-0", "strike-2", "certainty-3", "flag"}) exam.press(id);
    exam.wait(seconds(55));
    check(name + "last seconds", exam);
    exam.wait(seconds(6));
    check(name + "another locked", exam);
    exam.press("previous");
    exam.state.trouble =
        "The answer could not be saved: the disk is full. Make room; it is tried again with the next.";
    check(name + "locked, not saved", exam);
  }
}

TEST_CASE("the pause of an exam fits at every size") {
  Exam exam(test::items(200));
  exam.press("pause");
  check("exam, paused", exam);
}

TEST_CASE("every type of question fits into an exam at every size") {
  for (const ItemType type : test::kAnswerTypes)
    for (const test::Length length : {test::Length::usual, test::Length::extreme}) {
      const bool extreme = length == test::Length::extreme;
      Exam exam = with_certainty({test::answer_item(type, length), test::item(1, length)});
      if (!extreme) exam.wait(seconds(61));
      exam.press("previous");
      check("exam, " + std::string(exam::to_string(type)) + (extreme ? ", long" : ", locked"), exam);
    }
}

TEST_CASE("the overview and the question before handing in fit at every size") {
  for (const int count : {12, 200}) {
    Exam exam = with_certainty(test::items(count));
    for (const char* id : {"option-1", "next", "option-1", "flag"}) exam.press(id);
    exam.wait(seconds(61));
    for (const char* id : {"previous", "overview"}) exam.press(id);
    const std::string name = " of " + std::to_string(count);
    check("overview" + name, exam);
    exam.press("hand-in");
    check("handing in" + name, exam);
  }
}
