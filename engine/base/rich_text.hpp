#pragma once
#include <string>
#include <variant>
#include <vector>

namespace fluoro::base {

/// A stretch of text in one look. A line feed in it stands where the author ended a line; on screen it is a
/// space.
struct Run {
  enum class Script { normal, sub, super };
  std::string text;
  bool bold = false, italic = false;
  Script script = Script::normal;
  bool operator==(const Run&) const = default;
};
using Runs = std::vector<Run>;

struct Paragraph {
  Runs runs;
  bool operator==(const Paragraph&) const = default;
};
struct ListItem {
  int depth = 0;       ///< 0 for an outermost list
  std::string marker;  ///< "•" or "2."; empty for a further paragraph of the same item
  Runs runs;
  bool operator==(const ListItem&) const = default;
};
struct Table {
  enum class Align { left, centre, right };
  std::vector<Align> columns;
  std::vector<std::vector<Runs>> rows;  ///< the first is the head; each has a cell for every column
  bool operator==(const Table&) const = default;
};
using Block = std::variant<Paragraph, ListItem, Table>;
/// A text laid out in paragraphs, lists and tables, from above to below.
using RichText = std::vector<Block>;

/// The same without looks: paragraphs are parted by an empty line, items keep their markers and have a line
/// each, so have the rows of a table, whose cells are parted by commas. Sub- and superscripts become such
/// characters where Unicode has them ("10⁹", "H₂O"), so that their meaning stays; elsewhere a superscript
/// begins with ^.
[[nodiscard]] std::string plain(const RichText& text);
[[nodiscard]] std::string plain(const Runs& runs);
/// The same on one line: what stands on lines of its own is parted by spaces, rows by semicolons.
[[nodiscard]] std::string plain_line(const RichText& text);

}  // namespace fluoro::base
