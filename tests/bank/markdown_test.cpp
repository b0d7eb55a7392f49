#include "bank/markdown.hpp"

#include <array>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "base/random.hpp"

using namespace fluoro;
using bank::parse_markdown;
using base::ListItem;
using base::Paragraph;
using base::RichText;
using base::Run;
using base::Runs;
using base::Table;

namespace {

std::string shown(const Runs& runs) {
  std::string text;
  for (const Run& run : runs) {
    const std::string look = std::string(run.bold ? "b" : "") + (run.italic ? "i" : "") +
                             (run.script == Run::Script::sub     ? "_"
                              : run.script == Run::Script::super ? "^"
                                                                 : "");
    text += look.empty() ? run.text : look + "{" + run.text + "}";
  }
  return text;
}

std::string shown(const Table& table) {
  constexpr std::array kSides{"<", "=", ">"};
  std::string text = "T[";
  for (const Table::Align side : table.columns) text += kSides.at(static_cast<std::size_t>(side));
  for (const auto& row : table.rows) {
    text += " /";
    for (const Runs& cell : row) text += " " + shown(cell) + ",";
  }
  return text + "]";
}

/// Paragraphs P[], items L0•[] with their depth and marker, tables T[sides / cell, cell, / cell, cell,]; runs
/// as they are, or b{} i{} bi{} ^{} _{}.
std::string shown(const RichText& rich) {
  std::string text;
  for (const base::Block& block : rich) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) text += "P[" + shown(paragraph->runs) + "]";
    if (const auto* item = std::get_if<ListItem>(&block))
      text += "L" + std::to_string(item->depth) + item->marker + "[" + shown(item->runs) + "]";
    if (const auto* table = std::get_if<Table>(&block)) text += shown(*table);
  }
  return text;
}

using Corpus = std::vector<std::pair<std::string, std::string>>;

void check(const Corpus& corpus) {
  for (const auto& each : corpus) {
    const std::string& source = each.first;
    CAPTURE(source);
    CHECK_EQ(shown(parse_markdown(source)), each.second);
  }
}

/// Each is one paragraph of what was typed.
void check_as_typed(const std::vector<std::string>& texts) {
  for (const std::string& text : texts) {
    CAPTURE(text);
    CHECK_EQ(shown(parse_markdown(text)), "P[" + text + "]");
    CHECK_EQ(bank::plain_markdown(text), text);
    // Also where the parser is needed for a mark elsewhere.
    CHECK_EQ(shown(parse_markdown("**x**\n\n" + text)), "P[b{x}]P[" + text + "]");
  }
}

std::string repeated(const std::string& piece, std::size_t bytes) {
  std::string text;
  while (text.size() + piece.size() <= bytes) text += piece;
  return text;
}

std::string table_of(std::size_t columns, std::size_t rows) {
  std::string text = "|" + repeated("a|", 2 * columns) + "\n|" + repeated("---|", 4 * columns);
  for (std::size_t i = 1; i < rows; ++i) text += "\n|";
  return text;
}

}  // namespace

TEST_CASE("bold and italic") {
  check({{"A *slanted* and a **heavy** word", "P[A i{slanted} and a b{heavy} word]"},
         {"_slanted_ __heavy__", "P[i{slanted} b{heavy}]"},
         {"**heavy *both***", "P[b{heavy }bi{both}]"},
         {"***both***", "P[bi{both}]"},
         {"*in vivo*, (*E. coli*); *S. aureus*.", "P[i{in vivo}, (i{E. coli}); i{S. aureus}.]"},
         {"*BRCA1*-mutated and anti-*HER2*", "P[i{BRCA1}-mutated and anti-i{HER2}]"},
         {"**hyper**kalaemia, anti**body**, hyper**kal**aemia",
          "P[b{hyper}kalaemia, antib{body}, hyperb{kal}aemia]"},
         {"*p*CO~2~ and _p_~O2~", "P[i{p}CO_{2} and i{p}_{O2}]"},
         {"_V_~T~ (**_V_**)", "P[i{V}_{T} (bi{V})]"},
         {"Which is **NOT** a risk?", "P[Which is b{NOT} a risk?]"},
         {"**two\nlines**", "P[b{two\nlines}]"},
         {"**Größe** und *naïve*", "P[b{Größe} und i{naïve}]"},
         {"*a*\n\n**b**", "P[i{a}]P[b{b}]"}});
}

TEST_CASE("sub- and superscript") {
  check({{"H~2~O", "P[H_{2}O]"},
         {"10^9^/l, 10^-3^, 10^−3^", "P[10^{9}/l, 10^{-3}, 10^{−3}]"},
         {"^99m^Tc and ^18^F", "P[^{99m}Tc and ^{18}F]"},
         {"Ca^2+^, HCO~3~^-^, Na^+^", "P[Ca^{2+}, HCO_{3}^{-}, Na^{+}]"},
         {"C~6~H~12~O~6~", "P[C_{6}H_{12}O_{6}]"},
         {"**10^9^** and *v~max~*", "P[b{10}b^{9} and i{v}i_{max}]"},
         {"x^*n*^y", "P[xi^{n}y]"},
         {"T~½~, µ~max~, C~α~", "P[T_{½}, µ_{max}, C_{α}]"},
         {"kg/m^2^.", "P[kg/m^{2}.]"},
         {"SpO~2~: 94%", "P[SpO_{2}: 94%]"},
         {"(x)^2^ [y]~i~", "P[(x)^{2} [y]_{i}]"},
         {"1^st^", "P[1^{st}]"},
         {"10^[a]^!^2^", "P[10^{[a]}!^{2}]"}});
}

TEST_CASE("a backslash takes a sign for what it is") {
  check({{"\\*no\\* \\~x~ \\^y^ \\_z\\_", "P[*no* ~x~ ^y^ _z_]"},
         {"5\\~10\\~15 \\\\ \\| \\<b>", "P[5~10~15 \\ | <b>]"},
         {"\\- no item", "P[- no item]"},
         {"1\\. no item", "P[1. no item]"},
         {"| a\\|b | c |\n|---|---|\n| d | e |", "T[<< / a|b, c, / d, e,]"}});
  check_as_typed({"C:\\folder", "a \\ b", "ends with \\"});
}

TEST_CASE("signs that are no marks stay") {
  check_as_typed({"5 * 3",
                  "5*3*2",
                  "5*3 and 4*2 cm",
                  "volume*density*2",
                  "HLA-A*02:01 and HLA-B*27:05",
                  "CYP2C19*2 or CYP2C19*3, *2/*17",
                  "p < 0.05*, q < 0.01*",
                  "*p < 0.05",
                  "5* mg and *10 mg",
                  "a ** b",
                  "2**3**4",
                  "a_b",
                  "snake_case_name and a_b_c",
                  "a _ b",
                  "The ____ artery, the ____ vein",
                  "(____) and (____)",
                  "____",
                  "~5 mm",
                  "from ~5 to ~10 mm",
                  "~5–~10 mm",
                  "5~10~15",
                  "pH~7, pCO2~40, pO2~90",
                  "a~5mm,b~7mm",
                  "(~5) and (~6)",
                  "~~gone~~ ~~~x~~~ ^^y^^",
                  "~ ^ ~~ ^^",
                  "10^9 and 10^6",
                  "10^9/10^6",
                  "10^3-10^4",
                  "10^3–10^-4",
                  "^ 2 ^",
                  "<5 mm",
                  "<5 mm and >3 mm",
                  "a <b and c> d",
                  "x>y",
                  ">90%",
                  "> 90% stenosis",
                  "#1",
                  "# no heading",
                  "###### six",
                  "+ contrast",
                  "+",
                  "-5 HU",
                  "-",
                  "--",
                  "---",
                  "***",
                  "* * *",
                  "___",
                  "=",
                  "1.",
                  "12)",
                  "1.5 mm",
                  "1.2.3 text",
                  "3 cm",
                  "either a | b",
                  "|x|",
                  "50 % & more",
                  "AT&T; &#65;",
                  "`code`",
                  "`` a ` b",
                  "```",
                  "~~~",
                  "[1]: https://example.org",
                  "[a][b] [c] [d](e)",
                  "![view](a.png)",
                  "https://example.org/a_b_c",
                  "<https://example.org>",
                  "[]()",
                  "{name} {=a*b*c}",
                  "!",
                  "…",
                  "a  b"});
}

TEST_CASE("lines and paragraphs end where they were ended") {
  check({{"One\ntwo", "P[One\ntwo]"},
         {"One  \n  two", "P[One\ntwo]"},
         {"*One*  \ntwo\\\nthree", "P[i{One}\ntwo\\\nthree]"},
         {"One\n\ntwo\n\n\nthree", "P[One]P[two]P[three]"},
         {"*One*\n\n\n\ntwo", "P[i{One}]P[two]"},
         {"    no code", "P[no code]"},
         {"    *no code*", "P[i{no code}]"},
         {"no heading\n===", "P[no heading\n===]"},
         {"*no* heading\n---", "P[i{no} heading\n---]"},
         {"```\n*code*\n```", "P[```\ni{code}\n```]"},
         {"", ""},
         {" \n\n", ""}});
}

TEST_CASE("lists, in lists, with paragraphs of their own") {
  check({{"First:\n- a\n- **b**\n  - c\n    more\n- d\n\n  further",
          "P[First:]L0•[a]L0•[b{b}]L1•[c\nmore]L0•[d]L0[further]"},
         {"2. a\n3. b\n\n1) c", "L02.[a]L03.[b]L01)[c]"},
         {"* a\n\n* b", "L0•[a]L0•[b]"},
         {"1. - a", "L01.[]L1•[a]"},
         {"- > a\n- # b\n- ```", "L0•[> a]L0•[# b]L0•[```]"},
         {"- a\n\nText", "L0•[a]P[Text]"},
         {"1. one\n   - two\n     1. three", "L01.[one]L1•[two]L21.[three]"},
         {"In the year\n1990. it", "P[In the year\n1990. it]"},
         {"- 5 HU", "L0•[5 HU]"},
         {"- *a*\n- ^2^H", "L0•[i{a}]L0•[^{2}H]"}});
}

TEST_CASE("a table has its columns' sides, its head and its rows") {
  check(
      {{"| A | B | C |\n|---|:-:|--:|\n| 1 | **2** | H~2~ |\n| 3 |",
        "T[<=> / A, B, C, / 1, b{2}, H_{2}, / 3, , ,]"},
       {"A | B\n---|---\n1 | 2", "T[<< / A, B, / 1, 2,]"},
       {"Sizes:\n\n| A |\n|---|\n| 1 |\n\nEnd.", "P[Sizes:]T[< / A, / 1,]P[End.]"},
       {"- | A |\n  |---|\n  | 1 |", "L0•[]T[< / A, / 1,]"},
       {"| HLA | n |\n|---|---|\n| B*27 | B*08 |\n| ~5 | ^2^ |", "T[<< / HLA, n, / B*27, B*08, / ~5, ^{2},]"},
       {"| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 | 4 |", "T[<<< / a, b, c, / 1, 2, 3,]"},
       {"| x^a | b^ |\n|---|---|\n| 1 | 2 |", "T[<< / x^a, b^, / 1, 2,]"}});
}

TEST_CASE("texts without marks, for lists and titles") {
  CHECK_EQ(bank::plain_markdown("**Which** holds 10^9^ cells?"), "Which holds 10⁹ cells?");
  CHECK_EQ(bank::plain_markdown("Order:\n1. *a*\n2. b"), "Order:\n1. a\n2. b");
  CHECK_EQ(bank::markdown_line("**Order:**\n1. *a*\n2. b\n\nThen\nc"), "Order: 1. a 2. b Then c");
}

TEST_CASE("a cloze is read as one text around its gaps") {
  const std::vector<std::string> parts{"**The ", " artery**\n- ends in ", "\x05."};
  CHECK_EQ(shown(bank::parse_cloze(parts)), "P[b{The \x05 artery}]L0•[ends in \x05 .]");
}

TEST_CASE("size and nesting are bounded") {
  const std::string longest(bank::kLongestMarkdown - 2, 'x');
  CHECK_EQ(shown(parse_markdown("*" + longest + "*")), "P[i{" + longest + "}]");
  CHECK_EQ(shown(parse_markdown("**" + longest + "**")), "P[**" + longest + "**]");
  std::string deep;
  for (std::size_t i = 0; i < 6; ++i) deep += std::string(2 * i, ' ') + "- x\n";
  CHECK_EQ(shown(parse_markdown(deep)), "L0•[x]L1•[x]L2•[x]L3•[x]L3•[x]L3•[x]");
  CHECK(std::holds_alternative<Table>(parse_markdown(table_of(12, 50)).at(0)));
  CHECK(std::holds_alternative<Paragraph>(parse_markdown(table_of(13, 2)).at(0)));
  CHECK(std::holds_alternative<Paragraph>(parse_markdown(table_of(2, 51)).at(0)));
}

TEST_CASE("an author is told what to mend") {
  using bank::markup_fault;
  CHECK_EQ(markup_fault("a <b>bold</b> word"), "has the HTML tag '<b>'; write **bold**");
  CHECK_EQ(markup_fault("x<SUP>2</SUP>"), "has the HTML tag '<SUP>'; write 10^9^");
  CHECK_EQ(markup_fault("one<br />two"), "has the HTML tag '<br />'; write an empty line between paragraphs");
  CHECK_EQ(markup_fault("see <a href=\"x\">it</a>"), "has the HTML tag '<a href=\"x\">'; delete it");
  CHECK_EQ(markup_fault("end</p>"), "has the HTML tag '</p>'; write an empty line between paragraphs");
  CHECK_EQ(markup_fault("a <!-- later -->"),
           "has the HTML comment '<!-- later -->'; put it in a line of the file that begins with #");
  CHECK_EQ(markup_fault("p &lt; 0.05"), "has the HTML entity '&lt;'; write <");
  for (const char* text : {"<5 mm", "a <b and c> d", "p<0.05 and q>0.1", "x < b > y", "\\<b>bold", "a<b",
                           "AT&T", "<https://example.org>", "<10^9^>", "<i", "if a<b then c=d, e>f"})
    CHECK_EQ(markup_fault(text), "");
  CHECK_EQ(markup_fault(table_of(12, 50)), "");
  CHECK_EQ(markup_fault(table_of(14, 2)), "has a table of 14 columns; at most 12 can be shown");
  CHECK_EQ(markup_fault("Text\n\n" + table_of(2, 60)), "has a table of 60 rows; at most 50 can be shown");
  CHECK_EQ(markup_fault("- a\n  - b\n    - c\n      - d"), "");
  CHECK_EQ(markup_fault("- a\n  - b\n    - c\n      - d\n        - e"),
           "has lists in lists 5 deep; at most 4 can be shown");
}

TEST_CASE("no text takes long or grows out of measure") {
  for (const char* piece :
       {"*a_ ", "[",     "![",   "[]()",  "[a](", "<",        "a**b",    "`",      "` ``",  "- ",
        "1. ",  "> ",    "|",    "|-|\n", "\\",   "~a~",      "^a",      "&",      "*",     "_",
        "**a",  "***a ", "*_*_", "](",    "<!",   "[a]: b\n", "- a\n  ", "![[]()", "* a\n", "a~a~"}) {
    CAPTURE(piece);
    const std::string text = repeated(piece, bank::kLongestMarkdown);
    CHECK_LE(bank::plain_markdown(text).size(), 4 * text.size());
  }
}

TEST_CASE("whatever is typed becomes blocks of whole runs") {
  const std::vector<std::string> pieces{"*",    "**",      "_",
                                        "~",    "^",       "`",
                                        "[",    "]",       "(",
                                        ")",    "!",       "|",
                                        "\n",   "- ",      "1. ",
                                        "\n\n", "    ",    "---",
                                        "#",    "> ",      "\\",
                                        "<",    ">",       "&",
                                        "a",    "word",    " ",
                                        "é",    "\x80",    ":",
                                        "\x01", "\x04",    "2",
                                        "\t",   "|---|\n", "```",
                                        "=",    "+ ",      std::string(1, '\0')};
  for (std::uint64_t seed = 0; seed < 5000; ++seed) {
    CAPTURE(seed);
    base::Stream stream(base::Seed{seed});
    std::string text;
    for (std::uint32_t i = 1 + stream.below(40); i > 0; --i)
      text += pieces[stream.below(static_cast<std::uint32_t>(pieces.size()))];
    CAPTURE(text);
    const bool blank = text.find_first_not_of(" \t\n") == std::string::npos;
    REQUIRE_EQ(parse_markdown(text).empty(), blank);
    for (const base::Block& block : parse_markdown(text)) {
      if (const auto* paragraph = std::get_if<Paragraph>(&block)) REQUIRE_FALSE(paragraph->runs.empty());
      if (const auto* table = std::get_if<Table>(&block))
        for (const auto& row : table->rows) REQUIRE_EQ(row.size(), table->columns.size());
    }
  }
}

TEST_CASE("words and signs without marks are the same whether they were parsed or not") {
  const std::vector<std::string> pieces{"a",    "Word", " ",  "5", ".", ",", "(", ")", "\n",
                                        "\n\n", "+ ",   "> ", "#", "é", "–", "<", ">", "&",
                                        "[",    "]",    "!",  "`", "=", ":", "  "};
  for (std::uint64_t seed = 0; seed < 2000; ++seed) {
    base::Stream stream(base::Seed{seed});
    std::string text = "w";
    for (std::uint32_t i = 1 + stream.below(30); i > 0; --i)
      text += pieces[stream.below(static_cast<std::uint32_t>(pieces.size()))];
    CAPTURE(text);
    REQUIRE_EQ("P[b{x}]" + shown(parse_markdown(text)), shown(parse_markdown("**x**\n\n" + text)));
  }
}
