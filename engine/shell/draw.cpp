#include "base/json.hpp"
#include "exam/blueprint.hpp"
#include "shell/commands.hpp"
#include "shell/entropy.hpp"
#include "shell/exit_code.hpp"
#include "shell/print_paper.hpp"

namespace fluoro::shell {

namespace {

exam::Paper draw_paper(const Options& options, const ChosenQuizzes& chosen, const base::PaperCode& code) {
  const std::vector<std::string> topics = topics_to_use(options, chosen);
  if (!options.exam) return exam::draw(chosen.banks(), code, {.count = options.count, .topics = topics});
  // No history: a printed exam follows from its code alone.
  return exam::draw_by_blueprint(chosen.banks(), code,
                                 {.count = options.count, .topics = topics, .levels = options.levels});
}

}  // namespace

int draw(const Options& options, const World& world) {
  const ChosenQuizzes chosen =
      choose_quizzes(options.subjects, folders_to_use(options, world), Rest::load_if_needed);
  const auto code = options.code ? *options.code : base::PaperCode::from_number(system_random());
  const exam::Paper paper = draw_paper(options, chosen, code);
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
