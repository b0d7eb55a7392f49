#include "base/diagnostics.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace fluoro::base;

TEST_CASE("a diagnostic reads like a compiler's") {
  CHECK(to_string({Severity::error, "a.yaml", {3, 7}, "unknown key 'stm'"}) ==
        "a.yaml:3:7: error: unknown key 'stm'");
  CHECK(to_string({Severity::warning, "a.yaml", {3, 0}, "long"}) == "a.yaml:3: warning: long");
  CHECK(to_string({Severity::error, "a.yaml", {}, "the file is empty"}) ==
        "a.yaml: error: the file is empty");
}

TEST_CASE("diagnostics come in file order") {
  Diagnostics found("a.yaml");
  CHECK_FALSE(found.has_errors());
  found.warning({9, 1}, "last");
  CHECK_FALSE(found.has_errors());
  found.error({2, 5}, "third");
  found.error({2, 1}, "first");
  found.error({2, 1}, "second");
  CHECK(found.has_errors());
  const auto list = found.in_file_order();
  REQUIRE(list.size() == 4);
  CHECK(list[0].text == "first");
  CHECK(list[1].text == "second");
  CHECK(list[2].text == "third");
  CHECK(list[3].text == "last");
  CHECK(list[3].file == "a.yaml");
}

TEST_CASE("more than the limit are only counted") {
  Diagnostics found("a.yaml");
  for (int i = 1; i <= 130; ++i) found.error({i, 1}, "e");
  CHECK(found.in_file_order().size() == Diagnostics::kLimit);
  CHECK(found.omitted() == 30);
}

TEST_CASE("warnings do not crowd out errors") {
  Diagnostics found("a.yaml");
  for (int i = 1; i <= 150; ++i) found.warning({i, 1}, "w");
  found.error({200, 1}, "e");
  const auto list = found.in_file_order();
  CHECK(list.size() == Diagnostics::kLimit);
  CHECK(list.back().text == "e");
  CHECK(found.omitted() == 51);
  CHECK(found.has_errors());
}
