#include "shell/preview.hpp"

#include <system_error>

#include <sys/stat.h>

#include "bank/review.hpp"
#include "bank/yaml.hpp"
#include "shell/exit_code.hpp"
#include "shell/files.hpp"
#include "shell/library.hpp"

namespace fluoro::shell {

namespace fs = std::filesystem;

namespace {

std::int64_t nanoseconds(const timespec& time) {
  return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}

/// The file, and what its reviewer says.
screens::CatalogueEntry read_reviewed(const fs::path& file) {
  screens::CatalogueEntry entry = load_quiz(file).entry;
  if (!entry.bank) return entry;
  const FileContent content = read_file(file, bank::YamlLimits::kBytes + 1);
  for (bank::Flaw& flaw : bank::review(*entry.bank, content.bytes)) {
    if (entry.diagnostics.size() >= base::Diagnostics::kLimit) break;
    entry.diagnostics.push_back({.severity = base::Severity::warning,
                                 .file = entry.path,
                                 .at = flaw.at,
                                 .text = std::move(flaw.text) + " [" + flaw.rule + "]"});
  }
  return entry;
}

}  // namespace

std::optional<FileStamp> stamp_of(const std::filesystem::path& path) {
  struct stat status = {};
  if (stat(path.c_str(), &status) != 0) return std::nullopt;
  return FileStamp{.device = status.st_dev,
                   .node = status.st_ino,
                   .size = static_cast<std::uint64_t>(status.st_size),
                   .modified = nanoseconds(status.st_mtim),
                   .changed = nanoseconds(status.st_ctim)};
}

void Preview::show(screens::App& app, base::Now now) {
  shown_ = seen_ = stamp_of(file_);  // before it is read: what is saved meanwhile is seen by the next look
  screens::CatalogueEntry entry = read_reviewed(file_);
  if (entry.bank) pictures_.start_over({{entry.bank->id, file_.parent_path()}});
  app.preview(std::move(entry), now);
}

void Preview::look(screens::App& app, base::Now now) {
  const auto stamp = stamp_of(file_);
  if (stamp != shown_ && stamp == seen_) return show(app, now);
  seen_ = stamp;
}

fs::path file_to_preview(const Options& options) {
  fs::path file = options.subjects.front();
  std::error_code unknown;
  if (fs::is_regular_file(file, unknown)) return file;
  throw Refused(kUsage,
                fs::exists(file, unknown)
                    ? "'" + file.string() + "' is no plain file; preview takes one quiz file."
                    : "There is no file '" + file.string() + "'; 'fluoro new' writes one to start from.");
}

screens::Settings author_settings(const Options& options, const World& world, base::UtcTime now) {
  const auto file = history_file(world.environment, options.data);
  std::error_code unknown;
  if (!file || !fs::exists(*file, unknown)) return {};
  try {
    const auto opened = history::Store::open(*file, now);
    if (!opened.notice.empty()) world.err << opened.notice << "\n";
    return screens::load_settings(opened.store);
  } catch (const history::Error& error) {
    world.err << error.what() << "\n";
    return {};
  }
}

}  // namespace fluoro::shell
