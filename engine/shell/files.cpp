#include "shell/files.hpp"

#include <algorithm>
#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace fluoro::shell {
namespace {

namespace fs = std::filesystem;

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) close(number_);
  }
  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

std::string reason(int error) { return std::generic_category().message(error); }

std::string not_a_plain_file(mode_t mode) {
  return S_ISDIR(mode) ? "this is a folder, not a file" : "this is not a plain file, so it is not read";
}

FileContent trouble(std::string text) { return {.bytes = {}, .trouble = std::move(text)}; }

}  // namespace

FileContent read_file(const fs::path& path, std::size_t most) {
  struct stat status = {};
  if (stat(path.c_str(), &status) != 0)
    return trouble(errno == ENOENT || errno == ENOTDIR ? "there is no such file"
                                                       : "this file can't be read: " + reason(errno));
  // Asked before opening, since opening alone may wake a device; and again after, since names move.
  if (!S_ISREG(status.st_mode)) return trouble(not_a_plain_file(status.st_mode));
  const Descriptor file(open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
  if (file.number() < 0 || fstat(file.number(), &status) != 0)
    return trouble("this file can't be read: " + reason(errno));
  if (!S_ISREG(status.st_mode)) return trouble(not_a_plain_file(status.st_mode));

  FileContent content;
  // One byte more than its size finds the end without another round.
  content.bytes.resize(std::min(most, static_cast<std::size_t>(status.st_size) + 1));
  std::size_t used = 0;
  while (used < most) {
    if (used == content.bytes.size()) content.bytes.resize(std::min(most, used * 2));
    const ssize_t got = read(file.number(), content.bytes.data() + used, content.bytes.size() - used);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return trouble("this file can't be read: " + reason(errno));
    if (got == 0) break;
    used += static_cast<std::size_t>(got);
  }
  content.bytes.resize(used);
  return content;
}

std::string create_file(const fs::path& path, std::string_view bytes) {
  const Descriptor file(open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
  if (file.number() < 0) {
    if (errno == EEXIST) return "there is such a file already, and it stays as it is; choose another name";
    if (errno == ENOENT || errno == ENOTDIR) return "there is no such folder; make it first";
    return "this file can't be written: " + reason(errno);
  }
  while (!bytes.empty()) {
    const ssize_t put = write(file.number(), bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) {
      const int error = errno;
      (void)unlink(path.c_str());
      return "this file can't be written: " + reason(error);
    }
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  return "";
}

FoundFiles find_yaml(const fs::path& folder, Depth depth) {
  FoundFiles found;
  std::vector<fs::path> open{folder};
  while (!open.empty()) {
    const fs::path current = open.back();
    open.pop_back();
    std::error_code error;
    for (fs::directory_iterator entry(current, error), end; !error && entry != end; entry.increment(error)) {
      std::error_code unknown;  // of an entry that vanished or can't be looked at: reading it will tell
      const bool is_folder = entry->is_directory(unknown);
      // A link to a folder may lead round in circles.
      if (is_folder && depth == Depth::recursive && !entry->is_symlink(unknown))
        open.push_back(entry->path());
      const fs::path ending = entry->path().extension();
      if (!is_folder && (ending == ".yaml" || ending == ".yml")) found.files.push_back(entry->path());
    }
    if (error)
      found.troubles.push_back(
          {.file = current.string(), .text = "this folder can't be read: " + error.message()});
  }
  std::ranges::sort(found.files);
  return found;
}

}  // namespace fluoro::shell
