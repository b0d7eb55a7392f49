#include "base/json.hpp"
#include "exam/paper.hpp"
#include "shell/commands.hpp"
#include "shell/entropy.hpp"
#include "shell/exit_code.hpp"
#include "shell/print_paper.hpp"

namespace fluoro::shell {

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
    print_paper(paper, !options.no_key, world.out);
  return kFine;
}

}  // namespace fluoro::shell
