#include "base/utf8.hpp"

#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "base/text.hpp"

using namespace fluoro::base;

TEST_CASE("well-formed UTF-8 has no invalid byte") {
  for (const char* text :
       {"", "plain", "é", "\u07FF\u0800\uFFFF", "\uD7FF\uE000", "\U00010000\U0010FFFF", "日本語"}) {
    CAPTURE(text);
    CHECK_FALSE(first_invalid_utf8(text).has_value());
  }
  CHECK_FALSE(first_invalid_utf8(std::string("a\0b", 3)).has_value());
}

TEST_CASE("the first invalid byte is found") {
  const std::vector<std::pair<std::string, std::size_t>> cases{
      {"\x80", 0},               // a continuation alone
      {"ab\xBFx", 2},            //
      {"a\xC0\xAF", 1},          // overlong slash
      {"a\xC1\xBF", 1},          //
      {"\xE0\x80\xAF", 0},       // overlong in three bytes
      {"\xE0\x9F\xBF", 0},       //
      {"é\xF0\x80\x80\xAF", 2},  // overlong in four
      {"\xF0\x8F\xBF\xBF", 0},   //
      {"ok\xED\xA0\x80", 2},     // surrogates
      {"\xED\xBF\xBF", 0},       //
      {"\xF4\x90\x80\x80", 0},   // above U+10FFFF
      {"\xF5\x80\x80\x80", 0},   //
      {"\xFE", 0},               //
      {"\xFF", 0},               //
      {"cut\xE2\x82", 3},        // ends too early
      {"cut\xC3", 3},            //
      {"\xE2\x28\xA1", 0},       // a continuation is missing
      {"\xE2\x82z", 0},          //
      {"\xF0\x9F\x98z", 0},      //
      {"fine é\xF0\x9F\x98\x80\xC3", 11},
  };
  for (const auto& one : cases) {
    CAPTURE(one.first);
    CHECK(first_invalid_utf8(one.first) == one.second);
  }
}

TEST_CASE("decoding goes on after ill-formed bytes") {
  std::u32string points;
  const std::string text = "a\xE2\x82z\xED\xA0\x80\xF0\x9F\x98\x80";
  for (std::size_t at = 0; at < text.size();) points += decode_next(text, at).point;
  CHECK(points == U"a\uFFFDz\uFFFD\uFFFD\uFFFD\U0001F600");
}
