#include "base/rich_text.hpp"

#include <doctest/doctest.h>

using namespace fluoro::base;

namespace {

Run super(const char* text) { return {.text = text, .script = Run::Script::super}; }
Run sub(const char* text) { return {.text = text, .script = Run::Script::sub}; }

const RichText kAll{Paragraph{{{"One"}}}, Paragraph{{{"Two\nlines:"}}}, ListItem{0, "•", {{"a"}}},
                    Table{{Table::Align::left, Table::Align::right},
                          {{{{"Device"}}, {{"Size"}}}, {{{"Coil"}}, {{"5", true}, {" mm"}}}}},
                    Paragraph{{{"End"}}}};

}  // namespace

TEST_CASE("looks are left out, and blocks stand on lines of their own") {
  CHECK_EQ(plain(RichText{}), "");
  CHECK_EQ(plain({Paragraph{{{"A "}, {"bold", true}, {" word"}}}}), "A bold word");
  CHECK_EQ(plain(kAll), "One\n\nTwo\nlines:\n• a\nDevice, Size\nCoil, 5 mm\n\nEnd");
  CHECK_EQ(plain(Runs{{"a "}, {"b", true}}), "a b");
}

TEST_CASE("items keep their markers") {
  CHECK_EQ(plain({ListItem{0, "•", {{"a"}}}, ListItem{1, "2.", {{"b"}}}, ListItem{1, "", {{"more"}}}}),
           "• a\n2. b\nmore");
}

TEST_CASE("all of it goes on one line") {
  CHECK_EQ(plain_line({}), "");
  CHECK_EQ(plain_line(kAll), "One Two lines: • a Device, Size; Coil, 5 mm End");
}

TEST_CASE("scripts keep their meaning") {
  CHECK_EQ(plain({Paragraph{{{"10"}, super("9"), {"/l, 10"}, super("-3"), {", x"}, super("n+(1)")}}}),
           "10⁹/l, 10⁻³, xⁿ⁺⁽¹⁾");
  CHECK_EQ(plain({Paragraph{{{"H"}, sub("2"), {"O, CO"}, sub("2-3")}}}), "H₂O, CO₂₋₃");
  CHECK_EQ(plain({Paragraph{{super("99m"), {"Tc, 10"}, super("−3")}}}), "⁹⁹ᵐTc, 10⁻³");
  CHECK_EQ(plain({Paragraph{{{"x"}, super("AB"), {" and v"}, sub("max,2")}}}), "x^AB and vmax,2");
}
