#pragma once
#include <sstream>
#include <string>

namespace fluoro::shell {

/// Keeps the terminal free of what SFML and the system's libraries say while something is tried that may
/// fail: whoever tries reports in the learner's words.
class Quiet {
 public:
  Quiet();
  ~Quiet();
  Quiet(const Quiet&) = delete;
  Quiet& operator=(const Quiet&) = delete;

  /// What SFML said since.
  [[nodiscard]] std::string said() const { return said_.str(); }

 private:
  std::ostringstream said_;
  std::streambuf* sfml_;
  int terminal_;
};

/// Keeps the terminal free of what SFML says on this thread alone, while others go on as they are. What was
/// to be said is lost.
class ThreadQuiet {
 public:
  ThreadQuiet();
  ~ThreadQuiet();
  ThreadQuiet(const ThreadQuiet&) = delete;
  ThreadQuiet& operator=(const ThreadQuiet&) = delete;
};

}  // namespace fluoro::shell
