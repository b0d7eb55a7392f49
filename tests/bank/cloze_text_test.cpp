#include "bank/cloze_text.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace fluoro;
using bank::split_cloze;

namespace {

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a text is cut at its gaps") {
  const bank::ClozeText cut = split_cloze("A [[what]] closes a [[where-2]].");
  CHECK_EQ(cut.error, "");
  CHECK_EQ(cut.texts, Texts{"A ", " closes a ", "."});
  CHECK_EQ(cut.gaps, Texts{"what", "where-2"});
  CHECK_EQ(cut.written, "A [[what]] closes a [[where-2]].");
}

TEST_CASE("there is a text around every gap, if an empty one") {
  CHECK_EQ(split_cloze("[[a]][[b]]").texts, Texts{"", "", ""});
  CHECK_EQ(split_cloze("none").texts, Texts{"none"});
  CHECK_EQ(split_cloze("").texts, Texts{""});
}

TEST_CASE("single brackets are text") {
  CHECK_EQ(split_cloze("[a] ]] [ [[b]]").texts, Texts{"[a] ]] [ ", ""});
}

TEST_CASE("wrong brackets are explained") {
  CHECK_EQ(split_cloze("A [[gap").error, "the gap '[[gap' is not closed; write it like [[gap]]");
  CHECK_EQ(split_cloze("A [[]].").error,
           "'[[]]' is no gap; write an id of small letters, digits and hyphens between [[ and ]]");
  CHECK_EQ(split_cloze("A [[[[a]]").error,
           "'[[[[a]]' is no gap; write an id of small letters, digits and hyphens between [[ and ]]");
}
