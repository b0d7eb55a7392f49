#include "quiz_files.hpp"

using namespace fluoro;

namespace {

const bank::Bank& everything() {
  static const bank::Bank kBank =
      test::read(test::bytes_of(test::kData / "good/everything.yaml"), test::kData / "good").bank.value();
  return kBank;
}

}  // namespace

TEST_CASE("a question keeps all its fields") {
  const bank::Question& question = everything().questions.at(0);
  CHECK_EQ(question.id, "open-a-vessel");
  CHECK_EQ(question.stem, "Which of these **open** a vessel?\nTwo answers are right.");
  CHECK(question.level == bank::Level::understand);
  CHECK_EQ(question.facts, std::vector<std::string>{"angioplasty", "embolization"});
  CHECK_EQ(question.explanation, "Balloons and stents open; coils close.");
  CHECK_EQ(question.sources, std::vector<std::string>{"article"});
  CHECK_EQ(question.covers, std::vector<std::string>{"art-007", "art-022"});
  CHECK_EQ(question.image, "picture.png");
  CHECK_EQ(question.alt, "A vessel.");
  CHECK_EQ(question.time, std::chrono::seconds(45));
  CHECK_EQ(question.tags, std::vector<std::string>{"vessels", "picture"});
  REQUIRE_EQ(question.waive.size(), 1);
  CHECK_EQ(question.waive[0].first, "longest-option");
  CHECK_EQ(question.waive[0].second, "The names are what they are.");
  CHECK_FALSE(question.retired);
  CHECK_EQ(question.at, base::Position{3, 5});
}

TEST_CASE("options keep their order, key and feedback") {
  const auto& body = std::get<bank::Multiple>(everything().questions.at(0).body);
  CHECK(body.scoring == bank::Scoring::all);
  CHECK(body.given_order);
  REQUIRE_EQ(body.options.size(), 3);
  CHECK_EQ(body.options[0].feedback, "By a balloon.");
  CHECK(body.options[1].correct);
  CHECK_FALSE(body.options[2].correct);
}

TEST_CASE("what a question leaves out has its default") {
  const bank::Question& question = everything().questions.at(2);
  CHECK(question.level == bank::Level::recall);
  CHECK_FALSE(question.time);
  CHECK(std::get<bank::TrueFalse>(question.body).answer);
  const bank::Bank bank =
      test::good(test::quiz("questions:\n  - id: q\n    type: multiple\n    stem: s\n    options: [{text: a, "
                            "correct: true}, {text: b}]\n"));
  CHECK(std::get<bank::Multiple>(bank.questions[0].body).scoring == bank::Scoring::partial);
  CHECK_FALSE(std::get<bank::Multiple>(bank.questions[0].body).given_order);
  CHECK_EQ(bank.language, "en");
}

TEST_CASE("without a caller who knows the disk, images are taken on trust, but never their place") {
  const std::string text =
      test::quiz("questions: [{id: q, type: true-false, stem: s, answer: true, image: PATH, alt: a}]\n");
  const auto read = [&](const std::string& path) {
    base::Diagnostics diagnostics("");
    return bank::read(std::string(text).replace(text.find("PATH"), 4, path), diagnostics).has_value();
  };
  CHECK(read("pictures/a.png"));
  CHECK(read("pictures/..a.png"));
  CHECK_FALSE(read("../a.png"));
  CHECK_FALSE(read("pictures/.."));
  CHECK_FALSE(read("/a.png"));
  CHECK_FALSE(read("a.png/"));
}
