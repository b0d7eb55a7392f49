#include <doctest/doctest.h>

#include "exam/marking.hpp"
#include "screens/answer_items.hpp"
#include "screens/interaction.hpp"
#include "screens/known_pictures.hpp"
#include "screens/play.hpp"
#include "screens/review.hpp"
#include "ui/focus.hpp"

// hotspot: answered and marked as a learner does it, by pointer and by keys, through the whole play screen.
using namespace fluoro;
using namespace fluoro::screens;
using exam::ItemType;

namespace {

/// A play screen with one hotspot, in a window.
struct Learner {
  play::State state;
  Interaction interaction;
  ui::Scene scene;
  ui::Size size{1280, 800};
  Effects effects;

  explicit Learner(exam::Item item = test::answer_item(ItemType::hotspot))
      : state(play::make(history::SessionId{1}, {{std::move(item), {}}}, {}, test::evening())) {
    look();
  }

  void look() {
    ui::Frame frame = test::frame(size);
    frame.pictures = &test::pictures();
    interaction.fill(frame);
    scene = play::view(state, frame);
    if (!interaction.settle(scene)) return;
    interaction.fill(frame);
    scene = play::view(state, frame);
  }
  void send(const ui::InputEvent& event) {
    for (const Event& each : interaction.handle(event, scene))
      for (const Effect& effect : play::update(state, each, test::evening())) effects.push_back(effect);
    look();
  }
  void key(const std::string& name, int times = 1) {
    for (int i = 0; i < times; ++i) send(ui::KeyPress{ui::chord_from_string(name)});
  }
  void click(ui::Point at) {
    send(ui::PointerPress{at});
    send(ui::PointerRelease{at});
  }
  void drag(ui::Point from, ui::Point to) {
    send(ui::PointerPress{from});
    send(ui::PointerMove{{(from.x + to.x) / 2, (from.y + to.y) / 2}});
    send(ui::PointerMove{to});
    send(ui::PointerRelease{to});
  }
  [[nodiscard]] const ui::Target& target(const std::string& id) const {
    const ui::Target* found = ui::target_by_id(scene, id);
    REQUIRE_MESSAGE(found, id);
    return *found;
  }
  /// Where a pixel of the picture is on screen.
  [[nodiscard]] ui::Point at(float x, float y) const { return target("spot").picture->to_screen({x, y}); }
  [[nodiscard]] double mark() const {
    for (const Effect& effect : effects)
      if (const auto* record = std::get_if<Record>(&effect)) return record->answer.mark;
    return -1;
  }
};

bool near(const std::optional<exam::Spot>& spot, double x, double y) {
  return spot && std::hypot(spot->x - x, spot->y - y) < 1.5;
}

}  // namespace

TEST_CASE("a click sets the mark, another one moves it, and Enter checks it") {
  Learner learner;
  CHECK_FALSE(learner.target("check").enabled);
  learner.click(learner.at(100, 500));
  CHECK(near(learner.state.response.spot, 100, 500));
  learner.click(learner.at(400, 300));
  CHECK(near(learner.state.response.spot, 400, 300));
  learner.key("Enter");
  CHECK(learner.mark() == 1);
  CHECK(test::says(learner.scene, "Correct"));
}

TEST_CASE("a click beside the picture sets nothing") {
  Learner learner;
  const ui::Rect box = learner.target("spot").box;
  const ui::PictureMap map = *learner.target("spot").picture;
  REQUIRE((map.part.x < -1 || map.part.y < -1));
  learner.click({box.x + 2, box.y + 2});
  CHECK_FALSE(learner.state.response.spot);
}

TEST_CASE("the mark goes with the pointer that takes hold of it, the picture with one that does not") {
  Learner learner;
  learner.click(learner.at(200, 200));
  learner.drag(learner.at(203, 200), learner.at(400, 302));
  CHECK(near(learner.state.response.spot, 400, 302));
  learner.key("+", 4);
  const ui::Point before = learner.at(400, 302);
  learner.drag({before.x + 60, before.y + 60}, {before.x + 20, before.y + 40});
  CHECK(learner.at(400, 302).x == doctest::Approx(before.x - 40).epsilon(0.01));
  CHECK(near(learner.state.response.spot, 400, 302));
  learner.drag(learner.at(400, 302), {-5000, 20});
  CHECK(learner.state.response.spot->x == 0);
}

TEST_CASE("the arrow keys bring a cross-hair, Space sets the mark there and Enter checks it") {
  Learner learner;
  CHECK(learner.interaction.place().focus == "spot");
  learner.key("Space");
  CHECK_FALSE(learner.state.response.spot);
  REQUIRE(learner.state.answering.cross);
  CHECK(near(learner.state.answering.cross, 400, 300));
  learner.key("Shift+Left", 2);
  learner.key("Down", 3);
  learner.key("Space");
  REQUIRE(learner.state.response.spot);
  CHECK(learner.state.response.spot == learner.state.answering.cross);
  CHECK(learner.state.response.spot->x < 350);
  CHECK(learner.state.response.spot->y > 305);
  learner.key("Shift+Right", 2);
  learner.key("Up", 3);
  learner.key("Enter");  // sets it, since the cross-hair has moved on
  CHECK(near(learner.state.response.spot, 400, 300));
  CHECK(learner.mark() == -1);
  learner.key("Enter");
  CHECK(learner.mark() == 1);
}

TEST_CASE("the cross-hair stays in view and inside the picture, however far it goes") {
  Learner learner;
  learner.key("+", 5);
  learner.key("Shift+Right", 100);
  CHECK(learner.state.answering.cross->x == 800);
  learner.key("Shift+Down", 100);
  CHECK(near(learner.state.answering.cross, 800, 600));
  const ui::Rect box = learner.target("spot").box;
  const ui::Point cross = learner.at(800, 600);
  CHECK(cross.x <= box.right() + 1);
  CHECK(cross.y <= box.bottom() + 1);
}

TEST_CASE("the wheel over the picture zooms it and scrolls nothing") {
  Learner learner;
  const ui::Point at = learner.at(300, 300);
  learner.send(ui::Wheel{at, 3});
  CHECK(learner.state.answering.picture.zoom > 1.9f);
  CHECK(learner.at(300, 300).x == doctest::Approx(at.x).epsilon(0.01));
  CHECK(learner.at(300, 300).y == doctest::Approx(at.y).epsilon(0.01));
}

TEST_CASE("when it is checked the regions have names and signs, and nothing moves the mark any more") {
  Learner learner;
  learner.click(learner.at(60, 60));
  learner.key("Enter");
  CHECK(learner.mark() == 0);
  CHECK(test::says(learner.scene, "Not this time"));
  CHECK(test::shows(learner.scene, "1  Renal artery"));
  CHECK(test::shows(learner.scene, "Kidney"));
  CHECK(test::shows(learner.scene, "Your mark"));
  CHECK(test::says(learner.scene, "Why It is no vessel."));
  learner.click(learner.at(400, 300));
  CHECK(near(learner.state.response.spot, 60, 60));
  learner.key("+");
  CHECK(learner.state.answering.picture.zoom > 1.4f);
}

TEST_CASE("every place of a right region gets the full mark, whatever the zoom") {
  const exam::Item item = test::answer_item(ItemType::hotspot);
  for (const int zooms : {0, 2, 5}) {
    Learner learner;
    learner.key("+", zooms);
    const auto right = exam::right_response(item);
    bring_into_view(learner.state.answering.picture, *learner.target("spot").picture,
                    {static_cast<float>(right.spot->x), static_cast<float>(right.spot->y)});
    learner.look();
    learner.click(learner.at(static_cast<float>(right.spot->x), static_cast<float>(right.spot->y)));
    learner.key("Enter");
    CHECK(learner.mark() == 1);
  }
}

TEST_CASE("full screen it can be answered as well, and Esc leads back") {
  Learner learner;
  learner.key("F2");
  CHECK(learner.target("spot").box.w == 1280);
  CHECK_FALSE(ui::target_by_id(learner.scene, "check"));
  learner.click(learner.at(400, 300));
  learner.key("Esc");
  CHECK(learner.target("check").enabled);
  CHECK_FALSE(learner.state.paused);
  learner.click(learner.target("picture").box.centre());
  learner.click(learner.target("close-picture").box.centre());
  learner.key("Enter");
  CHECK(learner.mark() == 1);
}

TEST_CASE("without its picture a hotspot is told in words and does not hold the learner up") {
  exam::Item item = test::answer_item(ItemType::hotspot);
  item.image = "gone.png";
  Learner learner(item);
  CHECK(test::says(learner.scene, "The file gone.png is not there."));
  CHECK(test::says(learner.scene, "What it shows: " + item.alt));
  CHECK_FALSE(learner.target("check").enabled);
  learner.click(learner.target("no-picture").box.centre());
  learner.key("Enter");
  CHECK(learner.mark() == 0);
  CHECK(test::says(learner.scene, "None: the picture could not be shown."));
}

TEST_CASE("while the picture is on its way there is nothing to answer with") {
  exam::Item item = test::answer_item(ItemType::hotspot);
  item.image = "coming.png";
  const Learner learner(item);
  CHECK(test::says(learner.scene, "The picture is being loaded."));
  CHECK_FALSE(ui::target_by_id(learner.scene, "spot"));
  CHECK_FALSE(ui::target_by_id(learner.scene, "no-picture"));
}

TEST_CASE("a step of a case can be a hotspot") {
  exam::Item item = test::answer_item(ItemType::case_);
  auto& steps = std::get<exam::Case>(item.body).steps;
  steps = {test::answer_item(ItemType::hotspot), test::item(1)};
  Learner learner(item);
  learner.click(learner.at(400, 300));
  learner.key("F3");
  CHECK(learner.target("spot").box.w == 1280);
  learner.key("Esc");
  learner.key("Enter");
  CHECK(test::says(learner.scene, "Your answer: Renal artery"));
  learner.key("B");
  learner.key("Enter");
  CHECK(learner.mark() == 1);
  learner.click(learner.target("picture-0").box.centre());
  CHECK(test::shows(learner.scene, "1  Renal artery"));
}

TEST_CASE("review shows where the mark was, and says it when the picture is gone") {
  auto store = test::new_store();
  exam::Item gone = test::answer_item(ItemType::hotspot);
  gone.image = "gone.png";
  const auto id =
      test::add(store, {.items = {test::answer_item(ItemType::hotspot), gone}, .finished = false});
  for (const int position : {0, 1})
    store.answer(
        id, {.position = position, .response = {.spot = exam::Spot{60, 60}}, .at = test::evening().wall});
  review::State state = review::make(store, {id, 0, false});
  ui::Frame frame = test::frame();
  frame.pictures = &test::pictures();
  const ui::Scene shown = review::view(state, frame);
  CHECK(test::shows(shown, "Your mark"));
  CHECK(test::shows(shown, "2  Aorta"));
  CHECK(ui::target_by_id(shown, "spot")->value == "marked wrong");
  (void)review::update(state, Activate{"spot-in"}, test::evening());
  CHECK(state.answering.picture.zoom > 1);
  (void)review::update(state, Activate{"next"}, test::evening());
  CHECK(state.answering.picture.zoom == 1);
  const ui::Scene words = review::view(state, frame);
  CHECK(test::says(words, "What it shows: " + gone.alt));
  CHECK(test::says(words, "Your mark: not here Kidney"));
  CHECK(test::says(words, "Right places 1  Renal artery 2  Aorta"));
}
