#pragma once
#include <array>
#include <functional>
#include <map>
#include <string>
#include <utility>

#include <doctest/doctest.h>

#include "screens/scene_check.hpp"
#include "text/font_set.hpp"
#include "ui/frame.hpp"

namespace fluoro::test {

/// The app's fonts, each width measured once: the same lines come up in every scene.
class RememberedFonts final : public ui::TextMeasure {
 public:
  float width(std::string_view utf8, ui::Font font) const override {
    const auto [found, fresh] =
        widths_.try_emplace({std::string(utf8), font.size, static_cast<int>(font.weight), font.italic}, 0.f);
    if (fresh) found->second = fonts_.width(utf8, font);
    return found->second;
  }
  ui::FontMetrics metrics(ui::Font font) const override { return fonts_.metrics(font); }

 private:
  text::FontSet fonts_;
  mutable std::map<std::tuple<std::string, float, int, bool>, float> widths_;
};

inline const RememberedFonts& fonts() {
  static const RememberedFonts kFonts;
  return kFonts;
}

inline const base::Zone& utc() {
  static const base::Zone kZone("UTC");
  return kZone;
}

/// 24 November 2026, 18:00 UTC.
inline base::Now evening() {
  return {.wall = *base::parse_utc("2026-11-24T18:00:00.000Z"), .steady = base::Milliseconds(1000)};
}

inline ui::Frame frame(ui::Size size = {1280, 800}, float text_scale = 1, std::size_t theme = 0) {
  ui::Frame frame;
  frame.size = size;
  frame.text_scale = text_scale;
  frame.theme = &ui::themes()[theme];
  frame.measure = &fonts();
  frame.zone = &utc();
  frame.now = evening();
  return frame;
}

/// Checks the scene that `view` makes for one frame.
inline void check_frame(const std::string& what, const std::function<ui::Scene(const ui::Frame&)>& view,
                        const ui::Frame& at) {
  const auto list = findings(view(at), fonts(), *at.theme);
  std::string text;
  for (std::size_t i = 0; i < std::min<std::size_t>(list.size(), 4); ++i) text += "\n  " + list[i];
  CHECK_MESSAGE(list.empty(), what, ", ", std::string(at.theme->id), ", text ", at.text_scale, ", ",
                at.size.w, "x", at.size.h, ": ", list.size(), " findings", text);
}

/// Checks how each target looks under the pointer, in every theme.
inline void check_hovered(const std::string& what, const std::function<ui::Scene(const ui::Frame&)>& view) {
  constexpr std::size_t kEnough = 40;
  for (std::size_t theme = 0; theme < ui::themes().size(); ++theme) {
    ui::Frame at = frame({1280, 800}, 1, theme);
    const std::vector<ui::Target> targets = view(at).targets;
    for (std::size_t i = 0; i < std::min(kEnough, targets.size()); ++i) {
      at.hover = targets[i].id;
      check_frame(what + ", pointer on " + at.hover, view, at);
    }
  }
}

/// Checks every theme, text size and window, in logical pixels as the shell scales them: 1024x640, 1280x800,
/// 1920x1080 at 1 and at 1.25, 3840x2160 at 2.25; then the widths between, where layouts change.
inline void check_every_frame(const std::string& what,
                              const std::function<ui::Scene(const ui::Frame&)>& view) {
  constexpr std::array kTextScales{1.f, 1.25f, 1.5f, 1.75f, 2.f};
  for (const float scale : kTextScales) {
    for (std::size_t theme = 0; theme < ui::themes().size(); ++theme)
      for (const ui::Size size :
           {ui::Size{1024, 640}, {1280, 800}, {1920, 1080}, {1536, 864}, {3840 / 2.25f, 960}})
        check_frame(what, view, frame(size, scale, theme));
    for (int width = 1024; width < 1920; width += 97)
      check_frame(what, view, frame({static_cast<float>(width), 640}, scale));
  }
  check_hovered(what, view);
}

/// Whether some text on screen is exactly this.
inline bool shows(const ui::Scene& scene, const std::string& text) {
  for (const ui::Primitive& primitive : scene.primitives)
    if (const auto* run = std::get_if<ui::TextRun>(&primitive.shape); run && run->text == text) return true;
  return false;
}

/// Whether this stands on screen, over the ends of lines.
inline bool says(const ui::Scene& scene, const std::string& text) {
  std::string all;
  for (const ui::Primitive& primitive : scene.primitives)
    if (const auto* run = std::get_if<ui::TextRun>(&primitive.shape)) all += run->text + " ";
  return all.find(text) != std::string::npos;
}

}  // namespace fluoro::test
