#include "bank/yaml.hpp"

#include "quiz_files.hpp"

using namespace fluoro;
using bank::YamlNode;

namespace {

struct Tree {
  std::optional<YamlNode> root;
  std::vector<std::string> errors;
};

Tree tree_of(const std::string& bytes) {
  base::Diagnostics diagnostics("");
  Tree tree{bank::read_yaml(bytes, diagnostics), {}};
  for (const base::Diagnostic& found : diagnostics.in_file_order()) {
    const std::string line = to_string(found);
    tree.errors.push_back(line.substr(line.find_first_not_of(": ")));
  }
  return tree;
}

std::string only_error(const std::string& bytes) {
  const Tree tree = tree_of(bytes);
  REQUIRE_EQ(tree.errors.size(), 1);
  return tree.errors.front();
}

std::string repeated(const std::string& piece, std::size_t times) {
  std::string text;
  text.reserve(piece.size() * times);
  for (std::size_t i = 0; i < times; ++i) text += piece;
  return text;
}

constexpr const char* kTooDeep = "lists and maps are nested deeper than 64 levels";
constexpr const char* kLookahead =
    "there is more than 1 MiB from here to where this would end; close the quote or bracket, or write the "
    "list "
    "on more lines";

bool ends_with(const std::string& text, const std::string& end) { return text.ends_with(end); }

}  // namespace

TEST_CASE("nodes know their kind, text and place") {
  const Tree tree = tree_of("a: 1\nb:\n  - x\n  - \"y\"\n  - {k: ~}\nc: |\n  text\nd:\n");
  REQUIRE(tree.root);
  CHECK(tree.errors.empty());
  const YamlNode& root = *tree.root;
  CHECK(root.is_map());
  CHECK_EQ(root.find("a")->value.text, "1");
  CHECK_FALSE(root.find("a")->value.quoted);
  CHECK_EQ(root.find("a")->key_at, base::Position{1, 1});
  CHECK_EQ(root.find("a")->value.at, base::Position{1, 4});
  const YamlNode& list = root.find("b")->value;
  REQUIRE_EQ(list.items.size(), 3);
  CHECK_EQ(list.at, base::Position{3, 3});
  CHECK_EQ(list.items[1].at, base::Position{4, 5});
  CHECK(list.items[1].quoted);
  CHECK(list.items[2].find("k")->value.is_null());
  CHECK_EQ(list.items[2].find("k")->value.at, base::Position{5, 6});
  CHECK_EQ(root.find("c")->value.text, "text\n");
  CHECK(root.find("c")->value.quoted);
  CHECK(root.find("d")->value.is_null());
  CHECK_EQ(root.find("d")->value.at, base::Position{8, 1});
  CHECK_EQ(root.find("e"), nullptr);
}

TEST_CASE("an alias stands for what it names") {
  const Tree tree = tree_of("a: &a [x, y]\nb: {c: *a, d: &e ~}\nf: *e\n");
  REQUIRE(tree.root);
  CHECK_EQ(tree.root->find("b")->value.find("c")->value.items.at(1).text, "y");
  CHECK_EQ(tree.root->find("b")->value.find("c")->value.at, base::Position{2, 8});
  CHECK(tree.root->find("f")->value.is_null());
}

TEST_CASE("mistakes that leave the tree whole are reported together") {
  const Tree tree = tree_of("a: 1\na: 2\nb: !t x\n<<: {}\n");
  CHECK(tree.root);
  CHECK_EQ(tree.errors.size(), 3);
}

TEST_CASE("sixty-four levels are the most") {
  CHECK(tree_of(repeated("[", 64) + repeated("]", 64)).root);
  CHECK(ends_with(only_error("- " + repeated("[", 64) + repeated("]", 64)), kTooDeep));
}

TEST_CASE("depth without end costs neither the stack nor time") {
  for (const char* piece : {"[", "{", "- ", "? ", "[\n", "{a: ", "&a [", "- - ", "[{"}) {
    CAPTURE(piece);
    CHECK(ends_with(only_error(repeated(piece, 1'000'000)), kTooDeep));
  }
}

TEST_CASE("properties without end are refused") {
  CHECK(ends_with(only_error(repeated("&a ", 300'000)), "a value has two anchors ('&'); delete one"));
  CHECK(ends_with(only_error(repeated("! ", 300'000)),
                  "tags ('!...') are not allowed; delete it, or put the text in quotes"));
  CHECK(ends_with(only_error(repeated("!", 300'000)),
                  "tags ('!...') are not allowed; delete it, or put the text in quotes"));
}

TEST_CASE("the parser is never fed far ahead of what it understood") {
  CHECK(ends_with(only_error("[" + repeated("a,", 5'000'000)), kLookahead));
  CHECK(ends_with(only_error("[[\n" + repeated("a,\n", 3'000'000)), kLookahead));
  CHECK(ends_with(only_error("a: \"" + repeated("x", 3'000'000)), kLookahead));
  CHECK(ends_with(only_error(repeated(" ", 5'000'000)), kLookahead));
  CHECK(tree_of("a: [" + repeated("x,\n", 400'000) + "]").root);
}

TEST_CASE("a text has at most 64 KiB") {
  CHECK(tree_of("a: " + repeated("x", 65'536)).errors.empty());
  CHECK_EQ(only_error("a: " + repeated("x", 65'537)),
           "1:4: error: this text is longer than 64 KiB; shorten it");
  CHECK_EQ(only_error("? " + repeated("x", 65'537) + "\n: a"),
           "1:3: error: this text is longer than 64 KiB; shorten it");
  CHECK_EQ(only_error("a: |\n" + repeated(" x\n", 40'000)),
           "1:4: error: this text is longer than 64 KiB; shorten it");
  CHECK(ends_with(
      only_error(repeated("k", 1'000'000) + ": a"),
      "a ':' is not expected here; put a text that contains ': ' in quotes, and check the indentation"));
}

TEST_CASE("a file has at most 64 MiB") {
  CHECK_EQ(only_error(std::string((std::size_t{64} << 20) + 1, '#')),
           "error: the file is larger than 64 MiB; split it");
}

TEST_CASE("aliases expand to at most ten times the file") {
  const std::string text(1000, 'x');
  CHECK(tree_of("a: &a " + text + "\nb: [" + repeated("*a,", 8) + "]\n").root);
  CHECK(ends_with(only_error("a: &a " + text + "\nb: [" + repeated("*a,", 12) + "]\n"),
                  "aliases expand to more than ten times the file; write the texts out"));
}

TEST_CASE("many keys are checked for equal ones quickly") {
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += "key" + std::to_string(i) + ": 1\n";
  CHECK(tree_of(text).errors.empty());
  CHECK_EQ(only_error(text + "key7: 2\n"),
           "100001:1: error: the key 'key7' appears twice; the first is on line 8");
}

TEST_CASE("bytes that are no text are refused with their place") {
  CHECK_EQ(only_error(std::string("a: \0", 4)),
           "1:4: error: control characters are not allowed (U+0000); delete it");
  CHECK_EQ(only_error("a: b\n\xc3"), "2:1: error: this byte is not UTF-8; save the file as UTF-8");
  CHECK(ends_with(only_error(std::string("a\0b\0", 4)), "save it as UTF-8"));
}
