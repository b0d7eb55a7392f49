#include <doctest/doctest.h>

#include "history/study_fixtures.hpp"

namespace fluoro::history {
namespace {

using exam::Certainty;
using std::chrono::minutes;
using std::chrono::seconds;

Draft draft(int position) {
  return {.position = position,
          .response = {{0, 2}},
          .certainty = Certainty::fairly_sure,
          .taken = seconds(7),
          .flagged = true,
          .locked = true,
          .struck = {1, 3}};
}

TEST_CASE("drafts come back by position, the last of each, in another program too") {
  const test::TempFolder folder;
  SessionId id{};
  {
    Store store = test::open(folder / "history.db");
    id = store.begin(test::session(test::items(3)));
    CHECK(store.drafts(id).empty());
    store.save_draft(id, draft(2), seconds(30));
    store.save_draft(id, {.position = 0}, seconds(40));
    Draft changed = draft(2);
    changed.response.ticked = {1};
    changed.certainty.reset();
    changed.flagged = false;
    store.save_draft(id, changed, seconds(50));
    store.save_draft(id, draft(1), seconds(60));
    CHECK(store.drafts(id) == std::vector{Draft{.position = 0}, draft(1), changed});
  }
  Store store = test::open(folder / "history.db");
  CHECK(store.drafts(id).size() == 3);
  CHECK(store.session(id)->clock_used == seconds(60));
  CHECK(store.session(id)->answered == 0);
  store.save_clock(id, seconds(75));
  CHECK(store.session(id)->clock_used == seconds(75));
}

TEST_CASE("handing in gives all answers, ends the exam and leaves no drafts") {
  Store store = test::memory();
  const SessionId id = store.begin(test::session(test::items(3)));
  store.save_draft(id, draft(1), seconds(30));
  store.hand_in(id, {test::answer(2, 0.5), test::answer(0, 1)}, test::kNow + minutes(20));
  CHECK(store.drafts(id).empty());
  CHECK(store.session(id)->finished == test::kNow + minutes(20));
  CHECK(store.session(id)->answered == 2);
  CHECK(store.session(id)->marks == 1.5);
  CHECK(store.items(id)[2].answer->mark == 0.5);
  CHECK_FALSE(store.items(id)[1].answer);
  CHECK(store.learning().is_known("ir#fact-0"));
  CHECK_FALSE(store.learning().is_known("ir#fact-1"));
  CHECK(store.learning().answers_by_day(test::kToday).at(0).answers == 2);
}

TEST_CASE("an exam is handed in once, at the time that is said, also when all is answered or nothing") {
  Store store = test::memory();
  const SessionId all = store.begin(test::session(test::items(1)));
  store.hand_in(all, {test::answer(0)}, test::kNow + minutes(20));
  CHECK(store.session(all)->finished == test::kNow + minutes(20));
  CHECK_THROWS_WITH_AS(store.hand_in(all, {}, test::kNow),
                       "This session is already over, perhaps in another window; begin a new one.", Error);
  const SessionId nothing = store.begin(test::session(test::items(1)));
  store.hand_in(nothing, {}, test::kNow);
  CHECK(store.session(nothing)->finished == test::kNow);
  CHECK_THROWS_AS(store.hand_in(SessionId{9}, {}, test::kNow), Error);
}

TEST_CASE("when one answer can't be handed in, nothing changes") {
  const test::TempFolder folder;
  Store store = test::open(folder / "history.db");
  const SessionId id = store.begin(test::session(test::items(3)));
  store.save_draft(id, draft(1), seconds(30));
  const auto before = test::rows(folder / "history.db");
  CHECK_THROWS_AS(store.hand_in(id, {test::answer(0), test::answer(3)}, test::kNow), Error);
  CHECK_THROWS_AS(store.hand_in(id, {test::answer(0), test::answer(1, 7)}, test::kNow), Error);
  CHECK_THROWS_AS(store.hand_in(id, {test::answer(0), test::answer(0)}, test::kNow), Error);
  CHECK(test::rows(folder / "history.db") == before);
}

TEST_CASE("there are no drafts of what is answered, over or not there") {
  Store store = test::memory();
  const SessionId id = store.begin(test::session(test::items(2)));
  CHECK_THROWS_AS(store.save_draft(id, draft(2), seconds(1)), Error);
  CHECK_THROWS_AS(store.save_draft(SessionId{9}, draft(0), seconds(1)), Error);
  CHECK_THROWS_AS(store.save_clock(SessionId{9}, seconds(1)), Error);
  store.answer(id, test::answer(0));
  CHECK_THROWS_AS(store.save_draft(id, draft(0), seconds(1)), Error);
  store.finish(id, test::kNow);
  CHECK_THROWS_AS(store.save_draft(id, draft(1), seconds(1)), Error);
  CHECK_THROWS_AS(store.save_clock(id, seconds(1)), Error);
  CHECK(store.drafts(id).empty());
  CHECK(store.session(id)->clock_used == seconds(0));
}

}  // namespace
}  // namespace fluoro::history
