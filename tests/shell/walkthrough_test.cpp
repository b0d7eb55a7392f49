#include "shell/walkthrough.hpp"

#include <doctest/doctest.h>

namespace fluoro::shell {
namespace {

Walkthrough read(const std::string& text) {
  base::Diagnostics diagnostics("w.yaml");
  auto walkthrough = read_walkthrough(text, diagnostics);
  for (const base::Diagnostic& one : diagnostics.in_file_order()) FAIL(to_string(one));
  REQUIRE(walkthrough);
  return *walkthrough;
}

std::string first_error(const std::string& text) {
  base::Diagnostics diagnostics("w.yaml");
  CHECK_FALSE(read_walkthrough(text, diagnostics));
  const auto list = diagnostics.in_file_order();
  REQUIRE_FALSE(list.empty());
  return to_string(list.front());
}

TEST_CASE("every step is read as what it is") {
  const Walkthrough all = read(R"(
title: The main job
seed: 7
size: 1024x640
clock: 2026-11-24T18:00:00.000Z
steps:
  - expect: What do you want
  - expect-not: "Nothing"
  - click: Start
  - key: ctrl+q
  - type: K7QF
  - wait: 2s
  - resize: 3840x2160
  - screenshot: home.png
  - restart
  - copy: {from: a.yaml, to: b.yaml}
  - repeat: {times: 3, until: Done, steps: [key: A, key: Enter]}
  - set-clock: 2031-01-01T00:00:00.000Z
)");
  CHECK(all.title == "The main job");
  CHECK(all.seed == 7);
  CHECK(all.size == ui::Size{1024, 640});
  CHECK(all.clock == base::parse_utc("2026-11-24T18:00:00.000Z"));
  REQUIRE(all.steps.size() == 12);
  CHECK(std::get<Expect>(all.steps[0].action).shown);
  CHECK(all.steps[0].at == base::Position{7, 5});
  CHECK_FALSE(std::get<Expect>(all.steps[1].action).shown);
  CHECK(std::get<Click>(all.steps[2].action).label == "Start");
  CHECK(std::get<Press>(all.steps[3].action).chord == ui::Chord{.key = ui::Key::q, .ctrl = true});
  CHECK(std::get<Type>(all.steps[4].action).text == "K7QF");
  CHECK(std::get<Wait>(all.steps[5].action).time == std::chrono::seconds(2));
  CHECK(std::get<Resize>(all.steps[6].action).size == ui::Size{3840, 2160});
  CHECK(std::get<Screenshot>(all.steps[7].action).file == "home.png");
  CHECK(std::holds_alternative<Restart>(all.steps[8].action));
  CHECK(std::get<Copy>(all.steps[9].action).from == "a.yaml");
  CHECK(std::get<Copy>(all.steps[9].action).to == "b.yaml");
  const auto& repeat = std::get<Repeat>(all.steps[10].action);
  CHECK(repeat.times == 3);
  CHECK(repeat.until == "Done");
  CHECK(repeat.steps.size() == 2);
  CHECK(std::get<SetClock>(all.steps[11].action).time == base::parse_utc("2031-01-01T00:00:00.000Z"));
}

TEST_CASE("a bare list is a walkthrough too, and restart may have a colon") {
  CHECK(read("- key: A\n- restart:\n- wait: 250ms\n").steps.size() == 3);
}

TEST_CASE("a click may name a place on its target") {
  const auto steps = read("- click: {on: A slice, at: 25x60}\n- click: Start\n").steps;
  REQUIRE(steps.size() == 2);
  CHECK(std::get<Click>(steps[0].action).label == "A slice");
  CHECK(std::get<Click>(steps[0].action).place == ui::Point{0.25f, 0.6f});
  CHECK_FALSE(std::get<Click>(steps[1].action).place);
}

TEST_CASE("what is wrong is named with its place") {
  const std::vector<std::pair<std::string, std::string>> wrong{
      {"- clik: Start\n", "w.yaml:1:3: error: there is no step 'clik'; did you mean 'click'?"},
      {"- key: Hyper\n",
       "w.yaml:1:8: error: there is no key 'Hyper'; a key is named like A, Enter, Esc, "
       "PageDown or Ctrl+Q"},
      {"- wait: 2\n", "w.yaml:1:9: error: 'wait' must be a time such as 2s, 250ms or 1m30s, not '2'"},
      {"- wait: 99h\n", "w.yaml:1:9: error: 'wait' must be a time such as 2s, 250ms or 1m30s, not '99h'"},
      {"- resize: 1x1\n", "w.yaml:1:11: error: 'resize' must be a size such as 1280x800, not '1x1'"},
      {"- screenshot: a.jpg\n", "w.yaml:1:15: error: a picture's name must end in .png"},
      {"- copy: a.yaml\n",
       "w.yaml:1:3: error: 'copy' has no 'from': it takes two files, as in {from: a.yaml, to: b.yaml}"},
      {"- copy: {from: a, to: b, at: c}\n", "w.yaml:1:26: error: there is no key 'at'"},
      {"- set-clock: tomorrow\n",
       "w.yaml:1:14: error: 'set-clock' must be a time such as 2026-11-24T18:00:00.000Z, not 'tomorrow'"},
      {"- expect:\n", "w.yaml:1:3: error: 'expect' needs a text"},
      {"- click: [a]\n", "w.yaml:1:10: error: 'click' needs a text"},
      {"- click: {on: Start, at: 3}\n",
       "w.yaml:1:26: error: 'at' must be a place such as 25x60, per cent across and down, not '3'"},
      {"- click: {on: Start, at: 100x5}\n",
       "w.yaml:1:26: error: 'at' must be a place such as 25x60, per cent across and down, not '100x5'"},
      {"- click: {at: 1x1}\n", "w.yaml:1:3: error: 'click' has no 'on'"},
      {"- click: {on: Start, at: 1x1, by: 2}\n", "w.yaml:1:31: error: there is no key 'by'"},
      {"- pause\n", "w.yaml:1:3: error: a step is one line such as 'click: Start' or 'restart'"},
      {"- {key: A, click: B}\n", "w.yaml:1:3: error: a step is one line such as 'click: Start' or 'restart'"},
      {"steps: 3\n", "w.yaml:1:1: error: 'steps' must be a list of steps"},
      {"title: None\n", "w.yaml:1:1: error: the list 'steps' is missing"},
      {"text\n", "w.yaml:1:1: error: a walkthrough is a list of steps, or has one under 'steps:'"},
      {"- repeat: {steps: []}\n", "w.yaml:1:3: error: 'repeat' has no 'times'"},
      {"- repeat: {times: 0, steps: []}\n",
       "w.yaml:1:19: error: 'times' must be a whole number from 1 to 10000, not '0'"},
      {"seed: -1\nsteps: []\n", "w.yaml:1:7: error: 'seed' must be a whole number such as 7, not '-1'"},
  };
  for (const auto& row : wrong) {
    const auto& text = row.first;
    const auto& said = row.second;
    CAPTURE(text);
    CHECK(first_error(text) == said);
  }
}

}  // namespace
}  // namespace fluoro::shell
