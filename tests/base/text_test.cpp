#include "base/text.hpp"

#include <array>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace fluoro::base;

TEST_CASE("fold keeps what spellings have in common") {
  CHECK(fold("  Tumour\t\n Ablation ") == "tumour ablation");
  CHECK(fold("") == "");
  CHECK(fold(" \n ") == "");
  CHECK(fold("Straße") == fold("STRASSE"));
  CHECK(fold("Guérir") == "guerir");
  CHECK(fold("Gue\u0301rir") == "guerir");
  CHECK(fold("ﬁlter") == "filter");
  CHECK(fold("ＡＢ\u3000Ｃ") == "ab c");
  CHECK(fold("m²") == "m2");
  CHECK(fold("a\u00A0\u2003b") == "a b");
  CHECK(fold("co\u00ADil") == "coil");
  CHECK(fold("Ångström") == fold("A\u030Angstro\u0308m"));
  CHECK(fold("ΣΊΣΥΦΟΣ") == fold("σίσυφος"));
  CHECK(fold("각") == fold("\u1100\u1161\u11A8"));
  CHECK(fold("İ") == "i");
}

TEST_CASE("folding twice changes nothing more") {
  for (const char* text : {"  Ünïcode  TEXT ", "ΆΣ", "ǅungla", "½ ﬃ", "각", "\xFF bad"}) {
    CAPTURE(text);
    CHECK(fold(fold(text)) == fold(text));
  }
}

TEST_CASE("a list is joined in its language's way") {
  const std::vector<std::string> parts{"heat", "cold", "glue"};
  CHECK(join_list(parts, "en-GB") == "heat, cold and glue");
  CHECK(join_list(parts, "en") == "heat, cold, and glue");
  CHECK(join_list(parts, "de") == "heat, cold und glue");
  CHECK(join_list(std::span(parts).first(2), "en") == "heat and cold");
  CHECK(join_list(std::span(parts).first(2), "ja") == "heat、cold");
  CHECK(join_list(std::span(parts).first(1), "en") == "heat");
  CHECK(join_list({}, "en") == "");
  CHECK(join_list(parts, "not a tag!") == "heat, cold, glue");
  const std::vector<std::string> braces{"{0}", "it's {1}"};
  CHECK(join_list(braces, "en") == "{0} and it's {1}");
}

TEST_CASE("the first letter is capitalised") {
  CHECK(capitalised("tumour ablation") == "Tumour ablation");
  CHECK(capitalised("école") == "École");
  CHECK(capitalised("ǆungla") == "ǅungla");
  CHECK(capitalised("'t is") == "'T is");
  CHECK(capitalised("**bold** word") == "**Bold** word");
  CHECK(capitalised("3 metal coils") == "3 metal coils");
  CHECK(capitalised("MRI") == "MRI");
  CHECK(capitalised("") == "");
  CHECK(capitalised("...") == "...");
  CHECK(capitalised("\xFFx") == "\xFFx");
}

TEST_CASE("an excerpt is cut at a character") {
  CHECK(excerpt("tumour", 6) == "tumour");
  CHECK(excerpt("tumours", 6) == "tumou…");
  CHECK(excerpt("über", 3) == "üb…");
  CHECK(excerpt("one two", 5) == "one…");
  CHECK(excerpt("a\nb\tc\x7F", 10) == "a b c ");
  CHECK(excerpt("a\u202Eb\u2066c\u2028", 10) == "a b c ");
  CHECK(excerpt("ae\u0301xyz", 3) == "a…");
  CHECK(excerpt("ae\u0301xyz", 4) == "ae\u0301…");
  CHECK(excerpt("a\xFF", 5) == "a\uFFFD");
  CHECK(excerpt("abc", 1) == "…");
  CHECK(excerpt("abc", 0) == "");
  CHECK(excerpt("", 0) == "");
}
