#include "screens/app.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "base/random.hpp"
#include "history/learning.hpp"
#include "screens/fixtures.hpp"
#include "screens/settings.hpp"
#include "support/banks.hpp"
#include "ui/focus.hpp"

namespace fluoro::screens {
namespace {

/// A catalogue whose questions can really be drawn.
Catalogue drawable() {
  bank::Bank bank = test::small_bank();
  return {.entries = {{.path = "small.yaml",
                       .name = "small",
                       .bank = std::make_shared<const bank::Bank>(std::move(bank))}}};
}

constexpr ui::Size kAllInView{1280, 3000};  ///< nothing has to be scrolled

/// 102 facts asked every fourth day, half of the answers wrong: nothing that the default weights expect.
void study_for_weeks(history::Store& store) {
  base::Stream stream(base::Seed{41});
  for (int k = 0; k < 5; ++k) {
    std::vector<double> marks(102);
    for (double& mark : marks) mark = stream.below(2);
    test::add(store, {.started = test::evening().wall - std::chrono::days(4 * (5 - k)),
                      .items = test::items(102),
                      .marks = marks});
  }
}

/// The app on a clock of its own, used by label and key.
struct Person {
  Catalogue banks = drawable();
  history::Store store = test::new_store();
  base::Now now = test::evening();
  std::vector<std::string> notices;
  std::string late_notice;
  bool works_aside = false;
  using Work = std::function<void()>;
  Work aside;  ///< work that the app gave away and nobody has done yet
  App app;

  explicit Person(const std::optional<SessionPlan>& plan = {}, std::vector<std::string> said = {})
      : notices(std::move(said)), app(make(plan)) {}

  App make(const std::optional<SessionPlan>& plan = {}) {
    return App({.quizzes = [this] { return summaries(banks); },
                .banks = [this]() -> const Catalogue& { return banks; },
                .store = &store,
                .measure = &test::fonts(),
                .zone = &test::utc(),
                .random_number = [] { return std::uint64_t{77}; },
                .data_place = "/home/learner/history.db",
                .aside = [this](const Work& work) { works_aside ? void(aside = work) : work(); },
                .notices = notices,
                .late_notice = [this] { return late_notice; }},
               now, plan);
  }
  const ui::Scene& scene() { return app.scene(now); }
  void key(const std::string& name) { app.handle(ui::KeyPress{ui::chord_from_string(name)}, now); }
  void click(const std::string& id) {
    const ui::Target* target = ui::target_by_id(scene(), id);
    REQUIRE_MESSAGE(target, id);
    const ui::Point at = target->box.centre();
    app.handle(ui::PointerPress{at}, now);
    (void)scene();
    app.handle(ui::PointerRelease{at}, now);
  }
  void pass(base::Milliseconds time) {
    now.steady += time;
    now.wall += time;
    app.handle(ui::Tick{}, now);
  }
  void answer_all() {
    while (app.title().starts_with("Fluoro: Question ")) {
      key("A");
      key("Enter");
      key("Enter");
    }
  }
};

TEST_CASE("Home to a session to its result to the history") {
  Person person;
  CHECK(person.app.title() == "Fluoro");
  person.key("Enter");
  CHECK(person.app.title() == "Fluoro: Question 1 of 20");
  CHECK(person.store.unfinished()->answered == 0);
  person.key("A");
  person.key("Enter");
  CHECK(person.store.unfinished()->answered == 1);
  person.key("Enter");
  CHECK(person.app.title() == "Fluoro: Question 2 of 20");
  person.answer_all();
  CHECK_FALSE(person.store.unfinished());
  const auto sessions = person.store.sessions();
  REQUIRE(sessions.size() == 1);
  CHECK(sessions[0].answered == 20);
  CHECK(person.app.title().find(" of 20 ") != std::string::npos);
  person.click("done");
  person.click("tab-history");
  CHECK(person.app.title() == "Fluoro: History");
  CHECK(test::says(person.scene(), "Small"));
}

TEST_CASE("the answers are in the store before the feedback shows") {
  Person person(SessionPlan{.banks = {"small"}, .count = 3});
  person.key("B");
  person.key("Enter");
  CHECK(person.store.unfinished()->answered == 1);
  CHECK(person.store.items(person.store.unfinished()->id)[0].answer->response.ticked == std::vector<int>{1});
}

TEST_CASE("a plan from the command line goes straight to the first question") {
  const auto code = base::PaperCode::from_number(4711);
  Person person(SessionPlan{.banks = {"small"}, .count = 3, .code = code});
  CHECK(person.app.title() == "Fluoro: Question 1 of 3");
  CHECK(person.store.unfinished()->code == code.to_string());
}

TEST_CASE("a plan that asks for nothing is said on Home") {
  Person person(SessionPlan{.banks = {"small"}, .count = 3, .topics = {"none"}});
  CHECK(person.app.title() == "Fluoro");
  CHECK(test::says(person.scene(), "No question matches"));
  Person gone(SessionPlan{.banks = {"gone"}});
  CHECK(test::says(gone.scene(), "'gone' is not there any more"));
}

TEST_CASE("a session left is offered again and goes on where it was") {
  Person person(SessionPlan{.banks = {"small"}, .count = 3});
  person.key("A");
  person.key("Enter");
  person.key("Enter");
  person.app = person.make();
  CHECK(test::says(person.scene(), "Continue: 1 of 3 answered"));
  person.key("Enter");
  CHECK(person.app.title() == "Fluoro: Question 2 of 3");
  person.key("Escape");
  CHECK(person.app.title() == "Fluoro: Paused");
  person.key("L");
  person.click("abandon");
  CHECK_FALSE(person.store.unfinished());
  CHECK(person.app.title() == "Fluoro");
  CHECK_FALSE(test::says(person.scene(), "Continue"));
}

TEST_CASE("a session ended without an answer leads Home and leaves nothing") {
  Person person(SessionPlan{.banks = {"small"}, .count = 3});
  person.key("Escape");
  person.key("E");
  CHECK(person.app.title() == "Fluoro");
  CHECK(person.store.sessions().empty());
}

TEST_CASE("when the time is up the paper is handed in") {
  Person person(SessionPlan{.banks = {"small"}, .count = 3, .time_limit = std::chrono::minutes(1)});
  person.key("A");
  const auto deadline = person.scene().deadline;
  REQUIRE(deadline);
  CHECK(*deadline <= person.now.steady + std::chrono::seconds(2));
  person.pass(std::chrono::seconds(61));
  CHECK(person.app.title().find(" of 3 ") != std::string::npos);
  CHECK(person.store.sessions()[0].answered == 1);
  CHECK(person.store.sessions()[0].mode == "timed");
}

TEST_CASE("an exam ended from Home is handed in with what was answered") {
  Person person(SessionPlan{.mode = Mode::exam, .banks = {"small"}, .count = 3});
  person.key("A");
  person.key("Escape");
  person.key("L");
  person.click("abandon");
  CHECK_FALSE(person.store.unfinished());
  REQUIRE(person.store.sessions().size() == 1);
  CHECK(person.store.sessions()[0].answered == 1);
  CHECK(person.store.drafts(person.store.sessions()[0].id).empty());
}

TEST_CASE("when the time is up before an answer, Home says so") {
  Person person(SessionPlan{.banks = {"small"}, .count = 3, .time_limit = std::chrono::minutes(1)});
  person.pass(std::chrono::seconds(61));
  CHECK(person.app.title() == "Fluoro");
  CHECK(test::says(person.scene(), "The time was up before a question was answered."));
  person.click("tab-history");
  person.click("tab-study");
  CHECK_FALSE(test::says(person.scene(), "The time was up"));
}

TEST_CASE("settings are in force at once, kept, and follow the keys too") {
  Person person;
  person.click("tab-settings");
  const ui::Colour dark = person.scene().background;
  person.click("theme-light");
  CHECK_FALSE(person.scene().background == dark);
  person.key("Ctrl++");
  CHECK(load_settings(person.store).text_percent == 125);
  CHECK(load_settings(person.store).theme == "light");
  person.key("Ctrl+-");
  person.key("Ctrl+-");
  CHECK(load_settings(person.store).text_percent == 100);
}

TEST_CASE("how much is to be remembered reaches the schedule") {
  Person person;
  person.app.resize(kAllInView);
  person.click("tab-settings");
  person.click("retention-95");
  CHECK(person.store.learning().plan().retention == doctest::Approx(0.95));
  CHECK(load_settings(person.store).retention_percent == 95);
}

TEST_CASE("a fit without enough answers says so at once") {
  Person person;
  person.app.resize(kAllInView);
  person.click("tab-settings");
  person.click("fit");
  CHECK(test::says(person.scene(), "a fit needs 400 answers"));
  CHECK(person.store.learning().weights_name() == memory::kDefaultWeightsName);
}

TEST_CASE("a fit runs beside the app and can be cancelled") {
  Person person;
  person.app.resize(kAllInView);
  person.works_aside = true;
  person.click("tab-settings");
  person.click("fit");
  REQUIRE(person.aside);
  CHECK(test::says(person.scene(), "0%"));
  CHECK(person.scene().deadline);
  person.click("tab-history");
  person.click("tab-settings");
  person.click("cancel-fit");
  person.aside();
  person.pass(base::Milliseconds(100));
  CHECK(ui::target_by_id(person.scene(), "fit"));
  CHECK_FALSE(person.scene().deadline);
}

TEST_CASE("weights that predict better are in force wherever the learner is by then") {
  Person person;
  person.app.resize(kAllInView);
  study_for_weeks(person.store);
  person.works_aside = true;
  person.click("tab-settings");
  person.click("fit");
  person.click("tab-history");
  REQUIRE(person.aside);
  person.aside();
  CHECK(person.store.learning().weights_name() == memory::kDefaultWeightsName);
  person.pass(base::Milliseconds(100));
  CHECK(person.store.learning().weights_name() == "fitted 2026-11-24");
  person.click("tab-settings");
  CHECK(test::says(person.scene(), "Your own weights are in force now"));
}

TEST_CASE("sound is silent when it is off") {
  Person person(SessionPlan{.banks = {"small"}, .count = 3});
  person.key("A");
  person.key("Enter");
  CHECK(person.app.take_cues().size() == 1);
  CHECK(person.app.take_cues().empty());
  save_settings(person.store, {.sound = false});
  person.app = person.make(SessionPlan{.banks = {"small"}, .count = 3});
  person.key("A");
  person.key("Enter");
  CHECK(person.app.take_cues().empty());
}

TEST_CASE("review and back finds the result where it was left") {
  Person person(SessionPlan{.banks = {"small"}, .count = 0});
  person.answer_all();
  person.app.resize({1024, 640});
  (void)person.scene();
  person.key("End");
  REQUIRE(person.scene().scroll_areas.size() == 1);
  const auto bottom = [&] { return person.scene().targets.back().box.y; };
  const auto questions = [&] {
    std::vector<float> places;
    for (const ui::Target& target : person.scene().targets)
      if (target.id.starts_with("question-")) places.push_back(target.box.y);
    return places;
  };
  const auto before = questions();
  const float foot = bottom();
  const auto shown = std::find_if(before.begin(), before.end(), [](float y) { return y > 250; });
  REQUIRE(shown != before.end());
  for (const ui::Target& target : person.scene().targets)
    if (target.id.starts_with("question-") && target.box.y == *shown) {
      person.click(target.id);
      break;
    }
  CHECK(person.app.title().starts_with("Fluoro: Review of question "));
  person.key("Escape");
  CHECK(questions() == before);
  CHECK(bottom() == foot);
}

TEST_CASE("notices of the start stay on Home; closing quits") {
  Person person({}, {"A damaged history was moved aside."});
  person.click("tab-settings");
  person.click("tab-study");
  CHECK(test::says(person.scene(), "A damaged history was moved aside."));
  CHECK_FALSE(person.app.quit_requested());
  person.app.handle(ui::CloseRequest{}, person.now);
  CHECK(person.app.quit_requested());
  Person other;
  other.key("Ctrl+Q");
  CHECK(other.app.quit_requested());
}

TEST_CASE("a notice that comes up later is said when Home is next shown") {
  Person person;
  person.late_notice = "No backup could be written.";
  CHECK_FALSE(test::says(person.scene(), "No backup could be written."));
  person.click("tab-settings");
  person.click("tab-study");
  CHECK(test::says(person.scene(), "No backup could be written."));
}

TEST_CASE("nothing is drawn while nothing changes") {
  Person person;
  (void)person.scene();
  CHECK_FALSE(person.app.changed());
  person.app.handle(ui::PointerMove{{5, 795}}, person.now);
  person.app.handle(ui::PointerMove{{6, 795}}, person.now);
  CHECK_FALSE(person.app.changed());
  person.app.handle(ui::PointerMove{ui::target_by_id(person.scene(), "quick")->box.centre()}, person.now);
  CHECK(person.app.changed());
}

}  // namespace
}  // namespace fluoro::screens
