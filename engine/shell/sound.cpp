#include "shell/sound.hpp"

#include <array>
#include <optional>

#include <SFML/Audio/Sound.hpp>
#include <SFML/Audio/SoundBuffer.hpp>

#include "shell/cues.hpp"
#include "shell/quiet.hpp"

namespace fluoro::shell {
namespace {

/// One cue, ready to play.
class Clip {
 public:
  /// Nothing when there is no device to play on.
  static std::unique_ptr<Clip> make(screens::Cue cue) {
    const Quiet quiet;
    auto clip = std::make_unique<Clip>();
    const auto samples = synthesise(cue);
    const bool loaded = clip->buffer_.loadFromSamples(samples.data(), samples.size(), 1, kSampleRate);
    // SFML says only in words that it has no device, and would repeat it with every call.
    if (!loaded || !quiet.said().empty()) return {};
    clip->sound_.emplace(clip->buffer_);
    return clip;
  }
  void play() { sound_->play(); }

 private:
  sf::SoundBuffer buffer_;
  std::optional<sf::Sound> sound_;
};

}  // namespace

struct Speaker::Impl {
  std::array<std::unique_ptr<Clip>, 3> clips;
  bool silent = false;
};

Speaker::Speaker() : impl_(std::make_unique<Impl>()) {}
Speaker::~Speaker() = default;

void Speaker::play(screens::Cue cue) {
  if (impl_->silent) return;
  auto& clip = impl_->clips[static_cast<std::size_t>(cue)];
  if (!clip) clip = Clip::make(cue);
  impl_->silent = !clip;
  if (clip) clip->play();
}

}  // namespace fluoro::shell
