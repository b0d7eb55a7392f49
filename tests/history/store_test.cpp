#include "history/store.hpp"

#include <doctest/doctest.h>

#include "history/fixtures.hpp"

namespace fluoro::history {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

TEST_CASE("a session comes back as it was written, in another program too") {
  const test::TempFolder folder;
  NewSession written = test::session(test::items(3));
  written.mode = "timed";
  written.banks = {"ir", "other"};
  written.bank_titles = {"", "Other, \"quoted\" ünïcödé"};
  written.time_limit = minutes(20);
  SessionId id{};
  {
    Store store = test::open(folder / "history.db");
    id = store.begin(written);
    store.answer(id, test::answer(1, 0.25));
  }
  const Store store = test::open(folder / "history.db");
  const auto session = store.session(id);
  REQUIRE(session);
  CHECK(session->id == id);
  CHECK(session->code == written.code.to_string());
  CHECK(session->mode == "timed");
  CHECK(session->banks == written.banks);
  CHECK(session->bank_titles == written.bank_titles);
  CHECK(session->time_limit == written.time_limit);
  CHECK(session->started == written.started);
  CHECK_FALSE(session->finished);
  CHECK(session->items == 3);
  CHECK(session->answered == 1);
  CHECK(session->marks == 0.25);
  CHECK(session->used == std::chrono::milliseconds(9500));
}

TEST_CASE("items come back in order, complete, with their answers beside them") {
  Store store = test::memory();
  const SessionId id = store.begin(test::session(test::items(12)));
  store.answer(id, test::answer(11, 0.25));
  store.answer(id, test::answer(2, 1));
  const auto items = store.items(id);
  REQUIRE(items.size() == 12);
  for (int i = 0; i < 12; ++i) {
    CAPTURE(i);
    const SessionItem& one = items[static_cast<std::size_t>(i)];
    CHECK(one.item == test::item(i));
    CHECK(one.answer.has_value() == (i == 2 || i == 11));
  }
  const Answer& last = *items[11].answer;
  CHECK(last.position == 11);
  CHECK(last.response == exam::Response{{0, 2}});
  CHECK(last.mark == 0.25);
  CHECK(last.taken == std::chrono::milliseconds(9500));
  CHECK(last.at == test::answer(11).at);
}

TEST_CASE("a list's title is one line") {
  Store store = test::memory();
  NewSession written = test::session(test::items(1));
  written.bank_titles = {"Two\nlines"};
  CHECK(store.session(store.begin(written))->bank_titles == std::vector<std::string>{"Two lines"});
}

TEST_CASE("there is nothing under an id that there is not") {
  Store store = test::memory();
  CHECK_FALSE(store.session(SessionId{7}));
  CHECK(store.items(SessionId{7}).empty());
  CHECK_THROWS_AS(store.answer(SessionId{7}, test::answer(0)), Error);
  CHECK_THROWS_AS(store.finish(SessionId{7}, test::kNow), Error);
  const SessionId id = store.begin(test::session(test::items(2)));
  CHECK_THROWS_AS(store.answer(id, test::answer(2)), Error);
  CHECK(store.session(id)->answered == 0);
}

TEST_CASE("a question is answered once, and not after the end") {
  Store store = test::memory();
  const SessionId id = store.begin(test::session(test::items(3)));
  store.answer(id, test::answer(0, 1));
  CHECK_THROWS_WITH_AS(store.answer(id, test::answer(0, 0)),
                       "This question was already answered, perhaps in another window; go back to the start "
                       "to go on.",
                       Error);
  store.finish(id, test::kNow);
  CHECK_THROWS_WITH_AS(store.answer(id, test::answer(1)),
                       "This session is already over, perhaps in another window; begin a new one.", Error);
  CHECK(store.session(id)->answered == 1);
  CHECK(store.session(id)->marks == 1);
  CHECK(store.bank_records().at("ir").answers == 1);
}

TEST_CASE("the last answer finishes a session; the end that came first stays") {
  Store store = test::memory();
  const SessionId id = store.begin(test::session(test::items(2)));
  store.answer(id, test::answer(1));
  CHECK_FALSE(store.session(id)->finished);
  store.answer(id, test::answer(0));
  CHECK(store.session(id)->finished == test::answer(0).at);
  store.finish(id, test::kNow + hours(1));
  CHECK(store.session(id)->finished == test::answer(0).at);
}

TEST_CASE("what can be continued is the newest session with questions left") {
  Store store = test::memory();
  CHECK_FALSE(store.unfinished());
  const SessionId older = store.begin(test::session(test::items(2), test::kNow - hours(2)));
  const SessionId newer = store.begin(test::session(test::items(2), test::kNow));
  const SessionId middle = store.begin(test::session(test::items(2), test::kNow - hours(1)));
  store.answer(newer, test::answer(0));
  REQUIRE(store.unfinished());
  CHECK(store.unfinished()->id == newer);
  CHECK(store.unfinished()->answered == 1);
  store.answer(newer, test::answer(1));
  CHECK(store.unfinished()->id == middle);
  store.finish(middle, test::kNow);
  CHECK(store.unfinished()->id == older);
  store.finish(older, test::kNow);
  CHECK_FALSE(store.unfinished());
}

TEST_CASE("sessions are listed the newest first, without those that ended unanswered") {
  Store store = test::memory();
  CHECK(store.sessions().empty());
  const SessionId first = store.begin(test::session(test::items(2), test::kNow - hours(3)));
  const SessionId third = store.begin(test::session(test::items(2), test::kNow - hours(1)));
  const SessionId second = store.begin(test::session(test::items(2), test::kNow - hours(2)));
  const SessionId same_time = store.begin(test::session(test::items(2), test::kNow - hours(1)));
  const SessionId unanswered = store.begin(test::session(test::items(2), test::kNow));
  store.answer(first, test::answer(0));
  store.finish(first, test::kNow);
  store.answer(second, test::answer(0));
  store.finish(unanswered, test::kNow);
  const auto ids = [&](int limit) {
    std::vector<SessionId> list;
    for (const Session& session : store.sessions(limit)) list.push_back(session.id);
    return list;
  };
  CHECK(ids(0) == std::vector{same_time, third, second, first});
  CHECK(ids(2) == std::vector{same_time, third});
  CHECK(store.session(unanswered));
}

TEST_CASE("while sessions are visited the store may be read, and what the visitor throws is its own") {
  Store store = test::memory();
  for (int i = 0; i < 3; ++i) store.begin(test::session(test::items(2)));
  std::size_t seen = 0;
  store.each_session([&](const Session& session) { seen += store.items(session.id).size(); });
  CHECK(seen == 6);
  CHECK_THROWS_AS(store.each_session([](const Session&) { throw std::logic_error("mine"); }),
                  std::logic_error);
  CHECK(store.sessions().size() == 3);
}

TEST_CASE("a bank's record counts answers, questions seen and those right when last answered") {
  Store store = test::memory();
  auto both = test::items(3);
  both.push_back(test::item(0, "other"));
  const SessionId first = store.begin(test::session(both));
  CHECK(store.bank_records().empty());
  store.answer(first, test::answer(0, 1));
  store.answer(first, test::answer(1, 0.5));
  store.answer(first, test::answer(3, 1));
  const SessionId second = store.begin(test::session(test::items(2)));
  store.answer(second, test::answer(0, 0));  // forgotten since
  store.answer(second, test::answer(1, 1));  // learnt since
  const auto records = store.bank_records();
  REQUIRE(records.size() == 2);
  CHECK(records.at("ir").answers == 4);
  CHECK(records.at("ir").questions_seen == 2);
  CHECK(records.at("ir").questions_right == 1);
  CHECK(records.at("ir").last == test::answer(1).at);
  CHECK(records.at("other").answers == 1);
  CHECK(records.at("other").questions_right == 1);
  CHECK(records.at("other").last == test::answer(3).at);
}

TEST_CASE("settings are kept and replaced") {
  const test::TempFolder folder;
  {
    Store store = test::open(folder / "history.db");
    CHECK_FALSE(store.setting("theme"));
    store.set_setting("theme", "dark");
    store.set_setting("theme", "light");
    store.set_setting("sound", "");
  }
  const Store store = test::open(folder / "history.db");
  CHECK(store.setting("theme") == "light");
  CHECK(store.setting("sound") == "");
}

TEST_CASE("bytes that are not text do not stop a session") {
  Store store = test::memory();
  exam::Item odd = test::item(0);
  odd.stem = "\xff\xfe stem";
  const SessionId id = store.begin(test::session({odd}));
  CHECK(test::contains(store.items(id).at(0).item.stem, " stem"));
}

TEST_CASE("a session without questions is over before it begins") {
  Store store = test::memory();
  store.begin(test::session({}));
  CHECK_FALSE(store.unfinished());
}

}  // namespace
}  // namespace fluoro::history
