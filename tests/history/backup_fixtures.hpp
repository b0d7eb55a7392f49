#pragma once
#include "history/backup.hpp"
#include "history/fixtures.hpp"
#include "history/small_disk.hpp"

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

}  // namespace fluoro::test
