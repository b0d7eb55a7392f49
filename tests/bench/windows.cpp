#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string>
#include <vector>

#include "text/font_finder.hpp"
#include "watched.hpp"

/// The whole app against a bare window: time to first frame, resident memory, and what it does while nothing
/// happens. Prints a line a figure: its name, the app's median, the rival's.
namespace {

using namespace fluoro;
using namespace std::chrono_literals;
using bench::Nanoseconds;
using bench::Watched;
using Command = std::vector<std::string>;

constexpr int kRuns = 15;
constexpr Nanoseconds kPatience = 20s;
constexpr Nanoseconds kSettling = 700ms;  ///< after it, memory no longer moves
constexpr Nanoseconds kStill = 10s;

struct Start {
  double first_frame = 0;  ///< milliseconds
  double resident = 0;     ///< megabytes
};

Start start(const Command& command) {
  Watched program(command);
  const auto frame = program.next_frame(kPatience);
  if (!frame) throw std::runtime_error(command.front() + " shows no frame");
  (void)program.frames_during(kSettling);
  return {std::chrono::duration<double, std::milli>(*frame).count(),
          static_cast<double>(program.resident()) / 1024};
}

double median(std::vector<Start> starts, double Start::*figure) {
  std::ranges::sort(starts, {}, figure);
  return starts[starts.size() / 2].*figure;
}

/// In turn, so that what else the machine does strikes both. The first of each only fills the system's
/// caches.
void compare_starts(const Command& ours, const Command& rival) {
  std::vector<Start> our_starts, rival_starts;
  for (int run = 0; run <= kRuns; ++run) {
    const Start a = start(ours), b = start(rival);
    if (run == 0) continue;
    our_starts.push_back(a);
    rival_starts.push_back(b);
  }
  const auto print = [&](const char* name, double Start::*figure) {
    std::printf("%s,%.3f,%.3f\n", name, median(our_starts, figure), median(rival_starts, figure));
  };
  print("first_frame_ms", &Start::first_frame);
  print("resident_mb", &Start::resident);
}

void watch_still(const char* name, const Command& command) {
  Watched program(command);
  if (!program.next_frame(kPatience)) throw std::runtime_error(command.front() + " shows no frame");
  (void)program.frames_during(2s);
  const Nanoseconds used = program.processor_time();
  const int frames = program.frames_during(kStill);
  const std::chrono::duration<double, std::milli> processor = program.processor_time() - used;
  std::printf("still_%s_frames,%d,\nstill_%s_cpu_ms,%.1f,\n", name, frames, name, processor.count());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::fprintf(stderr, "usage: bench_windows APP BARE_WINDOW DATA_FOLDER\n");
    return 2;
  }
  try {
    const Command home{argv[1], "--data", argv[3]};
    const Command question{argv[1], "play", "ir-procedures", "--count", "10", "--data", argv[3]};
    compare_starts(home, {argv[2], text::FontFinder().best({ui::Weight::regular}).path});
    watch_still("home", home);
    watch_still("question", question);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
