#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "base/text.hpp"

using namespace fluoro::base;

namespace {

/// The text with `|` where a line may end and `!` where it must.
std::string marked(const std::string& text) {
  std::string result;
  std::size_t start = 0;
  for (const LineBreak& place : line_breaks(text)) {
    result += text.substr(start, place.offset - start) + (place.must ? "!" : "|");
    start = place.offset;
  }
  return result + text.substr(start);
}

}  // namespace

TEST_CASE("lines break after spaces and hyphens") {
  CHECK(marked("one two") == "one |two|");
  CHECK(marked("catheter-directed lysis") == "catheter-|directed |lysis|");
  CHECK(marked("(see below), then") == "(see |below), |then|");
}

TEST_CASE("lines do not break where it would hurt") {
  CHECK(marked("5\u00A0mm") == "5\u00A0mm|");
  CHECK(marked("1,000.50") == "1,000.50|");
  CHECK(marked("50%") == "50%|");
}

TEST_CASE("a line feed ends the line") {
  CHECK(marked("one\ntwo\n") == "one\n!two\n!");
  CHECK(marked("a\n\nb") == "a\n!\n!b|");
  CHECK(marked("a\r\nb") == "a\r\n!b|");
}

TEST_CASE("offsets are bytes of UTF-8") {
  CHECK(marked("été à pied") == "été |à |pied|");
  CHECK(marked("日本語") == "日|本|語|");
  CHECK(marked("e\u0301 x") == "e\u0301 |x|");
}

TEST_CASE("the last break is the end, even of nothing") {
  CHECK(line_breaks("").size() == 1);
  CHECK(line_breaks("").front().offset == 0);
  CHECK(line_breaks("a\xFF b\xC3").back().offset == 5);
}
