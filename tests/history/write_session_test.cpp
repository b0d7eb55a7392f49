#include <doctest/doctest.h>

#include "history/study_fixtures.hpp"

namespace fluoro::history {
namespace {

using std::chrono::hours;

NewSession growing(int items) {
  NewSession session = test::session(test::items(items));
  session.grows = true;
  return session;
}

TEST_CASE("what a session is comes back") {
  Store store = test::memory();
  NewSession session = test::session(test::items(1));
  session.asks_certainty = true;
  session.grows = true;
  session.by_code = false;
  session.topics = {"oncology", "vascular"};
  const auto kept = store.session(store.begin(session));
  CHECK(kept->asks_certainty);
  CHECK(kept->grows);
  CHECK(kept->topics == session.topics);
  CHECK_FALSE(kept->by_code);
  CHECK(kept->clock_used == base::Milliseconds(0));
  const auto plain = store.session(store.begin(test::session(test::items(1))));
  CHECK_FALSE(plain->asks_certainty);
  CHECK_FALSE(plain->grows);
  CHECK(plain->by_code);
}

TEST_CASE("a session grows at its end") {
  Store store = test::memory();
  const SessionId id = store.begin(growing(2));
  store.answer(id, test::answer(1));
  store.append(id, {test::item(7), test::item(8)});
  store.append(id, {});
  store.append(id, {test::item(1)});
  CHECK(store.session(id)->items == 5);
  const auto items = store.items(id);
  REQUIRE(items.size() == 5);
  CHECK(items[2].item == test::item(7));
  CHECK(items[3].item == test::item(8));
  CHECK(items[4].item == test::item(1));
  store.answer(id, test::answer(4));
  CHECK(store.session(id)->answered == 2);
}

TEST_CASE("a session that grows is over when it is finished, and not before") {
  Store store = test::memory();
  const SessionId id = store.begin(growing(1));
  store.answer(id, test::answer(0));
  CHECK_FALSE(store.session(id)->finished);
  REQUIRE(store.unfinished());
  CHECK(store.unfinished()->id == id);
  store.append(id, {test::item(1)});
  store.finish(id, test::kNow + hours(1));
  CHECK(store.session(id)->finished == test::kNow + hours(1));
  CHECK_FALSE(store.unfinished());
  CHECK_THROWS_WITH_AS(store.append(id, test::items(1)),
                       "This session is already over, perhaps in another window; begin a new one.", Error);
  CHECK_THROWS_AS(store.append(SessionId{9}, test::items(1)), Error);
  CHECK(store.session(id)->items == 2);
}

TEST_CASE("a session that does not grow takes no more questions") {
  Store store = test::memory();
  const SessionId id = store.begin(test::session(test::items(1)));
  CHECK_THROWS_AS(store.append(id, test::items(1)), Error);
  CHECK(store.items(id).size() == 1);
}

TEST_CASE("a session that grows and has nothing in it can't be continued") {
  Store store = test::memory();
  store.begin(growing(0));
  CHECK_FALSE(store.unfinished());
  const SessionId id = store.begin(growing(1));
  CHECK(store.unfinished()->id == id);
}

}  // namespace
}  // namespace fluoro::history
