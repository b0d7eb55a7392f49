#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include <sys/types.h>

namespace fluoro::bench {

using Nanoseconds = std::chrono::nanoseconds;

/// A program with a window, run with the frame probe in it, and ended with this object.
class Watched {
 public:
  /// Throws std::runtime_error when it can't be started.
  explicit Watched(const std::vector<std::string>& command);
  ~Watched();
  Watched(const Watched&) = delete;
  Watched& operator=(const Watched&) = delete;

  /// From just before the program was started to its next frame; nothing when none came in `patience`.
  [[nodiscard]] std::optional<Nanoseconds> next_frame(Nanoseconds patience);
  /// The frames it draws in this time.
  [[nodiscard]] int frames_during(Nanoseconds time);
  /// Kilobytes: VmRSS of /proc/PID/status.
  [[nodiscard]] long resident() const;
  /// Processor time used so far, in user and system mode, over all threads.
  [[nodiscard]] Nanoseconds processor_time() const;

 private:
  [[noreturn]] static void become(const std::vector<std::string>& command, int pipe);

  Nanoseconds started_;
  pid_t process_ = -1;
  int frames_ = -1;  ///< where its frames are read
};

}  // namespace fluoro::bench
