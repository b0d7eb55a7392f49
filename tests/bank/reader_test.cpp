#include "bank/reader.hpp"

#include <sstream>
#include <utility>

#include "base/random.hpp"
#include "quiz_files.hpp"

using namespace fluoro;

namespace {

/// What a bad file must say: its lines "# expect: ..." or, where a comment would be in the way, the file
/// beside it.
std::vector<std::string> expected(const std::filesystem::path& path, const std::string& bytes) {
  const auto beside = std::filesystem::path(path).replace_extension(".expect");
  const bool is_beside = std::filesystem::exists(beside);
  std::istringstream lines(is_beside ? test::bytes_of(beside) : bytes);
  const std::string prefix = is_beside ? "" : "# expect: ";
  std::vector<std::string> found;
  for (std::string line; std::getline(lines, line);)
    if (line.starts_with(prefix)) found.push_back(line.substr(prefix.size()));
  return found;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

/// Bytes that mean something to YAML, and some that are never right.
std::string random_piece(base::Stream& stream) {
  static const std::vector<std::string> kPieces{"[",
                                                "]",
                                                "{",
                                                "}",
                                                ",",
                                                ":",
                                                ": ",
                                                "- ",
                                                "? ",
                                                "\n",
                                                "\n  ",
                                                "'",
                                                "\"",
                                                "|",
                                                ">",
                                                "&a",
                                                "*a",
                                                "!",
                                                "!!x",
                                                "#",
                                                " #",
                                                "%",
                                                "\t",
                                                "~",
                                                "---",
                                                "...",
                                                "\\",
                                                "<<: ",
                                                "{does}",
                                                "{=a/0}",
                                                "[[",
                                                "]]",
                                                "0",
                                                "-1",
                                                "%",
                                                "type: number",
                                                "null",
                                                "@",
                                                "\x80",
                                                "\xff",
                                                "\xed\xa0\x80",
                                                std::string(1, '\0'),
                                                "\x04",
                                                "\r",
                                                "x",
                                                "true",
                                                "1",
                                                "é"};
  return kPieces[stream.below(static_cast<std::uint32_t>(kPieces.size()))];
}

std::string mutated(std::string text, base::Stream& stream) {
  const std::uint32_t edits = 1 + stream.below(3);
  for (std::uint32_t i = 0; i < edits; ++i) {
    const auto place = [&] { return stream.below(static_cast<std::uint32_t>(text.size() + 1)); };
    switch (stream.below(5)) {
      case 0: text.resize(place()); break;
      case 1: text.erase(place(), stream.below(8)); break;
      case 2: text.insert(place(), random_piece(stream)); break;
      case 3: text.replace(place(), 1, random_piece(stream)); break;
      default: text.insert(place(), text.substr(place(), stream.below(60))); break;
    }
  }
  return text;
}

}  // namespace

TEST_CASE("every bad file says exactly what is wrong with it, and where") {
  const auto files = test::files(test::kData / "bad", ".yaml");
  CHECK(files.size() >= 300);
  for (const std::filesystem::path& path : files) {
    CAPTURE(path.filename().string());
    const std::string bytes = test::bytes_of(path);
    const auto outcome = test::read(bytes, path.parent_path());
    CHECK_FALSE(outcome.bank);
    CHECK_FALSE(outcome.errors.empty());
    CHECK_EQ(joined(outcome.errors), joined(expected(path, bytes)));
  }
}

TEST_CASE("every good file is read without a word") {
  const auto files = test::files(test::kData / "good", ".yaml");
  CHECK(files.size() >= 15);
  for (const std::filesystem::path& path : files) {
    CAPTURE(path.filename().string());
    const auto outcome = test::read(test::bytes_of(path), path.parent_path());
    CHECK(outcome.bank);
    CHECK_EQ(joined(outcome.errors), "");
  }
}

TEST_CASE("whatever happens to a file, it is read or has an error") {
  for (const std::filesystem::path& path : test::files(test::kData / "good", ".yaml")) {
    CAPTURE(path.filename().string());
    const std::string original = test::bytes_of(path);
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
      CAPTURE(seed);
      base::Stream stream(base::Seed{seed});
      const auto outcome = test::read(mutated(original, stream), path.parent_path());
      REQUIRE_NE(outcome.bank.has_value(), !outcome.errors.empty());
    }
  }
}

TEST_CASE("a file cut off anywhere is read or has an error") {
  const std::string original = test::bytes_of(test::kData / "good/yaml-forms.yaml");
  for (std::size_t length = 0; length <= original.size(); ++length) {
    CAPTURE(length);
    const auto outcome = test::read(original.substr(0, length));
    REQUIRE_NE(outcome.bank.has_value(), !outcome.errors.empty());
  }
}

TEST_CASE("scalars stay the texts that were typed") {
  const bank::Bank bank = test::good(test::bytes_of(test::kData / "good/typing.yaml"));
  CHECK_EQ(bank.id, "007");
  CHECK_EQ(bank.title, "1.10");
  CHECK_EQ(bank.description, "null");
  CHECK_EQ(bank.language, "no");
  CHECK_EQ(bank.license, "0x1F");
  REQUIRE_EQ(bank.topics.size(), 2);
  CHECK_EQ(bank.topics[0].title, "2024-01-01");
  CHECK_EQ(bank.topics[1].id, "on");
  CHECK_EQ(bank.sources.at(0).year, 2019);
  const auto& options = std::get<bank::Choice>(bank.questions.at(0).body).options;
  std::vector<std::string> texts;
  texts.reserve(options.size());
  for (const bank::Option& option : options) texts.push_back(option.text);
  CHECK_EQ(texts, std::vector<std::string>{"no", "1.10", "0x1F", "1.1", "true", "null", ".inf", "12:30:45",
                                           "- a, [b] {c}: #d", "~"});
  CHECK_EQ(options[4].feedback, "false");
  CHECK_EQ(bank.questions[0].tags, std::vector<std::string>{"true", "3", "no"});
}

TEST_CASE("all forms of YAML give the same texts") {
  const bank::Bank bank = test::good(test::bytes_of(test::kData / "good/yaml-forms.yaml"));
  CHECK_EQ(bank.title, "It's \"quoted\"");
  CHECK_EQ(bank.description, bank.title);
  CHECK_EQ(bank.license, "A\tB \u00e9 A");
  CHECK_EQ(bank.questions.at(0).stem, "One line of two.");
  CHECK_EQ(bank.questions.at(1).tags, std::vector<std::string>{"one", "two"});
  CHECK_EQ(test::good(test::bytes_of(test::kData / "good/windows.yaml")).questions.at(0).stem, "One.\nTwo.");
}

TEST_CASE("one run reports a hundred mistakes and counts the rest") {
  std::string text = test::quiz("questions:\n");
  for (int i = 0; i < 150; ++i) text += "  - {id: q" + std::to_string(i) + ", type: choise}\n";
  base::Diagnostics diagnostics("many.yaml");
  CHECK_FALSE(bank::read(text, diagnostics));
  CHECK_EQ(diagnostics.in_file_order().size(), 100);
  CHECK_GE(diagnostics.omitted(), 1);
  CHECK_EQ(to_string(diagnostics.in_file_order().front()),
           "many.yaml:5:20: error: 'type' must be choice, multiple, true-false, match, order, cloze, text, "
           "number, "
           "hotspot, matching-set or case, not 'choise'; did you mean 'choice'?");
}

TEST_CASE("columns count characters, not bytes") {
  const auto outcome = test::read(test::quiz("topics: {é: Ärzte, über: x}\n"));
  REQUIRE_FALSE(outcome.errors.empty());
  CHECK_EQ(outcome.errors[0],
           "4:10: error: 'é' is no topic id; use 1 to 64 small letters, digits and hyphens");
  CHECK_EQ(outcome.errors[1],
           "4:20: error: 'über' is no topic id; use 1 to 64 small letters, digits and hyphens");
}

TEST_CASE("200,000 questions are the most") {
  std::string text = test::quiz("questions:\n");
  for (int i = 0; i <= 200'000; ++i) text += "-\n";
  CHECK_EQ(test::read(text).errors.at(0), "5:1: error: the file has more than 200,000 questions; split it");
}
