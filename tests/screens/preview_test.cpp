#include "screens/preview.hpp"

#include <set>

#include <doctest/doctest.h>

#include "exam/marking.hpp"
#include "screens/fixtures.hpp"
#include "support/all_types.hpp"
#include "ui/focus.hpp"

using namespace fluoro;
using namespace fluoro::screens;
using test::says;

namespace {

CatalogueEntry file_of(bank::Bank bank) {
  return {.path = "/home/author/draft.yaml",
          .name = "draft",
          .bank = std::make_shared<const bank::Bank>(std::move(bank))};
}

CatalogueEntry with_errors(std::size_t errors, test::Length length = test::Length::usual) {
  CatalogueEntry entry = test::broken_entry(errors, length);
  entry.path = length == test::Length::extreme ? "/home/author/" + test::long_text(200) + ".yaml"
                                               : "/home/author/draft.yaml";
  return entry;
}

CatalogueEntry with_warnings(bank::Bank bank, std::size_t warnings) {
  CatalogueEntry entry = file_of(std::move(bank));
  for (std::size_t i = 0; i < warnings; ++i)
    entry.diagnostics.push_back({.severity = base::Severity::warning,
                                 .file = entry.path,
                                 .at = {static_cast<int>(i) + 3, 7},
                                 .text = "the key is much longer than the other options"});
  return entry;
}

preview::State opened(CatalogueEntry file) { return preview::make(std::move(file), test::evening()); }

Effects press(preview::State& state, const std::string& id) {
  return preview::update(state, Activate{id}, test::evening());
}

void save(preview::State& state, CatalogueEntry file) {
  preview::reload(state, std::move(file), test::evening());
}

ui::Scene seen(const preview::State& state) { return preview::view(state, test::frame()); }

/// Small, with written questions first: 4 of them, then the generated ones.
bank::Bank draft() { return test::small_bank(); }

}  // namespace

TEST_CASE("an author goes through the questions and back, and no farther") {
  preview::State state = opened(file_of(draft()));
  CHECK(preview::title(state) == "Preview of draft.yaml, question 1 of 28");
  CHECK(says(seen(state), "1 / 28"));
  CHECK(says(seen(state), "Read at 18:00:00"));
  press(state, "previous");
  CHECK(state.current == 0);
  press(state, "next");
  CHECK(state.item.question == "small/sequence");
  CHECK(says(seen(state), "· sequence"));
  for (int i = 0; i < 40; ++i) press(state, "next");
  CHECK(preview::title(state) == "Preview of draft.yaml, question 28 of 28");
  CHECK(press(state, "close").size() == 1);
}

TEST_CASE("the place of a question in its file is said, a generated one's with its fact's") {
  bank::Bank bank = draft();
  bank.questions[0].at = {.line = 34, .column = 5};
  bank.templates[0].at = {.line = 12, .column = 5};
  bank.facts[0].at = {.line = 5, .column = 5};
  preview::State state = opened(file_of(bank));
  CHECK(says(seen(state), "draft.yaml:34 · bleed"));
  for (int i = 0; i < 4; ++i) press(state, "next");
  CHECK(says(seen(state), "draft.yaml:12 · which-does · ablation in line 5"));
}

TEST_CASE("key and explanation show when asked for, whether it was answered or not") {
  preview::State state = opened(file_of(draft()));
  CHECK_FALSE(says(seen(state), "A it is."));
  press(state, "answer");
  CHECK(says(seen(state), "Not answered"));
  CHECK(says(seen(state), "Correct answer"));
  CHECK(says(seen(state), "A it is."));
  press(state, "option-0");  // is locked
  CHECK_FALSE(exam::is_answered(state.item, state.response));
  press(state, "answer");
  CHECK_FALSE(says(seen(state), "A it is."));
  state.response = exam::right_response(state.item);
  press(state, "answer");
  CHECK(says(seen(state), "Your answer, correct"));
  press(state, "next");
  CHECK_FALSE(state.marked);
}

TEST_CASE("drawing again shuffles anew and comes to every order") {
  preview::State state = opened(file_of(draft()));
  std::set<std::string> first;
  for (int i = 0; i < 60; ++i) {
    first.insert(exam::options(state.item).front().text);
    press(state, "draw");
  }
  CHECK(first == std::set<std::string>{"Option A", "Option B", "Option C", "Option D"});
}

TEST_CASE("a saved change brings its question on screen") {
  preview::State state = opened(file_of(draft()));
  bank::Bank bank = draft();
  bank.questions[2].stem = "What do hands do?";
  save(state, file_of(bank));
  CHECK(state.item.question == "small/hands");
  CHECK(says(seen(state), "What do hands do?"));
  bank.questions[0].explanation = "Another reason.";
  bank.questions[2].explanation = "The same reason.";
  save(state, file_of(bank));  // the one on screen is among them
  CHECK(state.item.question == "small/hands");
  bank.facts[4].fields["does"] = {"keeps a vessel open"};
  save(state, file_of(bank));
  CHECK(state.item.question == "small/which-does/stenting");
}

TEST_CASE("a save that changes no question leaves screen and answer as they are") {
  preview::State state = opened(file_of(draft()));
  press(state, "next");
  state.response = exam::right_response(state.item);
  press(state, "answer");
  bank::Bank bank = draft();
  bank.questions.insert(bank.questions.begin(), test::choice("new"));
  bank.questions.front().retired = true;
  test::list_askables(bank);
  save(state, file_of(bank));
  CHECK(state.item.question == "small/sequence");
  CHECK(state.marked);
  CHECK(says(seen(state), "Your answer, correct"));
}

TEST_CASE("after a change the key still shows, for the question as it is now") {
  preview::State state = opened(file_of(draft()));
  state.response = exam::right_response(state.item);
  press(state, "answer");
  bank::Bank bank = draft();
  bank.questions[0].explanation = "Because of the blood.";
  save(state, file_of(bank));
  CHECK(says(seen(state), "Because of the blood."));
  CHECK(says(seen(state), "Not answered"));
}

TEST_CASE("a question that went away leaves the one that took its place") {
  preview::State state = opened(file_of(draft()));
  for (int i = 0; i < 40; ++i) press(state, "next");
  bank::Bank bank = draft();
  bank.questions.erase(bank.questions.begin() + 1, bank.questions.end());
  bank.templates.clear();
  test::list_askables(bank);
  save(state, file_of(bank));
  CHECK(preview::title(state) == "Preview of draft.yaml, question 1 of 1");
  CHECK(state.item.question == "small/bleed");
}

TEST_CASE("errors show with their places above the last version without any, until they are mended") {
  preview::State state = opened(file_of(draft()));
  press(state, "next");
  save(state, with_errors(2));
  const ui::Scene scene = seen(state);
  CHECK(says(scene, "2 errors in draft.yaml. Below is the last version without errors."));
  CHECK(says(scene, "draft.yaml:1:5: error"));
  CHECK(says(scene, "unknown key 'stemm'; did you mean 'stem'?"));
  CHECK(says(scene, "2 / 28"));
  CHECK(says(scene, "Option A"));
  press(state, "next");
  CHECK(state.item.question == "small/hands");
  press(state, "problems");
  CHECK_FALSE(says(seen(state), "draft.yaml:1:5: error"));
  CHECK(says(seen(state), "2 errors in draft.yaml."));
  save(state, with_errors(1));
  CHECK_FALSE(state.listed);  // the author did not want to see them
  bank::Bank bank = draft();
  bank.questions[0].stem = "Mended?";
  save(state, file_of(bank));
  CHECK(says(seen(state), "Mended?"));
  CHECK_FALSE(says(seen(state), "error"));
  save(state, with_errors(1));
  CHECK(state.listed);
}

TEST_CASE("a file that was never without errors shows them, and nothing to press but Close") {
  preview::State state = opened(with_errors(3));
  CHECK(preview::title(state) == "Preview of draft.yaml");
  CHECK(says(seen(state), "3 errors in draft.yaml. Its questions show here as soon as it is saved"));
  CHECK(says(seen(state), "draft.yaml:3:5: error"));
  CHECK(seen(state).targets.size() == 1);
  for (const char* id : {"next", "previous", "answer", "step", "draw", "problems"}) press(state, id);
  CHECK_FALSE(state.bank);
  save(state, file_of(draft()));
  CHECK(says(seen(state), "1 / 28"));
}

TEST_CASE("warnings are counted, and listed when asked for") {
  preview::State state = opened(with_warnings(draft(), 2));
  CHECK(says(seen(state), "2 warnings in draft.yaml."));
  CHECK_FALSE(says(seen(state), "much longer"));
  press(state, "problems");
  CHECK(says(seen(state), "draft.yaml:4:7: warning"));
  CHECK(says(seen(state), "the key is much longer than the other options"));
  save(state, with_warnings(draft(), 3));
  CHECK(state.listed);  // as the author left it
}

TEST_CASE("as many errors as are listed may be more") {
  CHECK(says(seen(opened(with_errors(100))), "100 errors or more in draft.yaml."));
}

TEST_CASE("a case goes on step by step, or shows all of its key") {
  bank::Bank bank{.id = "cases", .title = "Cases"};
  bank.questions.push_back(test::question("bleeding", test::case_of_three()));
  test::list_askables(bank);
  preview::State state = opened(file_of(bank));
  press(state, "step");
  CHECK(state.response.steps.size() == 1);
  press(state, "option-0");
  press(state, "step");
  CHECK(state.response.steps.size() == 2);
  press(state, "answer");
  CHECK(says(seen(state), "So it is."));
}

TEST_CASE("a preview can be read at every size") {
  const bank::Bank all = test::all_types_bank();
  for (const char* id : {"bleed", "order", "text", "case"}) {  // the others are checked where they are played
    bank::Bank bank = all;
    std::erase_if(bank.questions, [&](const bank::Question& question) { return question.id != id; });
    test::list_askables(bank);
    preview::State state = opened(file_of(bank));
    for (const bool marked : {false, true}) {
      state.marked = marked;
      test::check_every_frame(std::string("preview of ") + id + (marked ? ", with its key" : ""),
                              [&](const ui::Frame& frame) { return preview::view(state, frame); });
    }
  }
}

TEST_CASE("a preview with something wrong can be read at every size") {
  const auto check = [](const std::string& what, const preview::State& state) {
    test::check_every_frame(what, [&](const ui::Frame& frame) { return preview::view(state, frame); });
  };
  check("preview of a broken file", opened(with_errors(2)));
  check("preview of a very broken file", opened(with_errors(100, test::Length::extreme)));
  bank::Bank cases{.id = "cases", .title = "Cases"};
  cases.questions.push_back(test::question(std::string(64, 'w'), test::case_of_three()));
  test::list_askables(cases);
  for (const auto& bank : {draft(), cases}) {
    preview::State state = opened(with_warnings(bank, 2));
    check("preview with warnings", state);
    state.listed = true;
    check("preview with warnings listed", state);
    save(state, with_errors(100, test::Length::extreme));
    check("preview with errors listed", state);
    state.listed = false;
    check("preview with errors", state);
  }
}
