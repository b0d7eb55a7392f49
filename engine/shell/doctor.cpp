#include "history/doctor.hpp"

#include <system_error>

#include "shell/clock.hpp"
#include "shell/commands.hpp"
#include "shell/exit_code.hpp"

namespace fluoro::shell {
namespace {

namespace fs = std::filesystem;

/// "Sums of sessions: 2 wrong, repaired."
std::string words(const history::Finding& finding, bool repaired) {
  std::string text = finding.what;
  text.front() = static_cast<char>(text.front() - 'a' + 'A');
  if (finding.repairable == 0 && finding.remaining == 0) return text + ": all right.";
  const char* between = ": ";
  if (finding.repairable > 0) {
    text += between + std::to_string(finding.repairable) + " wrong, " +
            (repaired ? "repaired" : "can be repaired");
    between = "; ";
  }
  if (finding.remaining > 0)
    text += between + std::to_string(finding.remaining) + " wrong, can't be repaired: " + finding.advice;
  return text + ".";
}

}  // namespace

int doctor(const Options& options, const World& world) {
  const fs::path file = history_to_use(options, world);
  std::error_code unknown;
  if (fs::symlink_status(file, unknown).type() == fs::file_type::not_found) {
    world.out << "There is no history in '" << file.string() << "' yet.\n";
    return kFine;
  }
  const auto repair = options.dry_run ? history::Repair::no : history::Repair::yes;
  const history::Examination examination = history::examine(file, repair, system_now().wall);
  bool left = false;
  for (const history::Finding& finding : examination.findings) {
    world.out << words(finding, !options.dry_run) << "\n";
    left = left || finding.remaining > 0 || (options.dry_run && finding.repairable > 0);
  }
  if (!examination.backup.empty())
    world.out << "What was there before is in '" << examination.backup.string() << "'.\n";
  return left ? kFailed : kFine;
}

}  // namespace fluoro::shell
