#include "screens/history_list.hpp"

#include <doctest/doctest.h>

#include "screens/fixtures.hpp"

using namespace fluoro;
using namespace fluoro::screens;

namespace {

history_list::State opened(const history::Store& store) {
  return history_list::make(store, test::evening(), test::utc());
}

std::size_t rows(const ui::Scene& scene) {
  std::size_t count = 0;
  for (const ui::Target& target : scene.targets) count += target.id.starts_with("session-") ? 1 : 0;
  return count;
}

}  // namespace

TEST_CASE("an empty history says what will stand there and how to begin") {
  const auto store = test::new_store();
  history_list::State state = opened(store);
  const ui::Scene scene = history_list::view(state, test::frame());
  REQUIRE(ui::target_by_id(scene, "set-up"));
  CHECK(test::went<ToSetup>(history_list::update(state, Activate{"set-up"}, test::evening())));
}

TEST_CASE("a row opens its session's results; sessions without an answer have none") {
  auto store = test::new_store();
  const auto id = test::add(store, {.marks = {1, 0, 1, 1}});
  test::add(store, {.finished = false});
  history_list::State state = opened(store);
  const ui::Scene scene = history_list::view(state, test::frame());
  CHECK(rows(scene) == 1);
  for (const char* text : {"Today 17:00", "Practice", "Procedures", "3 / 4", "75%"})
    CHECK_MESSAGE(test::shows(scene, text), text);
  const std::string target = "session-" + std::to_string(static_cast<std::int64_t>(id));
  const Effects effects = history_list::update(state, Activate{target}, test::evening());
  REQUIRE(test::went<ToResults>(effects));
  CHECK(test::went<ToResults>(effects)->session == id);
  CHECK_FALSE(test::went<ToResults>(effects)->just_finished);
}

TEST_CASE("a session that can go on is marked as not finished") {
  auto store = test::new_store();
  test::add(store, {.marks = {1}, .finished = false});
  CHECK(test::shows(history_list::view(opened(store), test::frame()), "Practice, not finished"));
}

TEST_CASE("the month's figures are those of the local month, and compare with the month before") {
  auto store = test::new_store();
  test::add(store, {.started = test::at("2026-09-30T10:00:00.000Z"), .marks = {0, 0, 0, 0}});
  test::add(store, {.started = test::at("2026-10-31T22:30:00.000Z"), .marks = {1, 0, 0, 1}});
  test::add(store, {.started = test::at("2026-10-31T23:30:00.000Z"), .marks = {1, 1, 1, 0}});
  test::add(store, {.started = test::at("2026-11-20T10:00:00.000Z"), .marks = {1, 1, 1}});
  const history_list::State state = opened(store);
  CHECK(state.month.sessions == 1);
  CHECK(state.month.answers == 3);
  CHECK(state.month_before.sessions == 2);
  CHECK(state.month_before.share() == doctest::Approx(5.0 / 8));
  CHECK(test::says(history_list::view(state, test::frame()), "answers in 1 session"));
  CHECK(test::says(history_list::view(state, test::frame()), "correct, up 37 points on last month"));
  const base::Zone berlin("Europe/Berlin");
  const history_list::State local = history_list::make(store, test::evening(), berlin);
  CHECK(local.month.sessions == 2);
  CHECK(local.month_before.sessions == 1);
}

TEST_CASE("a long history shows fifty sessions, then fifty more, and moves the focus to the first new one") {
  auto store = test::new_store();
  std::vector<history::SessionId> ids;
  ids.reserve(120);
  for (int i = 0; i < 120; ++i)
    ids.push_back(test::add(store, {.started = test::at("2026-01-01T10:00:00.000Z") + std::chrono::hours(i),
                                    .items = test::items(1),
                                    .marks = {1}}));
  history_list::State state = opened(store);
  CHECK(rows(history_list::view(state, test::frame())) == 50);
  const Effects effects = history_list::update(state, Activate{"more"}, test::evening());
  REQUIRE(effects.size() == 1);
  CHECK(std::get<Focus>(effects[0]).id == "session-" + std::to_string(static_cast<std::int64_t>(ids[69])));
  CHECK(rows(history_list::view(state, test::frame())) == 100);
  REQUIRE(ui::target_by_id(history_list::view(state, test::frame()), "more"));
  CHECK(ui::target_by_id(history_list::view(state, test::frame()), "more")->label == "Show 20 more");
  CHECK(history_list::update(state, Activate{"more"}, test::evening()).size() == 1);
  const ui::Scene all = history_list::view(state, test::frame());
  CHECK(rows(all) == 120);
  CHECK_FALSE(ui::target_by_id(all, "more"));
}

TEST_CASE("history can be read at every size") {
  auto none = test::new_store(), usual = test::new_store(), extreme = test::new_store();
  test::add(usual, {.marks = {1, 0, 0.5}});
  test::add(usual, {.marks = {1}, .finished = false, .time_limit = std::chrono::minutes(3), .mode = "timed"});
  for (int i = 0; i < 60; ++i)
    test::add(extreme, {.started = test::at("2025-02-01T10:00:00.000Z") + i * std::chrono::hours(255),
                        .items = test::items(1),
                        .marks = {i % 7 / 6.0},
                        .titles = {test::long_text(200), "other", "third"}});
  for (const history::Store* store : {&none, &usual, &extreme}) {
    const history_list::State state = opened(*store);
    test::check_every_frame("history of " + std::to_string(state.sessions.size()),
                            [&](const ui::Frame& frame) { return history_list::view(state, frame); });
  }
}
