#include "screens/sessions.hpp"

#include <set>

#include <doctest/doctest.h>

#include "screens/fixtures.hpp"
#include "support/shipped_quizzes.hpp"

using namespace fluoro;
using namespace fluoro::screens;

namespace {

const std::string kBank = "ir-procedures";

std::shared_ptr<const bank::Bank> shipped() {
  static const auto kRead = std::make_shared<const bank::Bank>(
      test::read_shipped(std::filesystem::path(FLUORO_ROOT) / "quizzes" / (kBank + ".yaml")));
  return kRead;
}

/// A shipped quiz, a history and a clock: a learner who sits at it.
struct Desk {
  Catalogue catalogue;
  history::Store store = test::new_store();
  base::Zone zone{"UTC"};
  history::Learning* learning = &store.learning();
  base::Now now = test::evening();
  Settings settings;

  Desk() { catalogue.entries.push_back({.name = kBank, .bank = shipped()}); }
  [[nodiscard]] Ground ground() const {
    return {.catalogue = &catalogue, .learning = learning, .zone = &zone, .settings = settings};
  }
  [[nodiscard]] auto draw(const SessionPlan& plan, std::uint64_t code = 7) const {
    return draw_session(ground(), plan, base::PaperCode::from_number(code), now);
  }
  [[nodiscard]] history::NewSession drawn(const SessionPlan& plan, std::uint64_t code = 7) const {
    auto session = draw(plan, code);
    REQUIRE(std::holds_alternative<history::NewSession>(session));
    return std::get<history::NewSession>(std::move(session));
  }
  void wait(std::chrono::minutes time) {
    now.wall += time;
    now.steady += time;
  }
  void answer(history::SessionId id, int position, double mark) {
    history::Answer answer{
        .position = position, .mark = mark, .taken = std::chrono::seconds(20), .at = now.wall};
    answer.rating = memory::rating_of({.mark = mark});
    answer.day = base::study_day(now.wall, zone);
    store.answer(id, answer);
  }
  /// Begins and answers all there is.
  history::SessionId sit(const history::NewSession& session, double mark) {
    const auto id = store.begin(session);
    for (std::size_t i = 0; i < session.items.size(); ++i) answer(id, static_cast<int>(i), mark);
    store.finish(id, now.wall);
    return id;
  }
};

std::vector<std::string> keys(const std::vector<exam::Item>& items) {
  std::vector<std::string> list;
  for (const exam::Item& item : items) list.push_back(exam::fact_key(item));
  return list;
}

const SessionPlan kDue{.mode = Mode::due, .banks = {kBank}};

}  // namespace

TEST_CASE("on the first day what is due are the day's new facts, each once") {
  Desk desk;
  desk.settings.new_per_day = 12;
  const history::NewSession session = desk.drawn(kDue);
  CHECK(session.mode == "due");
  CHECK(session.grows);
  CHECK_FALSE(session.by_code);
  const auto asked = keys(session.items);
  CHECK(asked.size() == 12);
  CHECK(std::set<std::string>(asked.begin(), asked.end()).size() == 12);
  desk.sit(session, 1);
  const auto again = desk.draw(kDue);
  REQUIRE(std::holds_alternative<std::string>(again));
  CHECK(std::get<std::string>(again).find("new facts have been asked") != std::string::npos);
}

TEST_CASE("the same seed gives the same session of what is due") {
  const Desk desk;
  CHECK(desk.drawn(kDue, 5).items == desk.drawn(kDue, 5).items);
  CHECK_FALSE(desk.drawn(kDue, 5).items == desk.drawn(kDue, 6).items);
}

TEST_CASE(
    "a fact that went wrong comes back in its session after ten minutes, in another form if it has one") {
  Desk desk;
  const history::NewSession drawn = desk.drawn(kDue);
  const auto id = desk.store.begin(drawn);
  desk.answer(id, 0, 0);
  const auto session = *desk.store.session(id);
  CHECK(coming_back(desk.ground(), session, drawn.items, {}, desk.now).empty());
  desk.wait(std::chrono::minutes(9));
  CHECK(coming_back(desk.ground(), session, drawn.items, {}, desk.now).empty());
  desk.wait(std::chrono::minutes(1));
  const auto back = coming_back(desk.ground(), session, drawn.items, {}, desk.now);
  REQUIRE(back.size() == 1);
  CHECK(exam::fact_key(back[0]) == exam::fact_key(drawn.items[0]));
  // Once it stands there it is not put there again.
  CHECK(coming_back(desk.ground(), session, drawn.items, keys(back), desk.now).empty());
  desk.store.append(id, back);
  desk.answer(id, static_cast<int>(drawn.items.size()), 1);
  CHECK(coming_back(desk.ground(), session, drawn.items, {}, desk.now).empty());
}

TEST_CASE("property: what is due never repeats a form while its fact has one that was never asked") {
  Desk desk;
  desk.settings.new_per_day = 100;
  std::map<std::string, std::set<std::string>> asked;
  std::map<std::string, std::size_t> forms;
  const bank::Bank& bank = *desk.catalogue.entries[0].bank;
  for (const bank::Askable& askable : bank.askables) ++forms[bank::fact_key(bank, askable)];
  for (int sitting = 0; sitting < 12; ++sitting) {
    CAPTURE(sitting);
    const auto drawn = desk.draw(kDue, static_cast<std::uint64_t>(sitting));
    if (const auto* session = std::get_if<history::NewSession>(&drawn)) {
      for (const exam::Item& item : session->items) {
        auto& before = asked[exam::fact_key(item)];
        CAPTURE(item.question);
        if (before.contains(item.question)) CHECK(before.size() == forms[exam::fact_key(item)]);
        before.insert(item.question);
      }
      desk.sit(*session, sitting % 3 == 0 ? 0 : 1);
    }
    desk.wait(std::chrono::hours(30));
  }
}

TEST_CASE("endless practice goes on with others, the topics chosen only") {
  Desk desk;
  const SessionPlan plan{.banks = {kBank}, .endless = true, .topics = {"oncology"}};
  const history::NewSession drawn = desk.drawn(plan);
  CHECK(drawn.items.size() == kPracticeBatch);
  CHECK(drawn.topics == plan.topics);
  const auto id = desk.store.begin(drawn);
  const auto next = more(desk.ground(), *desk.store.session(id), drawn.items, desk.now);
  REQUIRE(next.size() == kPracticeBatch);
  for (const exam::Item& item : next) CHECK(item.topic == "oncology");
  CHECK_FALSE(next == drawn.items);
}

TEST_CASE("mistakes are what last went wrong, the longest ago first") {
  Desk desk;
  const SessionPlan plan{.mode = Mode::mistakes, .banks = {kBank}};
  CHECK(std::get<std::string>(desk.draw(plan)) == "There are no mistakes in what you chose.");
  const history::NewSession first = desk.drawn({.banks = {kBank}, .count = 3}, 1);
  desk.sit(first, 0);
  desk.wait(std::chrono::hours(1));
  const history::NewSession mistakes = desk.drawn(plan);
  CHECK(mistakes.items.size() == 3);
  CHECK_FALSE(mistakes.grows);
  desk.sit(mistakes, 1);
  CHECK(std::holds_alternative<std::string>(desk.draw(plan)));
}

TEST_CASE("an exam asks first what was not seen lately, unless its code alone is to give it") {
  Desk desk;
  const SessionPlan plan{.mode = Mode::exam, .banks = {kBank}, .count = 20};
  const history::NewSession first = desk.drawn(plan, 1);
  CHECK(first.mode == "exam");
  CHECK(first.items.size() == 20);
  desk.sit(first, 1);
  const auto seen = keys(first.items);
  const std::set<std::string> before(seen.begin(), seen.end());
  SessionPlan by_code = plan;
  by_code.by_code = true;
  CHECK(desk.drawn(by_code, 1).items == Desk().drawn(by_code, 1).items);
  CHECK(desk.drawn(by_code, 1).by_code);
  const history::NewSession second = desk.drawn(plan, 1);
  CHECK_FALSE(second.by_code);
  // Small topics have no others left; the code alone would have asked all twenty again.
  int repeated = 0;
  for (const std::string& key : keys(second.items)) repeated += before.contains(key) ? 1 : 0;
  CHECK(repeated <= 8);
}

TEST_CASE("practice by its code is the same with any history") {
  Desk desk;
  const SessionPlan plan{.banks = {kBank}, .count = 10};
  desk.sit(desk.drawn(plan, 3), 0);
  CHECK(desk.drawn(plan, 4).items == Desk().drawn(plan, 4).items);
  CHECK(desk.drawn(plan, 4).by_code);
}

TEST_CASE("what a quiz has no longer is not counted for ever") {
  Desk desk;
  const history::NewSession first = desk.drawn({.banks = {kBank}, .count = 5}, 1);
  desk.sit(first, 0);
  desk.wait(std::chrono::minutes(20));
  bank::Bank emptied = *desk.catalogue.entries[0].bank;
  emptied.askables.clear();
  desk.catalogue.entries[0].bank = std::make_shared<const bank::Bank>(std::move(emptied));
  const history::Moment at = moment(desk.now, desk.zone);
  CHECK(desk.store.learning().by_bank(at).at(kBank).due == 5);
  CHECK(desk.store.learning().by_bank(at).at(kBank).mistakes == 5);
  CHECK(std::holds_alternative<std::string>(desk.draw(kDue)));
  CHECK(std::holds_alternative<std::string>(desk.draw({.mode = Mode::mistakes, .banks = {kBank}})));
  CHECK(desk.store.learning().by_bank(at)[kBank].due == 0);
  CHECK(desk.store.learning().by_bank(at)[kBank].mistakes == 0);
  CHECK(desk.store.learning().suspended(kBank).size() == 5);
}
