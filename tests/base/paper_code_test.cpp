#include "base/paper_code.hpp"

#include <optional>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace fluoro::base;

namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

std::optional<PaperCode> parsed(std::string_view typed) {
  const auto result = PaperCode::parse(typed);
  const auto* code = std::get_if<PaperCode>(&result);
  return code == nullptr ? std::nullopt : std::optional(*code);
}

std::string complaint(std::string_view typed) {
  const auto result = PaperCode::parse(typed);
  const auto* text = std::get_if<std::string>(&result);
  return text == nullptr ? "" : *text;
}

std::vector<PaperCode> some_codes(int count) {
  std::vector<PaperCode> codes{PaperCode::from_number(0), PaperCode::from_number(PaperCode::kCount - 1)};
  for (std::uint64_t i = 0; i < static_cast<std::uint64_t>(count); ++i)
    codes.push_back(PaperCode::from_number(derive(Seed{2026}, i).value));
  return codes;
}

}  // namespace

TEST_CASE("a code has its golden spelling and seed") {
  // Never to change; computed apart from this code.
  CHECK(PaperCode().to_string() == "0000-0000-00");
  CHECK(PaperCode::from_number(1).to_string() == "0000-0000-1W");
  CHECK(PaperCode::from_number(21156441236925).to_string() == "K7QF-2M9D-XR");
  CHECK(PaperCode::from_number(PaperCode::kCount - 1).to_string() == "ZZZZ-ZZZZ-Z9");
  CHECK(PaperCode::from_number(1).seed().value == 0xe7a26209a4e34507);
  CHECK(PaperCode::from_number(PaperCode::kCount + 1) == PaperCode::from_number(1));
}

TEST_CASE("what is shown reads back") {
  for (const PaperCode& code : some_codes(2000)) {
    CAPTURE(code.to_string());
    CHECK(parsed(code.to_string()) == code);
  }
}

TEST_CASE("every wrong character is found") {
  for (const PaperCode& code : some_codes(200)) {
    const std::string shown = code.to_string();
    for (std::size_t i = 0; i < shown.size(); ++i) {
      if (shown[i] == '-') continue;
      for (const char other : kAlphabet) {
        if (other == shown[i]) continue;
        std::string wrong = shown;
        wrong[i] = other;
        CAPTURE(wrong);
        REQUIRE_FALSE(parsed(wrong).has_value());
      }
    }
  }
}

TEST_CASE("every swap of neighbours is found") {
  for (const PaperCode& code : some_codes(2000)) {
    std::string plain = code.to_string();
    std::erase(plain, '-');
    for (std::size_t i = 0; i + 1 < plain.size(); ++i) {
      if (plain[i] == plain[i + 1]) continue;
      std::string wrong = plain;
      std::swap(wrong[i], wrong[i + 1]);
      CAPTURE(wrong);
      REQUIRE_FALSE(parsed(wrong).has_value());
    }
  }
}

TEST_CASE("a code may be typed carelessly") {
  const auto code = parsed("K7QF-2M9D-XR");
  REQUIRE(code.has_value());
  for (const char* typed :
       {"k7qf2m9dxr", " K7QF 2M9D XR\n", "K-7-Q-F-2-M-9-D-X-R", "k7qf–2m9d—xr", "K7QF\u00A02M9D\u00A0XR"}) {
    CAPTURE(typed);
    CHECK(parsed(typed) == code);
  }
  const PaperCode zeros_and_ones = PaperCode::from_number(0b00001'00000'00001'00000);
  std::string shown = zeros_and_ones.to_string();
  for (char& c : shown) c = c == '0' ? 'o' : c == '1' ? 'L' : c;
  CHECK(parsed(shown) == zeros_and_ones);
  for (char& c : shown) c = c == 'o' ? 'O' : c == 'L' ? 'i' : c;
  CHECK(parsed(shown) == zeros_and_ones);
}

TEST_CASE("a code that can't be read says why") {
  CHECK(complaint("K7UF-2M9D-XR") ==
        "Character 3 is 'U', which no code contains; use digits and letters other than U, as in "
        "K7QF-2M9D-XR.");
  CHECK(complaint("K7qu").find("Character 4 is 'u'") == 0);
  CHECK(complaint("K7QF-2M9D-Xß").find("Character 10 is 'ß'") == 0);
  CHECK(complaint("K7QF_2M9DXR").find("Character 5 is '_'") == 0);
  CHECK(complaint("K7\x01").find("Character 3 is '\uFFFD'") == 0);
  CHECK(complaint("K7\xC3").find("Character 3 is '\uFFFD'") == 0);
  CHECK(complaint("K7QF-2M9") == "A code has 10 characters, as in K7QF-2M9D-XR; this one has 7.");
  CHECK(complaint("K7QF-2M9D-XRR") == "A code has 10 characters, as in K7QF-2M9D-XR; this one has 11.");
  CHECK(complaint("") == "A code has 10 characters, as in K7QF-2M9D-XR; this one has 0.");
  CHECK(complaint(std::string(5000, '7')) ==
        "A code has 10 characters, as in K7QF-2M9D-XR; this one has many more.");
  CHECK(complaint("K7QF-2M9D-XS") ==
        "This code has a wrong character, or two that changed places; compare it with the original.");
}
