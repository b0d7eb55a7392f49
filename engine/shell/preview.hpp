#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>

#include "screens/settings.hpp"
#include "shell/cli.hpp"
#include "shell/picture_loader.hpp"
#include "shell/run.hpp"
#include "shell/watch.hpp"

namespace fluoro::shell {

/// Which version of a file lies at a path, without reading it: another one may lie there when any of this
/// differs, whether it was written in place or put there by its name, as editors do.
struct FileStamp {
  std::uint64_t device = 0, node = 0, size = 0;
  std::int64_t modified = 0, changed = 0;  ///< nanoseconds
  bool operator==(const FileStamp&) const = default;
};
/// Nothing when there is no file.
[[nodiscard]] std::optional<FileStamp> stamp_of(const std::filesystem::path& path);

/// A quiz file that its author has open in an editor: the app shows it again whenever it has been saved. A
/// version counts once two looks found the same, so that none is read half written.
class Preview final : public Watch {
 public:
  /// `pictures` outlives it.
  Preview(std::filesystem::path file, PictureLoader& pictures)
      : file_(std::move(file)), pictures_(pictures) {}

  /// Shows the file as it is now.
  void show(screens::App& app, base::Now now);
  [[nodiscard]] base::Milliseconds interval() const override { return base::Milliseconds(150); }
  void look(screens::App& app, base::Now now) override;

 private:
  std::filesystem::path file_;
  PictureLoader& pictures_;
  std::optional<FileStamp> shown_, seen_;
};

/// The file that the command line names. Throws Refused when there is none.
[[nodiscard]] std::filesystem::path file_to_preview(const Options& options);
/// The author's settings, from a history if there is one; it is only looked at.
[[nodiscard]] screens::Settings author_settings(const Options& options, const World& world,
                                                base::UtcTime now);

}  // namespace fluoro::shell
