#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "exam/marking.hpp"

using namespace fluoro::exam;

namespace {

struct Row {
  const char* typed;
  bool right, misspelt;
  const char* accepted;
};

void check(const std::vector<std::string>& accept, int typos, const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(std::string(row.typed));
    const TextVerdict verdict = judge_text(accept, typos, row.typed);
    CHECK(verdict.right == row.right);
    CHECK(verdict.misspelt == row.misspelt);
    CHECK(verdict.accepted == row.accepted);
  }
}

}  // namespace

TEST_CASE("without an allowance only the spelling of a country may differ") {
  check({"haemorrhage", "bleeding"}, 0,
        {{"haemorrhage", true, false, "haemorrhage"},
         {"Hemorrhage", true, false, "haemorrhage"},
         {"HAEMO-RRHAGE", true, false, "haemorrhage"},
         {"Bleeding.", true, false, "bleeding"},
         {"haemorhage", false, false, "haemorrhage"},
         {"bleading", false, false, "haemorrhage"},
         {"", false, false, "haemorrhage"},
         {"?", false, false, "haemorrhage"}});
}

TEST_CASE("within the allowance an answer is right and its spelling is told") {
  check({"stenosis", "narrowing of a vessel"}, 2,
        {{"stenosis", true, false, "stenosis"},
         {"stenosys", true, true, "stenosis"},
         {"stenossis", true, true, "stenosis"},
         {"tsenosis", true, true, "stenosis"},
         {"stennosys", false, false, "stenosis"},
         {"narowing of a vesel", true, true, "narrowing of a vessel"},
         {"narroving of a vesel", true, true, "narrowing of a vessel"},
         {"naroving of a vesell", false, false, "stenosis"},
         {"stent", false, false, "stenosis"}});
}

TEST_CASE("short answers and digits allow no typo") {
  check({"vein"}, 2,
        {{"vein", true, false, "vein"}, {"vain", false, false, "vein"}, {"veins", false, false, "vein"}});
  check({"L4"}, 2, {{"l4", true, false, "L4"}, {"L5", false, false, "L4"}, {"L 4", true, false, "L4"}});
  check({"vitamin B12"}, 2,
        {{"vitamine B12", true, true, "vitamin B12"},
         {"vitamin B6", false, false, "vitamin B12"},
         {"vitamin B1", false, false, "vitamin B12"},
         {"vitamin B21", false, false, "vitamin B12"}});
  check({"artery"}, 1,
        {{"artrey", true, true, "artery"},
         {"arteri", true, true, "artery"},
         {"artreyy", false, false, "artery"}});
}

TEST_CASE("the accepted text that is nearest is the one that is met") {
  check({"ileum", "ilium"}, 1,
        {{"ilium", true, false, "ilium"}, {"ileum", true, false, "ileum"}, {"ilem", true, true, "ileum"}});
  CHECK(judge_text({}, 1, "a").accepted.empty());
  CHECK_FALSE(judge_text({}, 1, "a").right);
  CHECK_FALSE(judge_text({"", "-"}, 1, "").right);
}
