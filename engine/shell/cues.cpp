#include "shell/cues.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <span>

namespace fluoro::shell {
namespace {

/// Struck, then fading: hertz and seconds.
struct Note {
  double frequency, start, length;
};

constexpr double kAttack = 0.008;
constexpr double kLoudness = 0.22;

constexpr std::array kRight{Note{659.26, 0, 0.22}, Note{880, 0.09, 0.34}};
constexpr std::array kWrong{Note{233.08, 0, 0.24}, Note{185, 0.12, 0.34}};
constexpr std::array kFinished{Note{523.25, 0, 0.3}, Note{659.26, 0.12, 0.3}, Note{783.99, 0.24, 0.34},
                               Note{1046.5, 0.36, 0.5}};

std::span<const Note> notes_of(screens::Cue cue) {
  switch (cue) {
    case screens::Cue::right: return kRight;
    case screens::Cue::wrong: return kWrong;
    case screens::Cue::finished: return kFinished;
  }
  return {};
}

/// A soft tone: a sine with a little of its octave, begun and ended in silence.
double tone(const Note& note, double time) {
  const double since = time - note.start;
  if (since < 0 || since > note.length) return 0;
  const double rise = std::min(1.0, since / kAttack);
  const double left = 1 - since / note.length;
  const double turn = 2 * std::numbers::pi * note.frequency * since;
  return rise * left * left * (std::sin(turn) + 0.2 * std::sin(2 * turn));
}

}  // namespace

std::vector<std::int16_t> synthesise(screens::Cue cue) {
  const auto notes = notes_of(cue);
  double end = 0;
  for (const Note& note : notes) end = std::max(end, note.start + note.length);
  std::vector<std::int16_t> samples(static_cast<std::size_t>(end * kSampleRate));
  for (std::size_t i = 0; i < samples.size(); ++i) {
    double sum = 0;
    for (const Note& note : notes) sum += tone(note, static_cast<double>(i) / kSampleRate);
    samples[i] = static_cast<std::int16_t>(std::clamp(kLoudness * sum, -1.0, 1.0) * 32767);
  }
  return samples;
}

}  // namespace fluoro::shell
