#include <chrono>
#include <cstdlib>

#include <dlfcn.h>
#include <unistd.h>

/// Preloaded into the app and its rival alike: tells whoever started them when each frame was on screen, so
/// that neither needs a word about measuring. A frame is the 8-byte time of the steady clock in nanoseconds,
/// written to the file descriptor named by FLUORO_BENCH_PIPE.
extern "C" void glXSwapBuffers(void* display, unsigned long drawable) {
  using Swap = void (*)(void*, unsigned long);
  static const auto kSwap = reinterpret_cast<Swap>(dlsym(RTLD_NEXT, "glXSwapBuffers"));
  static const char* const kPipe = std::getenv("FLUORO_BENCH_PIPE");
  kSwap(display, drawable);
  const std::chrono::nanoseconds now = std::chrono::steady_clock::now().time_since_epoch();
  const auto count = static_cast<long long>(now.count());
  if (kPipe != nullptr && write(std::atoi(kPipe), &count, sizeof count) != sizeof count) std::abort();
}
