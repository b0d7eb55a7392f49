#include "bank/markdown.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include <md4c.h>

#include "bank/html_tags.hpp"
#include "bank/markdown_source.hpp"

namespace fluoro::bank {
namespace {

using base::Run;

/// Builds blocks from what MD4C tells.
class Builder {
 public:
  /// Whether to go on: a table may hold thousands of times more cells than its text has bytes.
  bool enter(MD_BLOCKTYPE type, void* detail) {
    switch (type) {
      case MD_BLOCK_UL:
        flush_item();
        lists_.push_back({});
        break;
      case MD_BLOCK_OL: {
        const auto* list = static_cast<MD_BLOCK_OL_DETAIL*>(detail);
        flush_item();
        lists_.push_back({true, list->start, list->mark_delimiter});
        break;
      }
      case MD_BLOCK_LI: begin_item(); break;
      case MD_BLOCK_TABLE:
        flush_item();
        columns_ = static_cast<MD_BLOCK_TABLE_DETAIL*>(detail)->col_count;
        rows_ = static_cast<MD_BLOCK_TABLE_DETAIL*>(detail)->head_row_count +
                static_cast<MD_BLOCK_TABLE_DETAIL*>(detail)->body_row_count;
        break;
      case MD_BLOCK_TR: table_.rows.emplace_back(); break;
      case MD_BLOCK_TH:
      case MD_BLOCK_TD:
        begin_cell(type == MD_BLOCK_TH, static_cast<MD_BLOCK_TD_DETAIL*>(detail)->align);
        break;
      default: runs_ = nullptr; break;
    }
    deepest_ = std::max(deepest_, static_cast<int>(lists_.size()));
    return !too_large();
  }

  void leave(MD_BLOCKTYPE type) {
    if (type == MD_BLOCK_UL || type == MD_BLOCK_OL) lists_.pop_back();
    if (type == MD_BLOCK_LI) flush_item();
    if (type == MD_BLOCK_TABLE) text_.emplace_back(std::exchange(table_, {}));
    runs_ = nullptr;
  }

  void enter(MD_SPANTYPE type, void* detail) {
    if (type == MD_SPAN_STRONG) ++bold_;
    if (type == MD_SPAN_EM) ++italic_;
    if (type != MD_SPAN_A) return;
    const MD_ATTRIBUTE& to = static_cast<MD_SPAN_A_DETAIL*>(detail)->href;
    look_.script = std::string_view(to.text, to.size) == kSubLink ? Run::Script::sub : Run::Script::super;
  }

  void leave(MD_SPANTYPE type) {
    if (type == MD_SPAN_STRONG) --bold_;
    if (type == MD_SPAN_EM) --italic_;
    if (type == MD_SPAN_A) look_.script = Run::Script::normal;
  }

  void text(MD_TEXTTYPE type, std::string_view text) {
    if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) text = "\n";
    if (type == MD_TEXT_NULLCHAR) text = "\uFFFD";
    if (text.empty()) return;
    if (runs_ == nullptr) open_runs();
    look_.bold = bold_ > 0;
    look_.italic = italic_ > 0;
    const bool same = !runs_->empty() && runs_->back().bold == look_.bold &&
                      runs_->back().italic == look_.italic && runs_->back().script == look_.script;
    if (!same) runs_->push_back(look_);
    runs_->back().text += text;
  }

  base::RichText take() { return std::move(text_); }
  [[nodiscard]] int deepest() const { return deepest_; }
  /// Of the table that was too large, or of the last.
  [[nodiscard]] std::size_t columns() const { return columns_; }
  [[nodiscard]] std::size_t rows() const { return rows_; }
  [[nodiscard]] bool too_large() const { return columns_ > kMostColumns || rows_ > kMostRows; }

 private:
  struct List {
    bool numbered = false;
    unsigned next = 0;
    char delimiter = '.';
  };

  void begin_item() {
    runs_ = nullptr;
    marker_ = "•";
    List& list = lists_.back();
    if (list.numbered) marker_ = std::to_string(list.next++) + list.delimiter;
  }

  void begin_cell(bool is_head, MD_ALIGN align) {
    using Align = base::Table::Align;
    if (is_head && table_.rows.size() == 1)
      table_.columns.push_back(align == MD_ALIGN_CENTER  ? Align::centre
                               : align == MD_ALIGN_RIGHT ? Align::right
                                                         : Align::left);
    runs_ = &table_.rows.back().emplace_back();
  }

  /// An item that begins with no text of its own has its marker alone.
  void flush_item() {
    if (!marker_.empty()) open_runs();
    runs_ = nullptr;
  }

  /// Where text goes that is in no block yet: an item's has no block of its own in a tight list.
  void open_runs() {
    if (lists_.empty()) {
      runs_ = &std::get<base::Paragraph>(text_.emplace_back(base::Paragraph{})).runs;
      return;
    }
    const int depth = std::min(static_cast<int>(lists_.size()), kDeepestList) - 1;
    base::ListItem item{depth, std::exchange(marker_, ""), {}};
    runs_ = &std::get<base::ListItem>(text_.emplace_back(std::move(item))).runs;
  }

  base::RichText text_;
  base::Runs* runs_ = nullptr;  ///< of the block that is open; none is added before it is closed
  base::Table table_;
  std::vector<List> lists_;
  std::string marker_;  ///< of an item that has no block yet
  Run look_;            ///< of what comes next; its text stays empty
  int bold_ = 0, italic_ = 0, deepest_ = 0;
  std::size_t columns_ = 0, rows_ = 0;
};

/// MD4C speaks C: it hands back the builder as it got it, and ends where a callback returns -1.
Builder& builder(void* data) { return *static_cast<Builder*>(data); }

bool parse(const std::string& prepared, Builder& result) {
  MD_PARSER parser{};
  parser.flags = MD_FLAG_TABLES | MD_FLAG_NOHTML | MD_FLAG_NOINDENTEDCODEBLOCKS;
  parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* data) {
    return builder(data).enter(type, detail) ? 0 : -1;
  };
  parser.leave_block = [](MD_BLOCKTYPE type, void*, void* data) {
    builder(data).leave(type);
    return 0;
  };
  parser.enter_span = [](MD_SPANTYPE type, void* detail, void* data) {
    builder(data).enter(type, detail);
    return 0;
  };
  parser.leave_span = [](MD_SPANTYPE type, void*, void* data) {
    builder(data).leave(type);
    return 0;
  };
  parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* data) {
    builder(data).text(type, {text, size});
    return 0;
  };
  return md_parse(prepared.data(), static_cast<MD_SIZE>(prepared.size()), &parser, &result) == 0;
}

std::string_view trimmed(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(" \t\r");
  return begin == std::string_view::npos ? std::string_view()
                                         : line.substr(begin, line.find_last_not_of(" \t\r") + 1 - begin);
}

/// A text as MD4C would read it if none of its signs were a mark.
base::RichText as_typed(std::string_view text) {
  base::RichText rich;
  bool goes_on = false;
  for (;;) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = trimmed(text.substr(0, end));
    if (!line.empty() && goes_on) {
      std::string& before = std::get<base::Paragraph>(rich.back()).runs.front().text;
      before += '\n';
      before += line;
    } else if (!line.empty()) {
      rich.emplace_back(base::Paragraph{{{std::string(line)}}});
    }
    goes_on = !line.empty();
    if (end == text.size()) return rich;
    text.remove_prefix(end + 1);
  }
}

}  // namespace

base::RichText parse_markdown(std::string_view text) {
  if (text.size() > kLongestMarkdown || !may_have_marks(text)) return as_typed(text);
  Builder result;
  if (!parse(prepare_markdown(text), result)) return as_typed(text);
  return result.take();
}

std::string plain_markdown(std::string_view text) {
  return may_have_marks(text) ? base::plain(parse_markdown(text)) : std::string(text);
}
std::string markdown_line(std::string_view text) { return base::plain_line(parse_markdown(text)); }

base::RichText parse_cloze(std::span<const std::string> parts) {
  std::string text;
  for (const std::string& part : parts) {
    if (&part != parts.data()) text += kGapMark;
    std::string clean = part;
    std::ranges::replace(clean, kGapMark, ' ');
    text += clean;
  }
  return parse_markdown(text);
}

std::string markup_fault(std::string_view text) {
  if (std::string fault = html_fault(text); !fault.empty()) return fault;
  if (text.size() > kLongestMarkdown || !may_have_marks(text)) return "";
  Builder result;
  (void)parse(prepare_markdown(text), result);
  const auto too_many = [](std::size_t count, const char* parts, std::size_t most) {
    return "has a table of " + std::to_string(count) + " " + parts + "; at most " + std::to_string(most) +
           " can be shown";
  };
  if (result.columns() > kMostColumns) return too_many(result.columns(), "columns", kMostColumns);
  if (result.rows() > kMostRows) return too_many(result.rows(), "rows", kMostRows);
  if (result.deepest() > kDeepestList)
    return "has lists in lists " + std::to_string(result.deepest()) + " deep; at most " +
           std::to_string(kDeepestList) + " can be shown";
  return "";
}

}  // namespace fluoro::bank
