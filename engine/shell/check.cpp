#include <system_error>

#include "base/json.hpp"
#include "shell/commands.hpp"
#include "shell/exit_code.hpp"
#include "shell/files.hpp"

namespace fluoro::shell {
namespace {

namespace fs = std::filesystem;

base::Json to_json(const base::Diagnostic& one) {
  return {{"file", one.file},
          {"line", one.at.line},
          {"column", one.at.column},
          {"severity", one.severity == base::Severity::error ? "error" : "warning"},
          {"text", one.text}};
}

struct Checked {
  int files = 0;
  std::vector<base::Diagnostic> diagnostics;
  std::size_t omitted = 0;
  screens::Catalogue banks;  ///< to find the same id twice

  void file(const fs::path& path) {
    LoadedQuiz loaded = load_quiz(path);
    ++files;
    omitted += loaded.omitted;
    if (loaded.entry.bank) {
      if (const screens::CatalogueEntry* first = banks.find(loaded.entry.bank->id))
        loaded.entry.diagnostics.push_back(
            {.severity = base::Severity::warning,
             .file = loaded.entry.path,
             .text = first->path + " has the id '" + loaded.entry.bank->id +
                     "' as well; of two such quizzes the app takes the one that it finds first"});
      else
        banks.entries.push_back(loaded.entry);
    }
    diagnostics.insert(diagnostics.end(), loaded.entry.diagnostics.begin(), loaded.entry.diagnostics.end());
  }

  void folder(const fs::path& path) {
    const FoundFiles found = find_yaml(path, Depth::recursive);
    diagnostics.insert(diagnostics.end(), found.troubles.begin(), found.troubles.end());
    if (found.files.empty() && found.troubles.empty())
      diagnostics.push_back(
          {.file = path.string(), .text = "there is no quiz file (.yaml or .yml) in this folder"});
    for (const fs::path& each : found.files) file(each);
  }

  [[nodiscard]] std::size_t errors() const {
    std::size_t count = omitted;
    for (const base::Diagnostic& one : diagnostics)
      if (one.severity == base::Severity::error) ++count;
    return count;
  }
};

}  // namespace

int check(const Options& options, const World& world) {
  Checked checked;
  for (const std::string& subject : options.subjects) {
    std::error_code unknown;
    if (fs::is_directory(subject, unknown))
      checked.folder(subject);
    else
      checked.file(subject);
  }
  if (options.json) {
    base::Json list = base::Json::array();
    for (const base::Diagnostic& one : checked.diagnostics) list.push_back(to_json(one));
    world.out << dump({{"files", checked.files}, {"diagnostics", std::move(list)}});
  } else {
    for (const base::Diagnostic& one : checked.diagnostics) world.out << to_string(one) << "\n";
    world.err << "Files: " << checked.files << ", errors: " << checked.errors();
    if (checked.omitted > 0) world.err << ", " << checked.omitted << " of them not listed";
    world.err << ".\n";
  }
  return checked.errors() > 0 ? kFailed : kFine;
}

}  // namespace fluoro::shell
