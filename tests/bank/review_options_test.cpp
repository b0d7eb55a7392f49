#include <doctest/doctest.h>

#include "bank/review_flaws.hpp"

using namespace fluoro::test;

TEST_CASE("mixed-options") {
  check_rule("mixed-options",
             {choice("When is it done?", {"*5 days", "7 days", "After the scan"}),
              choice("Why is it done?", {"*To widen the vessel", "To close it", "A stent is cheap"}),
              choice("Why?", {"*Because it bleeds", "It clots", "It burns"}),
              choice("Is it needed?", {"*Yes, at once", "A scan", "A drug"}),
              choice("What now?", {"*Wait for a day.", "Go home", "Operate at once."})},
             {choice("When is it done?", {"*5 days", "7 days", "9 days"}),
              choice("Why is it done?", {"*To widen the vessel", "To close it", "To see it"}),
              choice("Which stage?", {"*Stage 2", "Stage 3", "Stage 4"}),
              choice("What now?", {"*Stenting", "Place a coil", "A scan"}),
              choice("Which time?", {"*30 minutes before the meal", "At the meal", "After the meal"})});
}

TEST_CASE("all-of-the-above") {
  check_rule(
      "all-of-the-above",
      {choice("Which?", {"Clot", "Air", "*All of the above"}),
       choice("Which?", {"*Clot", "Air", "None of these"}),
       choice("Which?", {"Clot", "Air", "*Both of the above"}), choice("Which?", {"*Clot", "Air", "None"})},
      {choice("Which?", {"*All ages", "Men", "Children"}),
       choice("Where?", {"*Above the groin", "Below it", "Beside it"}),
       choice("Which?", {"*None but the surgeon", "The nurse", "The porter"})});
}

TEST_CASE("option-combination") {
  check_rule("option-combination",
             {choice("Which?", {"Clot", "Air", "*A and B", "Fat"}),
              choice("Which?", {"Clot", "Air", "Fat", "*Both A and C"}),
              choice("Which of (1) clot, (2) air and (3) fat?", {"*1 and 3", "2 only", "1, 2 and 3"}),
              choice("Which?", {"Clot", "Air", "Fat", "*A, B and C"})},
             {choice("Which virus?", {"*Hepatitis A and B", "Influenza", "Measles"}),
              choice("Which vitamins?", {"*A and D", "B and C", "A and C", "B and D"}),
              choice("Which nerves?", {"*3 and 4", "1 and 2", "2 and 4", "1 and 4"}),
              choice("What is placed?", {"*A stent and a coil", "A filter", "A port"})});
}

TEST_CASE("true-false-options") {
  check_rule(
      "true-false-options",
      {choice("Does a stent dissolve?", {"Yes", "*No"}), choice("A stent dissolves?", {"Right", "*Wrong"}),
       choice("Which of the following is true?", {"*Stents stay", "Coils dissolve", "Glue floats"}),
       choice("Which statement about stents is correct?", {"*They stay", "They rust", "They float"}),
       choice("Which of these statements is false?", {"*Coils rust", "Stents stay", "Glue sets"})},
      {choice("Which lung is shorter?", {"*Right", "Left"}),
       choice("Which position is correct?", {"*Supine", "Prone", "Sitting"}),
       choice("Which of the following drugs dissolves clot?", {"*Alteplase", "Heparin", "Aspirin"}),
       multiple("Which of these are true?", {"*Stents stay", "Coils rust", "Glue floats"})});
}

TEST_CASE("duplicate-options") {
  check_rule("duplicate-options",
             {choice("Which?", {"*Tumour ablation", "Tumor ablation", "Stent"}),
              choice("Which?", {"*X-ray", "Xray", "Stent"}),
              choice("Which?", {"*Risk and benefit", "Benefit and risk", "Cost"}),
              choice("Which?", {"*A stent", "Stent", "Coil"}),
              question("match", "Pair them.",
                       "    pairs: [{left: a1, right: Oesophagus}, {left: b1, right: Stomach}]\n"
                       "    distractors: [Esophagus]\n"),
              question("order", "Sort them.", "    items: [Puncture, \"*Wire*\", Sheath, wire]\n"),
              choice("Which?", {"***Stent**", "Stent", "Coil"})},
             {choice("Which way?", {"*From vein to artery", "From artery to vein", "From gut to liver"}),
              choice("Which?", {"*L4-5", "L45", "L5"}), choice("Which?", {"*Rh-", "Rh+", "Rh"}),
              choice("Which?", {"*A stent and a coil", "A stent and a filter", "A coil"}),
              question("match", "Pair them.",
                       "    pairs: [{left: a1, right: Stomach}, {left: b1, right: Stomach},\n"
                       "            {left: c1, right: Gut}]\n"
                       "    distractors: [Stoma]\n")});
}

TEST_CASE("numeric-order") {
  const std::string given = "    order: given\n";
  check_rule(
      "numeric-order",
      {choice("How long?", {"*2 h", "4 h", "6 h"}), choice("How long?", {"2 h", "*6 h", "4 h"}, given),
       choice("How long?", {"1 to 2 years", "*1 to 2 months", "4 to 5 years"}, given)},
      {choice("How long?", {"2 h", "*4 h", "6 h"}, given), choice("How long?", {"6 h", "*4 h", "2 h"}, given),
       choice("How long?", {"90 min", "*2 h", "1 day"}, given),
       choice("Which stage?", {"*Stage 2", "Stage 4", "Stage 3"}),
       choice("Where?", {"*2nd rib", "4th rib", "3rd rib"})});
}

TEST_CASE("numeric-overlap") {
  const std::string given = "    order: given\n";
  check_rule(
      "numeric-overlap",
      {choice("How much?", {"0 to 10 %", "*10 to 20 %", "20 to 30 %"}, given),
       choice("How much?", {"more than 5 mm", "*more than 10 mm"}, given),
       choice("How long?", {"60 min", "*1 h", "2 h"}, given), choice("How old?", {"18-35", "*35-50"}, given)},
      {choice("How much?", {"1 to 10 %", "*11 to 20 %", "21 to 30 %"}, given),
       choice("How much?", {"less than 5 mm", "*5 to 10 mm", "more than 10 mm"}, given),
       choice("How long?", {"1 to 2 months", "*1 to 2 years"}, given),
       choice("How many?", {"30,000", "*50,000"}, given)});
}
