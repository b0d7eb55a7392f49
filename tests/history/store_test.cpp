#include "history/store.hpp"

#include <doctest/doctest.h>

namespace fluoro::history {
namespace {

base::UtcTime at(const char* text) { return *base::parse_utc(text); }

TEST_CASE("a session, its answers and the settings come back as they were written") {
  Store store = Store::open(":memory:", at("2026-11-24T18:00:00.000Z")).store;
  const exam::Item item{
      .question = "a/b", .bank = "a", .stem = "Which?", .body = exam::Options{{{.text = "This"}}}};
  const SessionId id = store.begin({.code = base::PaperCode::from_number(7),
                                    .banks = {"a"},
                                    .bank_titles = {"A"},
                                    .started = at("2026-11-24T18:00:00.000Z"),
                                    .items = {item, item}});
  store.answer(id, {.position = 0,
                    .response = {{0}},
                    .mark = 0.5,
                    .taken = std::chrono::seconds(3),
                    .at = at("2026-11-24T18:00:03.000Z")});
  const auto items = store.items(id);
  REQUIRE(items.size() == 2);
  CHECK(items[0].item == item);
  REQUIRE(items[0].answer);
  CHECK(items[0].answer->mark == 0.5);
  CHECK_FALSE(items[1].answer);
  REQUIRE(store.unfinished());
  CHECK(store.unfinished()->answered == 1);
  CHECK(store.bank_records().at("a").answers == 1);
  store.finish(id, at("2026-11-24T18:00:04.000Z"));
  CHECK_FALSE(store.unfinished());
  CHECK(store.sessions().size() == 1);
  store.set_setting("theme", "dark");
  CHECK(store.setting("theme") == "dark");
}

}  // namespace
}  // namespace fluoro::history
