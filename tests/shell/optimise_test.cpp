#include <sstream>

#include <doctest/doctest.h>

#include "history/learning.hpp"
#include "shell/exit_code.hpp"
#include "shell/running.hpp"
#include "shell/studied.hpp"

namespace fluoro::shell {
namespace {

using base::Day;
using std::chrono::days;
using test::contains;

constexpr Day kBegun{days(20'000)};

TEST_CASE("too few reviews are said, and a history that there is not is not begun") {
  const test::TempFolder home;
  const test::Ran ran = test::run(home, {"optimise"});
  CHECK(ran.code == kFailed);
  CHECK(ran.out.empty());
  CHECK(contains(ran.err, "only 0 reviews"));
  CHECK(contains(ran.err, "it takes 400"));
  CHECK(std::filesystem::is_empty(home.path()));
}

TEST_CASE("weights that predict better are taken, once") {
  const test::TempFolder home;
  {
    history::Store store = test::history_of(home);
    // After half a year the defaults expect far less than nine of ten.
    test::study(store, kBegun, 410);
    test::study(store, kBegun + days(180), 410);
  }
  const test::Ran tried = test::run(home, {"optimise", "--dry-run"});
  CHECK(tried.code == kFine);
  CHECK(tried.err.empty());
  CHECK(contains(tried.out, "Reviews used: 410"));
  CHECK(contains(tried.out, "(fsrs-6-defaults)"));
  CHECK(contains(tried.out, "without --dry-run they would be taken"));
  CHECK(test::history_of(home).learning().weights_name() == memory::kDefaultWeightsName);

  const test::Ran done = test::run(home, {"optimise"});
  CHECK(done.code == kFine);
  CHECK(contains(done.out, "predict better and are taken, as 'fitted 20"));
  const history::Store store = test::history_of(home);
  CHECK(store.learning().weights_name().starts_with("fitted 20"));
  CHECK(store.learning().plan().weights[2] > memory::default_weights()[2]);

  const test::Ran again = test::run(home, {"optimise"});
  CHECK(again.code == kFine);
  CHECK(contains(again.out, "(fitted 20"));
  CHECK(contains(again.out, "predict no better, so those in force stay"));
}

TEST_CASE("who looks at a terminal sees how far it is") {
  const test::TempFolder home;
  {
    history::Store store = test::history_of(home);
    test::study(store, kBegun, 400);
    test::study(store, kBegun + days(5), 400);
  }
  std::ostringstream out, err;
  const World world{out, err, {.home = home.path().string(), .data_home = "", .executable = {}}, true};
  CHECK(run({"optimise", "--dry-run"}, world) == kFine);
  CHECK(contains(err.str(), "\rFitting: 1 %\rFitting: 2 %"));
  CHECK(err.str().ends_with("\r"));
}

}  // namespace
}  // namespace fluoro::shell
