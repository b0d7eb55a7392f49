#include "shell/print_paper.hpp"

#include <sstream>
#include <string>

#include <doctest/doctest.h>

using namespace fluoro;
using namespace fluoro::exam;

namespace {

Item item(ItemType type, std::string stem, Body body) {
  return {.question = "a/b", .type = type, .stem = std::move(stem), .body = std::move(body)};
}

std::string printed(std::vector<Item> items, bool with_key) {
  std::ostringstream out;
  shell::print_paper({base::PaperCode::from_number(1), {}, std::move(items)}, with_key, out);
  const std::string text = out.str();
  return text.substr(text.find('\n') + 1);
}

Item choice() {
  Item made = item(ItemType::multiple, "Which\nones?",
                   Options{{{"one", true, ""}, {"two\nlines", false, ""}, {"three", true, ""}}});
  made.explanation = "These\ntwo.";
  return made;
}

}  // namespace

TEST_CASE("options are printed with letters, and the letters are the key") {
  CHECK(printed({choice()}, true) ==
        "\n1. Which\n   ones?\n   (Choose all that are right.)\n   A  one\n   B  two\n      lines\n   C  "
        "three\n"
        "\nKey\n1. A, C: These\n   two.\n");
  CHECK(printed({choice()}, false).find("Key") == std::string::npos);
}

TEST_CASE("match and matching-set are printed with numbers and letters") {
  CHECK(printed({item(ItemType::match, "Match.", Match{{"a", "b"}, {"B", "A", "C"}, {1, 0}})}, true) ==
        "\n1. Match.\n   1  a\n   2  b\n   A  B\n   B  A\n   C  C\n   (Write a letter for each number.)\n"
        "\nKey\n1. 1 B, 2 A\n");
  CHECK(printed(
            {item(ItemType::matching_set, "Choose.", MatchingSet{{"a", "b"}, {{"x", "", 1}, {"y", "", 1}}})},
            true) ==
        "\n1. Choose.\n   A  a\n   B  b\n   1  x\n   2  y\n   (Write a letter for each number.)\n"
        "\nKey\n1. 1 B, 2 B\n");
}

TEST_CASE("order is printed with letters to be put in order") {
  CHECK(printed({item(ItemType::order, "Sort.", Order{{"b", "c", "a"}, {2, 0, 1}})}, true) ==
        "\n1. Sort.\n   A  b\n   B  c\n   C  a\n   (Write the letters in the right order.)\n\nKey\n1. C, A, "
        "B\n");
}

TEST_CASE("gaps and fields are printed with room to write") {
  const Cloze cloze{{"The ", " is ", ".\nSo."},
                    {{.accept = {"artery", "vessel"}}, {.options = {"red", "blue"}, .key = 1}}};
  CHECK(printed({item(ItemType::cloze, "Fill in.", cloze)}, true) ==
        "\n1. Fill in.\n   The [1: ____________] is [2: red / blue].\n   So.\n\nKey\n1. 1 artery / vessel, 2 "
        "blue\n");
  CHECK(printed({item(ItemType::text, "Name it.", Text{{"stent", "tube"}, 1})}, true) ==
        "\n1. Name it.\n   Answer: ____________\n\nKey\n1. stent / tube\n");
  CHECK(printed({item(ItemType::number, "How wide?", Number{2.5, 0.1, "mm", {}}),
                 item(ItemType::number, "How many?", Number{3, 0, "", {}})},
                true) ==
        "\n1. How wide?\n   Answer: ____________\n\n2. How many?\n   Answer: ____________\n"
        "\nKey\n1. 2.5 mm (± 0.1)\n2. 3\n");
}

TEST_CASE("texts are printed without their marks") {
  Item made = item(ItemType::choice, "**Which** is 10^9^?\n\n- *a*\n- H~2~O",
                   Options{{{"*one*", true, ""}, {"5*3 or B*27", false, ""}}});
  made.explanation = "| a | b |\n|---|---|\n| **1** | 2 |";
  CHECK(printed({made}, true) ==
        "\n1. Which is 10⁹?\n   • a\n   • H₂O\n   A  one\n   B  5*3 or B*27\n\nKey\n1. A: a, b\n   1, 2\n");
  const Cloze cloze{{"**The ", " is** ", "."},
                    {{.accept = {"*typed*"}}, {.options = {"*red*", "blue"}, .key = 0}}};
  CHECK(printed({item(ItemType::cloze, "Fill in.", cloze)}, true) ==
        "\n1. Fill in.\n   The [1: ____________] is [2: red / blue].\n\nKey\n1. 1 *typed*, 2 red\n");
}

TEST_CASE("a hotspot is printed with its picture, and its regions are the key") {
  Item hotspot = item(ItemType::hotspot, "Where?",
                      Hotspot{{{"aorta", Region::Shape::circle, {{9, 9}}, 2, true, ""},
                               {"liver", Region::Shape::circle, {{50, 9}}, 2, false, ""}}});
  hotspot.image = "belly.png";
  hotspot.alt = "A belly";
  CHECK(printed({hotspot}, true) ==
        "\n1. Where?\n   Picture: belly.png: A belly\n   (Mark a place in the picture.)\n\nKey\n1. aorta\n");
}

TEST_CASE("a case is printed with its steps, each with a key") {
  Item steps = item(ItemType::case_, "A patient\nbleeds.",
                    Case{{choice(), item(ItemType::text, "Name it.", Text{{"stent"}, 0})}});
  const std::string text =
      "\n1. A patient\n   bleeds.\n"
      "\n   1.1. Which\n        ones?\n      (Choose all that are right.)\n      A  one\n      B  two\n      "
      "   lines\n"
      "      C  three\n"
      "\n   1.2. Name it.\n      Answer: ____________\n";
  CHECK(printed({steps}, false) == text);
  CHECK(printed({steps}, true) == text + "\nKey\n1.1. A, C: These\n     two.\n1.2. stent\n");
  steps.explanation = "All of it.";
  CHECK(printed({steps}, true) == text + "\nKey\n1. All of it.\n1.1. A, C: These\n     two.\n1.2. stent\n");
}

TEST_CASE("without the key nothing tells the answer") {
  const std::string text = printed({item(ItemType::text, "Name it.", Text{{"stent"}, 1}),
                                    item(ItemType::number, "How wide?", Number{2.5, 0.1, "mm", {}})},
                                   false);
  for (const char* secret : {"stent", "2.5", "mm", "0.1"}) CHECK(text.find(secret) == std::string::npos);
}
