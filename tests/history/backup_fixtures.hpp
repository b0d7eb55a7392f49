#pragma once
#include <csignal>

#include <sys/resource.h>

#include "history/backup.hpp"
#include "history/fixtures.hpp"

namespace fluoro::test {

inline base::UtcTime days_later(int days) { return kNow + std::chrono::days(days); }

/// A session with this many answers, in a history that is begun when there is none.
inline void play(const std::filesystem::path& history, int answers) {
  history::Store store = open(history);
  const history::SessionId id = store.begin(session(items(answers)));
  for (int i = 0; i < answers; ++i) store.answer(id, answer(i));
}

inline std::vector<std::string> names(const std::vector<history::Backup>& backups) {
  std::vector<std::string> names;
  names.reserve(backups.size());
  for (const history::Backup& backup : backups) names.push_back(backup.file.filename().string());
  return names;
}

/// What a call says when it throws Error; empty when it does not.
template <typename Call>
std::string error_of(Call call) {
  try {
    call();
  } catch (const history::Error& error) {
    return error.what();
  }
  return {};
}

/// While it lives, no file may grow beyond this; as on a disk that is full.
class SmallDisk {
 public:
  explicit SmallDisk(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    getrlimit(RLIMIT_FSIZE, &before_);
    rlimit limit = before_;
    limit.rlim_cur = bytes;
    setrlimit(RLIMIT_FSIZE, &limit);
  }
  ~SmallDisk() {
    setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;

 private:
  rlimit before_{};
  void (*handler_)(int);
};

}  // namespace fluoro::test
