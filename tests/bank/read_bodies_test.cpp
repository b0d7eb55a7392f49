#include "quiz_files.hpp"

// What the reader makes of each type's own fields; what it says about mistakes is in tests/data/bad.
using namespace fluoro;

namespace {

bank::Bank good_file(const std::string& name) {
  auto outcome = test::read(test::bytes_of(test::kData / "good" / (name + ".yaml")), test::kData / "good");
  REQUIRE(outcome.bank);
  return std::move(*outcome.bank);
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a match keeps its pairs and distractors in order") {
  const bank::Bank bank = good_file("match");
  const auto& match = std::get<bank::Match>(bank.questions.at(0).body);
  REQUIRE_EQ(match.pairs.size(), 3);
  CHECK_EQ(match.pairs[1].left, "Plug");
  CHECK_EQ(match.pairs[1].right, match.pairs[0].right);
  CHECK_EQ(match.pairs[2].right, "holds a vessel open");
  CHECK_EQ(match.distractors, Texts{"measures pressure", "cuts tissue"});
  CHECK(std::get<bank::Match>(bank.questions.at(1).body).distractors.empty());
}

TEST_CASE("an order keeps its items in the right order") {
  const bank::Bank bank = good_file("order");
  const auto& order = std::get<bank::Order>(bank.questions.at(0).body);
  REQUIRE_EQ(order.items.size(), 4);
  CHECK_EQ(order.items[3], "Slide a sheath over the wire.");
  CHECK_EQ(std::get<bank::Order>(bank.questions.at(1).body).items, Texts{"1", "2"});
}

TEST_CASE("a cloze keeps its text, and its gaps in the text's order") {
  const bank::Bank bank = good_file("cloze");
  const auto& cloze = std::get<bank::Cloze>(bank.questions.at(0).body);
  CHECK(cloze.text.starts_with("Embolization [[effect]] a vessel."));
  REQUIRE_EQ(cloze.gaps.size(), 3);
  CHECK_EQ(cloze.gaps[0].id, "effect");
  CHECK_EQ(cloze.gaps[0].options, Texts{"closes", "opens", "measures"});
  CHECK_EQ(cloze.gaps[0].correct, "closes");
  CHECK(cloze.gaps[0].accept.empty());
  CHECK_EQ(cloze.gaps[1].id, "site");
  CHECK_EQ(cloze.gaps[1].accept, Texts{"femoral", "radial"});
  CHECK_EQ(cloze.gaps[1].typos, 0);
  CHECK_EQ(cloze.gaps[2].id, "agent");
  CHECK_EQ(cloze.gaps[2].typos, 1);
  CHECK_EQ(std::get<bank::Cloze>(bank.questions.at(1).body).gaps[1].correct, "0x1F");
}

TEST_CASE("a text keeps what it accepts, as typed") {
  const bank::Bank bank = good_file("text");
  CHECK_EQ(std::get<bank::Text>(bank.questions.at(0).body).accept,
           Texts{"embolization", "transcatheter embolization"});
  CHECK_EQ(std::get<bank::Text>(bank.questions.at(0).body).typos, 2);
  CHECK_EQ(std::get<bank::Text>(bank.questions.at(1).body).typos, 0);
  CHECK_EQ(std::get<bank::Text>(bank.questions.at(3).body).accept, Texts{"no", "1.10", "0x1F", "null"});
}

TEST_CASE("a number keeps its calculation, tolerance, units and variables") {
  const bank::Bank bank = good_file("number");
  const auto& number = std::get<bank::Number>(bank.questions.at(0).body);
  CHECK_EQ(number.answer, "fr / 3");
  CHECK(number.tolerance.is_share);
  CHECK_EQ(number.tolerance.amount, 0.02);
  CHECK_EQ(number.unit, "mm");
  using Units = std::vector<std::pair<std::string, double>>;
  CHECK(number.units == Units{{"cm", 10}, {"µm", 0.001}});
  REQUIRE_EQ(number.variables.size(), 1);
  CHECK_EQ(number.variables[0].name, "fr");
  CHECK_EQ(number.variables[0].from, 4);
  CHECK_EQ(number.variables[0].to, 24);
  CHECK_EQ(number.variables[0].step, 1);
  CHECK_EQ(bank.questions.at(0).explanation, "{fr} French are {fr} / 3 = {=fr / 3} mm; {{braces}} stay.");
  const auto& dose = std::get<bank::Number>(bank.questions.at(1).body);
  CHECK_FALSE(dose.tolerance.is_share);
  CHECK_EQ(dose.tolerance.amount, 0.05);
  CHECK_EQ(dose.variables.at(0).step, 1.5);
  const auto& plain = std::get<bank::Number>(bank.questions.at(2).body);
  CHECK_EQ(plain.tolerance.amount, 0);
  CHECK_EQ(plain.unit, "");
  CHECK_EQ(std::get<bank::Number>(bank.questions.at(7).body).variables.at(1).step, 2.5);
  CHECK_EQ(std::get<bank::Number>(bank.questions.at(8).body).variables.at(1).step, 1);
}

TEST_CASE("a hotspot keeps its regions") {
  const bank::Bank bank = good_file("hotspot");
  const auto& regions = std::get<bank::Hotspot>(bank.questions.at(0).body).regions;
  REQUIRE_EQ(regions.size(), 4);
  CHECK_EQ(regions[0].name, "Left internal iliac artery");
  CHECK(regions[0].correct);
  CHECK_EQ(regions[0].feedback, "There it is.");
  const auto& circle = std::get<bank::Circle>(regions[0].shape);
  CHECK_EQ(circle.x, 320);
  CHECK_EQ(circle.y, 240.5);
  CHECK_EQ(circle.r, 12);
  using Points = std::vector<std::pair<double, double>>;
  CHECK(std::get<bank::Polygon>(regions[1].shape).points == Points{{10, 10}, {60, 12}, {40, 80.25}});
  const auto& box = std::get<bank::Box>(regions[2].shape);
  CHECK_EQ(box.y, 400);
  CHECK_EQ(box.w, 640);
  CHECK_EQ(box.h, 80);
  CHECK_FALSE(regions[2].correct);
  CHECK_FALSE(regions[3].correct);
}

TEST_CASE("regions of an image whose size nobody knows are taken on trust") {
  const std::string text = test::quiz(
      "questions: [{id: q, type: hotspot, stem: s, image: a.png, alt: a, regions: [{name: A, circle: {x: "
      "9000, "
      "y: 9000, r: 1}, correct: true}]}]\n");
  base::Diagnostics diagnostics("");
  CHECK(bank::read(text, diagnostics));
  CHECK(bank::read(text, diagnostics, [](const std::string&) { return bank::ImageFile{}; }));
  CHECK_FALSE(bank::read(text, diagnostics, [](const std::string&) {
    return bank::ImageFile{true, 9000, 9001};
  }));
}

TEST_CASE("sixteen megapixels are the most") {
  const std::string text =
      test::quiz("questions: [{id: q, type: true-false, stem: s, answer: true, image: a.png, alt: a}]\n");
  const auto reads = [&](int width, int height) {
    base::Diagnostics diagnostics("");
    return bank::read(text, diagnostics,
                      [&](const std::string&) {
                        return bank::ImageFile{true, width, height};
                      })
        .has_value();
  };
  CHECK(reads(4000, 4000));
  CHECK_FALSE(reads(4000, 4001));
  CHECK_FALSE(reads(2'000'000'000, 2'000'000'000));
}

TEST_CASE("a matching set keeps its options and stems") {
  const bank::Bank bank = good_file("matching-set");
  const auto& set = std::get<bank::MatchingSet>(bank.questions.at(0).body);
  CHECK_EQ(set.options, Texts{"Coil", "Stent", "Filter", "Balloon"});
  REQUIRE_EQ(set.stems.size(), 3);
  CHECK_EQ(set.stems[1].stem, "A narrow iliac artery that springs back.");
  CHECK_EQ(set.stems[1].correct, "Stent");
  CHECK_EQ(set.stems[1].feedback, "A balloon alone will not hold.");
}

TEST_CASE("a case keeps its vignette as its stem, and its steps") {
  const bank::Bank bank = good_file("case");
  const bank::Question& question = bank.questions.at(0);
  CHECK(question.stem.starts_with("A cyclist was hit"));
  CHECK_EQ(question.time, std::chrono::seconds(600));
  const auto& steps = std::get<bank::Case>(question.body).steps;
  REQUIRE_EQ(steps.size(), 10);
  CHECK_EQ(steps[0].id, "next");
  CHECK_EQ(steps[0].explanation, "It finds the bleeding.");
  CHECK(steps[0].level == bank::Level::understand);
  CHECK_EQ(steps[0].sources, Texts{"article"});
  CHECK_EQ(steps[0].waive.at(0).first, "mixed-options");
  CHECK_EQ(steps[1].id, "");
  CHECK(steps[1].level == bank::Level::apply);  // the case's
  CHECK_EQ(steps[8].image, "view.png");
  for (std::size_t i = 0; i < steps.size(); ++i) CHECK_EQ(steps[i].body.index(), i);
}

TEST_CASE("a file of many calculations is read in reasonable time") {
  std::string text = test::quiz("questions:\n");
  for (int i = 0; i < 2'000; ++i)
    text +=
        "  - {id: q" + std::to_string(i) +
        ", type: number, stem: \"{a} {b}\", answer: a * b, variables: {a: {from: 1, to: 100}, b: {from: 1, "
        "to: 100}}}\n";
  CHECK_EQ(test::good(text).questions.size(), 2'000);
}
