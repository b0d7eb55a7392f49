#include "shell/commands.hpp"

#include <system_error>
#include <utility>

#include "base/json.hpp"
#include "exam/paper.hpp"
#include "history/store.hpp"
#include "shell/clock.hpp"
#include "shell/exit_code.hpp"

namespace fluoro::shell {

namespace fs = std::filesystem;

std::string dump(const base::Json& json) {
  return json.dump(2, ' ', false, base::Json::error_handler_t::replace) + "\n";
}

std::vector<fs::path> folders_to_use(const Options& options, const World& world) {
  std::error_code error;
  if (!options.quizzes.empty() && !fs::is_directory(options.quizzes, error))
    throw Refused(kUsage, "There is no folder '" + options.quizzes.string() +
                              "' for --quizzes; name the folder that your quiz files are in.");
  return quiz_folders(world.environment, options.quizzes);
}

std::vector<std::string> topics_to_use(const Options& options, const ChosenQuizzes& chosen) {
  std::vector<std::string> topics = choose_topics(chosen.banks(), options.topics);
  if (exam::askable_count(chosen.banks(), {.topics = topics}) == 0)
    throw Refused(kUsage, topics.empty() ? "These quizzes have no question that can be asked."
                                         : "There is no question on these topics; choose others.");
  return topics;
}

fs::path history_to_use(const Options& options, const World& world) {
  if (const auto file = history_file(world.environment, options.data)) return *file;
  throw Refused(kFailed,
                "There is no home folder that a history could be in (HOME is not set); name its "
                "folder with --data DIR.");
}

history::Store open_history(const Options& options, const World& world, base::UtcTime now) {
  const fs::path file = history_to_use(options, world);
  std::error_code unknown;
  const bool exists = fs::symlink_status(file, unknown).type() != fs::file_type::not_found;
  auto opened = history::Store::open(exists ? file : fs::path(":memory:"), now);
  if (!opened.notice.empty()) world.err << opened.notice << "\n";
  return std::move(opened.store);
}

int print_history(const Options& options, const World& world) {
  const base::UtcTime now = system_now().wall;
  const history::Store store = open_history(options, world, now);
  history::print(store, options.format, now, base::Zone(),
                 [&](std::string_view piece) { world.out << piece; });
  return kFine;
}

}  // namespace fluoro::shell
