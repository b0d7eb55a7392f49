#include "shell/print_paper.hpp"

#include "bank/markdown.hpp"
#include "shell/print_key.hpp"

namespace fluoro::shell {
namespace {

constexpr const char* kBlank = "____________";

/// Prints one question; the lines of a case's steps begin with `margin`.
class QuestionPrinter {
 public:
  QuestionPrinter(std::string number, std::string margin, std::ostream& out)
      : number_(std::move(number)), margin_(std::move(margin)), out_(out) {}

  void print(const exam::Item& item) const {
    const std::string head = margin_ + number_ + ". ";
    out_ << "\n" << head << indented(bank::plain_markdown(item.stem), head.size()) << "\n";
    if (!item.image.empty()) hint("Picture: " + item.image + (item.alt.empty() ? "" : ": " + item.alt));
    if (item.type == exam::ItemType::multiple) hint("(Choose all that are right.)");
    std::visit(*this, item.body);
  }

  void operator()(const exam::Options& options) const {
    for (std::size_t i = 0; i < options.list.size(); ++i)
      line(letter(i), bank::plain_markdown(options.list[i].text));
  }
  void operator()(const exam::Match& match) const {
    numbers(match.left);
    letters(match.right);
    hint("(Write a letter for each number.)");
  }
  void operator()(const exam::Order& order) const {
    letters(order.items);
    hint("(Write the letters in the right order.)");
  }
  void operator()(const exam::Cloze& cloze) const {
    std::string text;
    std::size_t next = 0;
    for (const char c : base::plain(bank::parse_cloze(cloze.texts)))
      if (c != bank::kGapMark)
        text += c;
      else if (++next <= cloze.gaps.size())
        text += gap(next, cloze.gaps[next - 1]);
    hint(text);
  }
  void operator()(const exam::Text&) const { hint(std::string("Answer: ") + kBlank); }
  void operator()(const exam::Number&) const { hint(std::string("Answer: ") + kBlank); }
  void operator()(const exam::Hotspot&) const { hint("(Mark a place in the picture.)"); }
  void operator()(const exam::MatchingSet& set) const {
    letters(set.options);
    for (std::size_t i = 0; i < set.stems.size(); ++i)
      line(std::to_string(i + 1), bank::plain_markdown(set.stems[i].stem));
    hint("(Write a letter for each number.)");
  }
  void operator()(const exam::Case& body) const {
    for (std::size_t i = 0; i < body.steps.size(); ++i)
      QuestionPrinter(number_ + "." + std::to_string(i + 1), margin_ + "   ", out_).print(body.steps[i]);
  }

 private:
  static std::string gap(std::size_t number, const exam::Gap& gap) {
    std::string text = "[" + std::to_string(number) + ": ";
    for (std::size_t i = 0; i < gap.options.size(); ++i)
      text += (i == 0 ? "" : " / ") + bank::markdown_line(gap.options[i]);
    return text + (gap.options.empty() ? kBlank : "") + "]";
  }

  void hint(const std::string& text) const {
    out_ << margin_ << "   " << indented(text, margin_.size() + 3) << "\n";
  }
  void line(const std::string& mark, const std::string& text) const {
    out_ << margin_ << "   " << mark << "  " << indented(text, margin_.size() + 5 + mark.size()) << "\n";
  }
  void letters(const std::vector<std::string>& texts) const {
    for (std::size_t i = 0; i < texts.size(); ++i) line(letter(i), bank::plain_markdown(texts[i]));
  }
  void numbers(const std::vector<std::string>& texts) const {
    for (std::size_t i = 0; i < texts.size(); ++i)
      line(std::to_string(i + 1), bank::plain_markdown(texts[i]));
  }

  std::string number_, margin_;
  std::ostream& out_;
};

}  // namespace

std::string letter(std::size_t place) {
  return place < 26 ? std::string(1, static_cast<char>('A' + place)) : std::to_string(place + 1);
}

std::string indented(const std::string& text, std::size_t columns) {
  std::string result;
  for (const char c : text) {
    result += c;
    if (c == '\n') result.append(columns, ' ');
  }
  return result;
}

void print_paper(const exam::Paper& paper, bool with_key, std::ostream& out) {
  out << "Paper " << paper.code.to_string() << "\n";
  for (std::size_t i = 0; i < paper.items.size(); ++i)
    QuestionPrinter(std::to_string(i + 1), "", out).print(paper.items[i]);
  if (!with_key) return;
  out << "\nKey\n";
  for (std::size_t i = 0; i < paper.items.size(); ++i) print_key(std::to_string(i + 1), paper.items[i], out);
}

}  // namespace fluoro::shell
