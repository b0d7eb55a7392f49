#pragma once
#include <memory>

#include "screens/effects.hpp"

namespace fluoro::shell {

/// Plays cues. The sound device is opened for the first one; without a device there is silence.
class Speaker {
 public:
  Speaker();
  ~Speaker();
  void play(screens::Cue cue);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace fluoro::shell
