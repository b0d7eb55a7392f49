#include <algorithm>
#include <system_error>
#include <utility>

#include "bank/review.hpp"
#include "bank/yaml.hpp"
#include "base/json.hpp"
#include "shell/commands.hpp"
#include "shell/exit_code.hpp"
#include "shell/files.hpp"
#include "shell/print_report.hpp"

namespace fluoro::shell {
namespace {

namespace fs = std::filesystem;

/// What is printed of one file at most: nobody reads more at a time.
constexpr std::size_t kMostFlaws = 100;

/// A diagnostic, and the rule that found it when it comes from the review.
struct Noted {
  base::Diagnostic what;
  std::string rule;
};

std::string to_string(const Noted& one) {
  return to_string(one.what) + (one.rule.empty() ? "" : " [" + one.rule + "]");
}

base::Json to_json(const Noted& one) {
  base::Json json{{"file", one.what.file},
                  {"line", one.what.at.line},
                  {"column", one.what.at.column},
                  {"severity", one.what.severity == base::Severity::error ? "error" : "warning"},
                  {"text", one.what.text}};
  if (!one.rule.empty()) json["rule"] = one.rule;
  return json;
}

std::string counted(std::size_t count, const std::string& what) {
  return ", " + what + ": " + std::to_string(count);
}

struct Checked {
  int files = 0;
  std::vector<Noted> diagnostics;
  std::size_t omitted = 0;           ///< errors that are not listed
  std::size_t omitted_warnings = 0;  ///< likewise
  screens::Catalogue banks;          ///< to find the same id twice

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
    note(loaded.entry.diagnostics);
    if (loaded.entry.bank) review(path, *loaded.entry.bank);
  }

  void review(const fs::path& path, const bank::Bank& bank) {
    const FileContent content = read_file(path, bank::YamlLimits::kBytes + 1);
    std::vector<bank::Flaw> flaws = bank::review(bank, content.bytes);
    if (flaws.size() > kMostFlaws) {
      omitted_warnings += flaws.size() - kMostFlaws;
      flaws.resize(kMostFlaws);
    }
    for (bank::Flaw& flaw : flaws)
      diagnostics.push_back({{.severity = base::Severity::warning,
                              .file = path.string(),
                              .at = flaw.at,
                              .text = std::move(flaw.text)},
                             std::move(flaw.rule)});
  }

  void note(const std::vector<base::Diagnostic>& found) {
    for (const base::Diagnostic& one : found) diagnostics.push_back({one, ""});
  }

  void folder(const fs::path& path) {
    const FoundFiles found = find_yaml(path, Depth::recursive);
    note(found.troubles);
    if (found.files.empty() && found.troubles.empty())
      note({{.file = path.string(), .text = "there is no quiz file (.yaml or .yml) in this folder"}});
    for (const fs::path& each : found.files) file(each);
  }

  void make_warnings_errors() {
    for (Noted& one : diagnostics) one.what.severity = base::Severity::error;
    omitted += std::exchange(omitted_warnings, 0);
  }

  [[nodiscard]] std::size_t count(base::Severity severity) const {
    return static_cast<std::size_t>(
        std::ranges::count_if(diagnostics, [&](const Noted& one) { return one.what.severity == severity; }));
  }
  [[nodiscard]] std::size_t errors() const { return omitted + count(base::Severity::error); }
  [[nodiscard]] std::size_t warnings() const { return omitted_warnings + count(base::Severity::warning); }

  void print_reports(const World& world) const {
    for (const screens::CatalogueEntry& entry : banks.entries)
      shell::print_report(exam::report(*entry.bank), *entry.bank, world.out);
  }

  [[nodiscard]] base::Json reports() const {
    base::Json list = base::Json::array();
    for (const screens::CatalogueEntry& entry : banks.entries) {
      list.push_back(to_json(exam::report(*entry.bank), *entry.bank));
      list.back()["file"] = entry.path;
    }
    return list;
  }

  void print(const World& world) const {
    for (const Noted& one : diagnostics) world.out << to_string(one) << "\n";
    world.err << "Files: " << files << counted(errors(), "errors");
    if (omitted > 0) world.err << ", " << omitted << " of them not listed";
    if (warnings() > 0) world.err << counted(warnings(), "warnings");
    if (omitted_warnings > 0) world.err << ", " << omitted_warnings << " of them not listed";
    world.err << ".\n";
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
  if (options.strict) checked.make_warnings_errors();
  if (options.json) {
    base::Json list = base::Json::array();
    for (const Noted& one : checked.diagnostics) list.push_back(to_json(one));
    base::Json said{{"files", checked.files}, {"diagnostics", std::move(list)}};
    if (options.report) said["reports"] = checked.reports();
    world.out << dump(said);
  } else {
    checked.print(world);
    if (options.report) checked.print_reports(world);
  }
  return checked.errors() > 0 ? kFailed : kFine;
}

}  // namespace fluoro::shell
