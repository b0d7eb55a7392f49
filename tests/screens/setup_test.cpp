#include "screens/setup.hpp"

#include <doctest/doctest.h>

#include "exam/paper.hpp"
#include "screens/fixtures.hpp"
#include "screens/interaction.hpp"
#include "support/banks.hpp"

using namespace fluoro;
using namespace fluoro::screens;

namespace {

const char* const kGood = "K7QF-2M9D-XR";

Effects press(setup::State& state, const std::string& target) {
  return setup::update(state, Activate{target}, test::evening());
}

Effects type(setup::State& state, const std::string& text) {
  Effects all;
  for (const char letter : text)
    for (const Effect& effect : setup::update(state, Typed{"code", std::string(1, letter)}, test::evening()))
      all.push_back(effect);
  return all;
}

/// The plan that Start begins.
SessionPlan started(setup::State state) {
  const Effects effects = press(state, "start");
  REQUIRE(effects.size() == 1);
  return std::get<Begin>(effects[0]).plan;
}

void erase(setup::State& state) { CHECK(setup::update(state, Erase{"code"}, test::evening()).empty()); }

ui::Scene shown(const setup::State& state) { return setup::view(state, test::frame()); }

const ui::Target& target(const ui::Scene& scene, const std::string& id) {
  const ui::Target* found = ui::target_by_id(scene, id);
  REQUIRE_MESSAGE(found, id);
  return *found;
}

/// Procedures and Skills share the topic "vascular"; one question of Skills has no topic.
screens::Catalogue sharing() {
  bank::Bank procedures = test::small_bank(), skills = test::small_bank();
  procedures.id = "procedures";
  skills.id = "skills";
  skills.topics = {{.id = "vascular", .title = "Vessels"}, {.id = "unused", .title = "Unused"}};
  skills.templates.clear();
  for (bank::Question& question : skills.questions) question.topic = "vascular";
  skills.questions.back().topic.clear();
  for (bank::Question& question : procedures.questions) question.topic = "oncology";
  test::list_askables(procedures);
  test::list_askables(skills);
  screens::Catalogue catalogue;
  for (bank::Bank* bank : {&procedures, &skills})
    catalogue.entries.push_back({.bank = std::make_shared<const bank::Bank>(std::move(*bank))});
  return catalogue;
}

/// What the drawing of a paper itself would find.
int counted(const screens::Catalogue& catalogue, const SessionPlan& plan) {
  std::vector<const bank::Bank*> banks;
  for (const std::string& id : plan.banks) banks.push_back(catalogue.find(id)->bank.get());
  return exam::askable_count(banks, {.topics = plan.topics});
}

}  // namespace

TEST_CASE("untouched, a set-up asks 20 questions of all quizzes and topics without a clock") {
  const SessionPlan plan = started(setup::make(test::catalogue(), {}));
  CHECK(plan.banks == std::vector<std::string>{"ir-procedures", "ir-skills", "ir-training"});
  CHECK(plan.count == 20);
  CHECK(plan.topics.empty());
  CHECK_FALSE(plan.code);
  CHECK_FALSE(plan.time_limit);
}

TEST_CASE("the quizzes that the learner came from are chosen, and others can be mixed in") {
  setup::State state = setup::make(test::catalogue(), {.banks = {"ir-skills"}});
  CHECK(started(state).banks == std::vector<std::string>{"ir-skills"});
  press(state, "quiz-ir-training");
  CHECK(started(state).banks == std::vector<std::string>{"ir-skills", "ir-training"});
  CHECK(setup::matching(state) == 80);
  CHECK(started(setup::make(test::catalogue(), {.banks = {"gone"}})).banks.size() == 3);
}

TEST_CASE("a broken quiz is not offered") {
  auto catalogue = test::catalogue();
  catalogue.entries.push_back(test::broken_entry(3));
  CHECK(setup::make(catalogue, {}).quizzes.size() == 3);
}

TEST_CASE("topics narrow what is asked; none of them means all") {
  setup::State state = setup::make(test::catalogue(), {.banks = {"ir-procedures"}});
  CHECK(target(shown(state), "topics-all").value == "on");
  press(state, "topic-topic-0");
  CHECK(started(state).topics == std::vector<std::string>{"topic-0"});
  CHECK(setup::matching(state) == 14);
  CHECK(target(shown(state), "topics-all").value == "off");
  CHECK(test::shows(shown(state), "14 of 40"));
  press(state, "topic-topic-2");
  CHECK(setup::matching(state) == 27);
  press(state, "topics-all");
  CHECK(started(state).topics.empty());
  CHECK(setup::matching(state) == 40);
}

TEST_CASE("counts are those of the paper, also when quizzes share a topic or questions have none") {
  const screens::Catalogue catalogue = sharing();
  setup::State state = setup::make(catalogue, {});
  REQUIRE(state.topics.size() == 3);
  CHECK(state.topics[0].id == "oncology");
  CHECK(state.topics[1].id == "vascular");
  CHECK(state.topics[2].title == "Other questions");
  CHECK(setup::matching(state) == counted(catalogue, started(state)));
  for (const setup::Topic& topic : std::vector<setup::Topic>(state.topics)) {
    press(state, "topics-all");
    press(state, "topic-" + topic.id);
    CHECK(started(state).topics == std::vector<std::string>{topic.id});
    CHECK(setup::matching(state) == topic.questions);
    CHECK(setup::matching(state) == counted(catalogue, started(state)));
  }
}

TEST_CASE("a topic goes with the last quiz that has it, and with the last topic all are asked again") {
  setup::State state = setup::make(sharing(), {});
  press(state, "topic-oncology");
  press(state, "topic-vascular");
  press(state, "quiz-procedures");
  CHECK(started(state).topics == std::vector<std::string>{"vascular"});
  CHECK(setup::matching(state) == 3);
  press(state, "topic-vascular");
  press(state, "topic-");
  CHECK(setup::matching(state) == 1);
  press(state, "quiz-procedures");
  press(state, "quiz-skills");
  CHECK(started(state).topics.empty());
  CHECK(setup::matching(state) == static_cast<int>(sharing().entries[0].bank->askables.size()));
}

TEST_CASE("a number that the choice cannot fill says how many questions there will be") {
  setup::State state = setup::make(test::catalogue(), {.banks = {"ir-procedures"}});
  CHECK(test::says(shown(state), "20 of 40 questions will be asked."));
  press(state, "count-50");
  CHECK(test::says(shown(state), "Only 40 questions match; all of them will be asked."));
  CHECK(setup::asked(state) == 40);
  CHECK(started(state).count == 50);
  press(state, "count-0");
  CHECK(test::says(shown(state), "All 40 questions will be asked."));
  CHECK(started(state).count == 0);
  press(state, "count-5");
  CHECK(test::says(shown(state), "5 of 40 questions will be asked."));
  CHECK(target(shown(state), "count-5").value == "selected");
}

TEST_CASE("a quiz of one question says so") {
  screens::Catalogue catalogue;
  catalogue.entries.push_back({.bank = test::bank("one", 1)});
  setup::State state = setup::make(catalogue, {});
  CHECK(test::says(shown(state), "Only 1 question matches; it will be asked."));
  press(state, "count-0");
  CHECK(test::says(shown(state), "The only question will be asked."));
}

TEST_CASE("the clock runs for the whole paper, or a minute for each question") {
  setup::State state = setup::make(test::catalogue(), {.banks = {"ir-procedures"}});
  press(state, "time-30");
  CHECK(started(state).time_limit == std::chrono::minutes(30));
  press(state, "time--1");
  CHECK(started(state).time_limit == std::chrono::minutes(20));
  press(state, "count-50");
  CHECK(started(state).time_limit == std::chrono::minutes(40));
  CHECK(test::says(shown(state), "40 minutes in all"));
  press(state, "time-0");
  CHECK_FALSE(started(state).time_limit);
}

TEST_CASE("a code may be typed in any way, and the paper of that code begins") {
  for (const char* typed : {kGood, "k7qf2m9dxr", " k7qf 2m9d xr", "K7-QF2M-9D-XR"}) {
    setup::State state = setup::make(test::catalogue(), {});
    CHECK(type(state, typed).empty());
    REQUIRE(started(state).code);
    CHECK(started(state).code->to_string() == kGood);
    CHECK(test::says(shown(state), "Paper K7QF-2M9D-XR is asked with these settings."));
  }
}

TEST_CASE("a wrong code is explained while it is typed, and Start waits for it") {
  setup::State state = setup::make(test::catalogue(), {});
  const auto trouble_with = [&](const std::string& typed) {
    press(state, "clear-code");
    type(state, typed);
    CHECK_FALSE(target(shown(state), "start").enabled);
    CHECK(press(state, "start").empty());
    CHECK(test::says(shown(state), "Complete the paper code, or clear it."));
    const auto sentence = std::get<std::string>(base::PaperCode::parse(typed));
    CHECK_MESSAGE(test::says(shown(state), sentence), sentence);
  };
  trouble_with("K7Q");
  trouble_with("K7QU");
  trouble_with("K7QF-2M9D-XX");
  trouble_with("K7QF-2M9D-XRRR");
  erase(state);
  erase(state);
  CHECK(started(state).code->to_string() == kGood);
}

TEST_CASE("the code can be erased to the last character, or cleared at once") {
  setup::State state = setup::make(test::catalogue(), {});
  CHECK_FALSE(target(shown(state), "clear-code").enabled);
  CHECK(setup::update(state, Typed{"code", "é"}, test::evening()).empty());
  CHECK(state.code == "é");
  erase(state);
  CHECK(state.code.empty());
  erase(state);
  CHECK(state.code.empty());
  type(state, kGood);
  const Effects effects = press(state, "clear-code");
  REQUIRE(effects.size() == 1);
  CHECK(std::get<Focus>(effects[0]).id == "code");
  CHECK_FALSE(started(state).code);
}

TEST_CASE("what is typed for another target, or beyond any code, is not taken") {
  setup::State state = setup::make(test::catalogue(), {});
  CHECK(setup::update(state, Typed{"other", "K7QF"}, test::evening()).empty());
  CHECK(state.code.empty());
  type(state, "K7");
  CHECK(setup::update(state, Erase{"other"}, test::evening()).empty());
  CHECK(state.code == "K7");
  type(state, std::string(500, 'K'));
  CHECK(state.code.size() == 20);
}

TEST_CASE("without a quiz nothing starts, and the reason is shown") {
  setup::State state = setup::make(test::catalogue(), {.banks = {"ir-skills"}});
  CHECK(target(shown(state), "start").enabled);
  press(state, "quiz-ir-skills");
  CHECK_FALSE(target(shown(state), "start").enabled);
  CHECK(press(state, "start").empty());
  CHECK(test::says(shown(state), "Choose at least one quiz."));
  press(state, "quiz-ir-skills");
  CHECK(target(shown(state), "start").enabled);
  CHECK(test::says(shown(setup::make({}, {})), "There is no quiz to ask from."));
}

TEST_CASE("a quiz without a question cannot start alone") {
  auto catalogue = test::catalogue();
  catalogue.entries[0].bank = test::bank("empty", 0);
  const setup::State state = setup::make(catalogue, {.banks = {"empty"}});
  CHECK_FALSE(target(shown(state), "start").enabled);
  CHECK(test::says(shown(state), "There is no question in what you chose."));
}

TEST_CASE("Enter starts, Esc goes back, and Tab comes to them last") {
  setup::State state = setup::make(test::catalogue(), {});
  const ui::Scene scene = shown(state);
  REQUIRE(ui::target_by_key(scene, {ui::Key::enter}));
  CHECK(ui::target_by_key(scene, {ui::Key::enter})->id == "start");
  REQUIRE(ui::target_by_key(scene, {ui::Key::escape}));
  CHECK(test::went<ToHome>(press(state, ui::target_by_key(scene, {ui::Key::escape})->id)));
  CHECK(scene.targets.front().id == "quiz-ir-procedures");
  CHECK(scene.targets.back().id == "start");
}

TEST_CASE("no choice moves the others about") {
  auto catalogue = test::catalogue();
  bank::Bank named = *catalogue.entries[1].bank;
  named.title = "Imaging and decision skills";
  catalogue.entries[1].bank = std::make_shared<const bank::Bank>(named);
  for (const ui::Size size : {ui::Size{1024, 640}, {1280, 800}, {1920, 1080}}) {
    setup::State state = setup::make(catalogue, {});
    const ui::Scene before = setup::view(state, test::frame(size));
    for (const char* id : {"topic-topic-1", "count-50", "time--1", "time-60", "count-0"}) press(state, id);
    for (const char* typed : {"K7Q", "F2M9DXX", "U"}) {
      type(state, typed);
      const ui::Scene after = setup::view(state, test::frame(size));
      REQUIRE(before.targets.size() == after.targets.size());
      for (std::size_t i = 0; i < before.targets.size(); ++i)
        CHECK_MESSAGE(before.targets[i].box == after.targets[i].box, before.targets[i].id);
    }
  }
}

TEST_CASE("a mode has the choices that make sense for it, and becomes the plan's") {
  setup::State state = setup::make(test::catalogue(), {});
  CHECK(started(state).mode == Mode::practice);
  press(state, "count--1");
  CHECK(started(state).endless);
  CHECK_FALSE(ui::target_by_id(shown(state), "time-20"));
  press(state, "mode-exam");
  press(state, "mix-apply");
  press(state, "time-20");
  const SessionPlan exam = started(state);
  CHECK(exam.mode == Mode::exam);
  CHECK_FALSE(exam.endless);
  CHECK(exam.levels == exam::LevelMix{0.2, 0.3, 0.5});
  CHECK(exam.time_limit == std::chrono::minutes(20));
  CHECK_FALSE(exam.by_code);
  press(state, "by-code");
  CHECK(started(state).by_code);
  for (const char* mode : {"mode-due", "mode-mistakes"}) {
    press(state, mode);
    const ui::Scene scene = shown(state);
    CHECK_FALSE(ui::target_by_id(scene, "time-20"));
    CHECK_FALSE(ui::target_by_id(scene, "code"));
    CHECK_FALSE(ui::target_by_id(scene, "mix-even"));
    CHECK_FALSE(started(state).time_limit);
    CHECK_FALSE(started(state).code);
  }
  CHECK(started(state).mode == Mode::mistakes);
}

TEST_CASE("a code typed for a paper does not stop what has none") {
  setup::State state = setup::make(test::catalogue(), {});
  type(state, "K7");
  CHECK_FALSE(setup::obstacle(state).empty());
  press(state, "mode-due");
  CHECK(setup::obstacle(state).empty());
}

TEST_CASE("certainty is asked for as the settings say, unless it is chosen here") {
  setup::State state = setup::make(test::catalogue(), {}, true);
  CHECK(started(state).asks_certainty);
  press(state, "certainty");
  CHECK_FALSE(started(state).asks_certainty);
}

TEST_CASE("whoever types a code sees the field and all that is said about it") {
  setup::State state = setup::make(test::catalogue(), {.code_first = true});
  for (const float scale : {1.f, 1.5f, 2.f}) {
    ui::Frame frame = test::frame({1024, 640}, scale);
    Interaction interaction;
    const auto look = [&] {
      ui::Scene scene = setup::view(state, frame);
      for (bool again = true; again; scene = setup::view(state, frame)) {
        again = interaction.settle(scene);
        interaction.fill(frame);
      }
      return scene;
    };
    interaction.focus("code");
    state.code.clear();
    for (const char* letter : {"U", "V", "W", "X"}) {
      const ui::Scene scene = look();
      const ui::Rect shown = scene.scroll_areas.at(0).viewport, field = target(scene, "code").box;
      CHECK(field.y > shown.y);
      for (const ui::Primitive& primitive : scene.primitives)
        if (const auto* run = std::get_if<ui::TextRun>(&primitive.shape);
            run && run->box.y > field.bottom() && run->box.x == field.x)
          CHECK_MESSAGE(run->box.bottom() <= shown.bottom(), run->text);
      for (const Event& event : interaction.handle(ui::TextInput{letter}, scene))
        CHECK(setup::update(state, event, test::evening()).empty());
    }
    CHECK(state.code == "UVWX");
  }
}

TEST_CASE("the set-up can be read at every size") {
  setup::State narrowed = setup::make(test::catalogue(), {});
  for (const char* id : {"topic-topic-1", "count-50", "time--1"}) press(narrowed, id);
  type(narrowed, kGood);
  setup::State extreme = setup::make(test::catalogue(test::Length::extreme), {});
  for (const char* id : {"topic-topic-3", "topic-topic-4", "count-50", "time-60"}) press(extreme, id);
  type(extreme, std::string(20, 'W'));
  setup::State blocked = setup::make(test::catalogue(), {.banks = {"ir-skills"}});
  press(blocked, "quiz-ir-skills");
  type(blocked, "K7QF-2M9D-XX");
  struct Case {
    std::string name;
    setup::State state;
  };
  for (const Case& each : {Case{"set-up without a quiz", setup::make({}, {})},
                           {"set-up", setup::make(test::catalogue(), {})},
                           {"set-up, narrowed", narrowed},
                           {"set-up, long", extreme},
                           {"set-up, blocked", blocked}})
    test::check_every_frame(each.name, [&](ui::Frame frame) {
      frame.focus = "code";
      return setup::view(each.state, frame);
    });
}
