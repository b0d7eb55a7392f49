#include "watched.hpp"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <system_error>

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

namespace fluoro::bench {
namespace {

Nanoseconds now() { return std::chrono::steady_clock::now().time_since_epoch(); }

}  // namespace

Watched::Watched(const std::vector<std::string>& command) {
  int ends[2];
  if (pipe(ends) != 0) throw std::system_error(errno, std::generic_category(), "pipe");
  fcntl(ends[0], F_SETFD, FD_CLOEXEC);
  started_ = now();
  process_ = fork();
  if (process_ == 0) become(command, ends[1]);
  close(ends[1]);
  frames_ = ends[0];
  if (process_ < 0) throw std::system_error(errno, std::generic_category(), "fork");
}

void Watched::become(const std::vector<std::string>& command, int pipe) {
  setenv("LD_PRELOAD", FLUORO_FRAME_PROBE, 1);
  setenv("FLUORO_BENCH_PIPE", std::to_string(pipe).c_str(), 1);
  std::vector<char*> words;
  for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  execv(words[0], words.data());
  _exit(127);
}

Watched::~Watched() {
  close(frames_);
  kill(process_, SIGKILL);
  waitpid(process_, nullptr, 0);
}

std::optional<Nanoseconds> Watched::next_frame(Nanoseconds patience) {
  pollfd ready{.fd = frames_, .events = POLLIN, .revents = 0};
  const auto milliseconds = std::chrono::ceil<std::chrono::milliseconds>(patience).count();
  if (poll(&ready, 1, static_cast<int>(milliseconds)) != 1) return {};
  long long at = 0;
  if (read(frames_, &at, sizeof at) != sizeof at)
    throw std::runtime_error("the program ended before its time; is there a display?");
  return Nanoseconds(at) - started_;
}

int Watched::frames_during(Nanoseconds time) {
  int frames = 0;
  for (const Nanoseconds end = now() + time; now() < end;)
    frames += next_frame(std::max(end - now(), Nanoseconds(0))) ? 1 : 0;
  return frames;
}

long Watched::resident() const {
  std::ifstream status("/proc/" + std::to_string(process_) + "/status");
  for (std::string word; status >> word;)
    if (long kilobytes = 0; word == "VmRSS:" && status >> kilobytes) return kilobytes;
  throw std::runtime_error("the program ended before its time");
}

Nanoseconds Watched::processor_time() const {
  clockid_t clock{};
  timespec used{};
  if (clock_getcpuclockid(process_, &clock) != 0 || clock_gettime(clock, &used) != 0)
    throw std::runtime_error("the program ended before its time");
  return std::chrono::seconds(used.tv_sec) + Nanoseconds(used.tv_nsec);
}

}  // namespace fluoro::bench
