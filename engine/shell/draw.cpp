#include "base/json.hpp"
#include "exam/paper.hpp"
#include "shell/commands.hpp"
#include "shell/entropy.hpp"
#include "shell/exit_code.hpp"

namespace fluoro::shell {
namespace {

std::string letter(std::size_t place) {
  return place < 26 ? std::string(1, static_cast<char>('A' + place)) : std::to_string(place + 1);
}

/// `text` with its further lines as far in as the first.
std::string indented(const std::string& text, std::size_t columns) {
  std::string result;
  for (const char c : text) {
    result += c;
    if (c == '\n') result.append(columns, ' ');
  }
  return result;
}

void print_questions(const exam::Paper& paper, std::ostream& out) {
  for (std::size_t i = 0; i < paper.items.size(); ++i) {
    const exam::Item& item = paper.items[i];
    const std::string number = std::to_string(i + 1) + ". ";
    out << "\n" << number << indented(item.stem, number.size()) << "\n";
    if (item.type == exam::ItemType::multiple) out << "   (Choose all that are right.)\n";
    const auto options = exam::options(item);
    for (std::size_t o = 0; o < options.size(); ++o)
      out << "   " << letter(o) << "  " << indented(options[o].text, 6) << "\n";
  }
}

void print_key(const exam::Paper& paper, std::ostream& out) {
  out << "\nKey\n";
  for (std::size_t i = 0; i < paper.items.size(); ++i) {
    const exam::Item& item = paper.items[i];
    const std::string number = std::to_string(i + 1) + ". ";
    out << number;
    const char* between = "";
    const auto options = exam::options(item);
    for (std::size_t o = 0; o < options.size(); ++o)
      if (options[o].correct) {
        out << between << letter(o);
        between = ", ";
      }
    if (!item.explanation.empty()) out << ": " << indented(item.explanation, number.size());
    out << "\n";
  }
}

void print(const exam::Paper& paper, bool with_key, std::ostream& out) {
  out << "Paper " << paper.code.to_string() << "\n";
  print_questions(paper, out);
  if (with_key) print_key(paper, out);
}

}  // namespace

int draw(const Options& options, const World& world) {
  const ChosenQuizzes chosen =
      choose_quizzes(options.subjects, folders_to_use(options, world), Rest::load_if_needed);
  const exam::DrawSettings settings{.count = options.count, .topics = topics_to_use(options, chosen)};
  const auto code = options.code ? *options.code : base::PaperCode::from_number(system_random());
  const exam::Paper paper = exam::draw(chosen.banks(), code, settings);
  if (paper.items.size() < static_cast<std::size_t>(options.count))
    world.err << "Note: the paper has " << paper.items.size() << " of " << options.count
              << " questions; there are no more.\n";
  const auto key = options.no_key ? exam::KeyShown::no : exam::KeyShown::yes;
  if (options.json)
    world.out << dump(exam::to_json(paper, key));
  else
    print(paper, !options.no_key, world.out);
  return kFine;
}

}  // namespace fluoro::shell
