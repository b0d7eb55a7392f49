#include "screens/banks.hpp"

#include <doctest/doctest.h>

#include "screens/fixtures.hpp"
#include "ui/focus.hpp"

using namespace fluoro;
using namespace fluoro::screens;

namespace {

history::Moment moment() {
  return {.today = test::day_of(test::evening().wall), .now = test::evening().wall};
}

banks::State banks_of(const history::Store& store, const screens::Catalogue& catalogue = test::catalogue()) {
  return banks::make(catalogue, store.learning(), moment());
}

/// Answers to the first questions of ir-procedures today, each its own fact, in the topics of its bank.
void study(history::Store& store, std::vector<double> marks) {
  auto items = test::items(static_cast<int>(marks.size()));
  for (std::size_t i = 0; i < items.size(); ++i) items[i].topic = "topic-" + std::to_string(i % 3);
  test::add(store, {.items = std::move(items), .marks = std::move(marks)});
}

const char* const kKey = "ir-procedures/question-0";

}  // namespace

TEST_CASE("a bank's card says what is in it and sets up a session with it") {
  banks::State state = banks_of(test::new_store());
  REQUIRE(state.cards.size() == 3);
  CHECK(state.cards[0].detail == "40 questions from 40 facts · CC-BY-4.0 · en");
  REQUIRE(state.cards[0].topics.size() == 3);
  CHECK(state.cards[0].topics[0].title == "Topic 0");
  CHECK(state.cards[0].topics[0].questions == 14);
  CHECK(state.cards[0].topics[0].mastery.facts == 14);
  CHECK(state.cards[0].topics[2].questions == 13);
  const Effects effects = banks::update(state, Activate{"set-up-ir-skills"}, test::evening());
  REQUIRE(test::went<ToSetup>(effects));
  CHECK(test::went<ToSetup>(effects)->banks == std::vector<std::string>{"ir-skills"});
}

TEST_CASE("questions that ask one fact are one fact of the bank and of their topic") {
  screens::Catalogue catalogue = test::catalogue();
  bank::Bank bank = *catalogue.entries[0].bank;
  for (bank::Question& question : bank.questions) question.facts = {"fact"};
  catalogue.entries[0].bank = std::make_shared<const bank::Bank>(std::move(bank));
  const banks::State state = banks_of(test::new_store(), catalogue);
  CHECK(state.cards[0].mastery.facts == 1);
  CHECK(state.cards[0].topics[1].mastery.facts == 1);
  CHECK(state.cards[0].topics[1].questions == 13);
}

TEST_CASE("mastery is the share of all facts that is known today, by bank and by topic") {
  auto store = test::new_store();
  study(store, {1, 1});  // on the day itself all of it is known
  const banks::State state = banks_of(store);
  CHECK(state.cards[0].mastery.share == doctest::Approx(2.0 / 40));
  CHECK(state.cards[0].topics[0].mastery.share == doctest::Approx(1.0 / 14));
  CHECK(state.cards[0].topics[1].mastery.share == doctest::Approx(1.0 / 13));
  CHECK(state.cards[0].topics[2].mastery.share == 0);
  CHECK(state.cards[1].mastery.share == 0);
  const ui::Scene scene = banks::view(state, test::frame());
  CHECK(test::shows(scene, "mastered of 40 facts"));
  CHECK(test::shows(scene, "5%"));
}

TEST_CASE("a suspended fact is named and can be asked again") {
  auto store = test::new_store();
  screens::Catalogue catalogue = test::catalogue();
  bank::Bank bank = *catalogue.entries[0].bank;
  bank.facts[0].fields["name"] = {"Uterine *artery* embolization", "UAE"};
  bank.questions[0].stem = "Which vessel is closed?";
  catalogue.entries[0].bank = std::make_shared<const bank::Bank>(std::move(bank));
  for (const char* key : {"ir-procedures#fact", "ir-procedures#gone", kKey})
    store.learning().suspend(key, "ir-procedures", true);
  banks::State state = banks_of(store, catalogue);
  std::map<std::string, banks::Suspended> named;
  for (const banks::Suspended& each : state.cards[0].suspended) named[each.key] = each;
  REQUIRE(named.size() == 3);
  CHECK(named["ir-procedures#fact"].name == "Uterine artery embolization");
  CHECK(named[kKey].name == "Which vessel is closed?");
  CHECK_FALSE(named[kKey].gone);
  CHECK(named["ir-procedures#gone"].name == "gone");
  CHECK(named["ir-procedures#gone"].gone);
  CHECK(test::says(banks::view(state, test::frame({1920, 1080})), "gone (no longer in the quiz)"));

  const std::string& first = state.cards[0].suspended[0].key;
  const Effects effects = banks::update(state, Activate{"again-" + first}, test::evening());
  REQUIRE(effects.size() == 2);
  const auto& suspend = std::get<Suspend>(effects[0]);
  CHECK(suspend.fact_key == first);
  CHECK(suspend.bank == "ir-procedures");
  CHECK_FALSE(suspend.suspended);
  CHECK(std::get<Focus>(effects[1]).id == "again-" + state.cards[0].suspended[1].key);
}

TEST_CASE("to begin anew is asked first, on the card itself") {
  auto store = test::new_store();
  CHECK_FALSE(ui::target_by_id(banks::view(banks_of(store), test::frame()), "anew-ir-procedures"));
  study(store, {1, 0});
  banks::State state = banks_of(store);
  const auto press = [&](const char* id) { return banks::update(state, Activate{id}, test::evening()); };
  const Effects asked = press("anew-ir-procedures");
  REQUIRE(asked.size() == 1);
  CHECK(std::get<Focus>(asked[0]).id == "keep-ir-procedures");
  const ui::Scene scene = banks::view(state, test::frame());
  CHECK(test::says(scene, "All 40 facts of this quiz begin anew. Your answers stay in the history."));
  REQUIRE(ui::target_by_key(scene, {ui::Key::escape}));
  CHECK(ui::target_by_key(scene, {ui::Key::escape})->id == "keep-ir-procedures");

  CHECK(press("keep-ir-procedures").size() == 1);
  CHECK_FALSE(test::says(banks::view(state, test::frame()), "begin anew."));
  press("anew-ir-procedures");
  const Effects reset = press("reset-ir-procedures");
  REQUIRE(reset.size() == 2);
  CHECK(std::get<ResetBank>(reset[0]).bank == "ir-procedures");
  CHECK(state.asking.empty());
}

TEST_CASE("a broken file shows all of its errors with their places, and no way to set it up") {
  screens::Catalogue catalogue;
  catalogue.entries.push_back(test::broken_entry(100));
  const banks::State state = banks_of(test::new_store(), catalogue);
  REQUIRE(state.broken.size() == 1);
  CHECK(state.broken[0].errors.size() == 100);
  CHECK(state.broken[0].errors[6] == "Line 7, column 5: unknown key 'stemm'; did you mean 'stem'?");
  const ui::Scene scene = banks::view(state, test::frame());
  CHECK(test::shows(scene, "100 errors in the file"));
  for (const ui::Target& target : scene.targets) CHECK_FALSE(target.id.starts_with("set-up"));
}

/// As full as a card may become.
banks::State awkward() {
  banks::Card card{.bank = "a",
                   .title = test::long_text(200),
                   .description = test::long_text(900),
                   .detail = test::long_text(140),
                   .path = "/home/" + test::long_text(300) + ".yaml",
                   .mastery = {.facts = 123'456, .share = 1},
                   .begun = true,
                   .suspended = {{.key = "a#1", .name = test::long_text(300)},
                                 {.key = "a#2", .name = test::long_text(80), .gone = true}}};
  for (int i = 0; i < 30; ++i)
    card.topics.push_back({.title = i % 5 == 0 ? test::long_text(150) : "Topic " + std::to_string(i),
                           .questions = i * 997,
                           .mastery = {.facts = i * 311, .share = i / 29.0}});
  return {.cards = {card}, .broken = {}, .asking = "a"};
}

TEST_CASE("question banks can be read at every size") {
  const auto store = test::new_store();
  banks::State known = banks_of(store);
  known.cards[0].mastery = {.facts = 41, .share = 0.72};
  known.cards[0].begun = true;
  known.cards[0].suspended = {{.key = "ir-procedures#a", .name = "Uterine artery embolization"}};
  const screens::Catalogue broken{.entries = {test::broken_entry(8, test::Length::extreme)}};
  for (const banks::State& state : {banks_of(store, {}), known, awkward(), banks_of(store, broken)})
    test::check_every_frame(std::to_string(state.cards.size()) + " question banks",
                            [&](const ui::Frame& frame) { return banks::view(state, frame); });
}
