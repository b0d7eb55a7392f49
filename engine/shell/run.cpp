#include "shell/run.hpp"

#include <exception>

#include "shell/commands.hpp"
#include "shell/exit_code.hpp"

namespace fluoro::shell {
namespace {

int run(const Options& options, const World& world) {
  switch (options.command) {
    case Command::draw: return draw(options, world);
    case Command::check: return check(options, world);
    case Command::create: return new_quiz(options, world);
    case Command::history: return print_history(options, world);
    case Command::import_history: return import_history(options, world);
    case Command::merge_history: return merge_history(options, world);
    case Command::optimise: return optimise(options, world);
    case Command::simulate: return simulate(options, world);
    case Command::backups: return list_backups(options, world);
    case Command::restore: return restore_backup(options, world);
    case Command::doctor: return doctor(options, world);
    case Command::window:
    case Command::play:
    case Command::preview: break;
  }
  return run_app(options, world);
}

}  // namespace

int run(const std::vector<std::string>& arguments, const World& world) {
  int code = kFailed;
  try {
    const auto parsed = parse_command_line(arguments);
    if (const auto* answered = std::get_if<Answered>(&parsed)) {
      (answered->exit_code == kFine ? world.out : world.err) << answered->text;
      code = answered->exit_code;
    } else {
      code = run(std::get<Options>(parsed), world);
    }
  } catch (const Refused& refused) {
    world.err << refused.what() << "\n";
    return refused.exit_code();
  } catch (const std::exception& error) {
    world.err << error.what() << "\n";
    return kFailed;
  }
  if (world.out.flush()) return code;
  world.err << "What was to be printed could not be written; is the disk full?\n";
  return kFailed;
}

}  // namespace fluoro::shell
