#include <cstdint>
#include <fstream>
#include <system_error>

#include "history/arrivals.hpp"
#include "shell/clock.hpp"
#include "shell/commands.hpp"
#include "shell/exit_code.hpp"

/// Another computer's history.
namespace fluoro::shell {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t kMostBytes = std::uintmax_t{4} << 30;

history::Store open_store(const Options& options, const World& world) {
  history::Store::Opened opened = history::Store::open(history_to_use(options, world), system_now().wall);
  if (!opened.notice.empty()) world.err << opened.notice << "\n";
  return std::move(opened.store);
}

std::ifstream open_file(const fs::path& path) {
  const std::string name = "'" + path.string() + "'";
  std::error_code error;
  // A pipe or a device would make the reader wait for ever.
  if (!fs::is_regular_file(path, error))
    throw Refused(kFailed, name + " is no file; name one that 'fluoro history --format json' printed.");
  if (fs::file_size(path, error) > kMostBytes)
    throw Refused(kFailed, name + " is larger than 4 GiB, so it is not read.");
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Refused(kFailed, name + " can't be read; allow reading it, and try again.");
  return file;
}

}  // namespace

int import_history(const Options& options, const World& world) {
  std::ifstream file = open_file(options.subjects.at(0));
  history::Store store = open_store(options, world);
  world.out << history::words(history::import_json(store, file)) << "\n";
  return kFine;
}

int merge_history(const Options& options, const World& world) {
  history::Store store = open_store(options, world);
  world.out << history::words(history::merge(store, options.subjects.at(0))) << "\n";
  return kFine;
}

}  // namespace fluoro::shell
