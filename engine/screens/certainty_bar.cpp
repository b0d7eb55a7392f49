#include "screens/certainty_bar.hpp"

namespace fluoro::screens {
namespace {

std::string id_of(exam::Certainty certainty) {
  return "certainty-" + std::to_string(static_cast<int>(certainty));
}

ui::Button button(exam::Certainty certainty, bool selected, bool digit) {
  const int level = static_cast<int>(certainty);
  const auto key = static_cast<ui::Key>(static_cast<int>(ui::Key::d0) + level);
  const std::string number = std::to_string(level);
  return {.id = id_of(certainty),
          .label = digit ? number : to_string(certainty),
          .keys = {{key}, {.key = key, .ctrl = true}},
          .key_hint = digit ? "" : number,
          .selected = selected,
          .announced = digit ? to_string(certainty) : "",
          .padding = 20};
}

std::vector<ui::Button> buttons(std::optional<exam::Certainty> said, bool digits) {
  std::vector<ui::Button> list;
  for (const exam::Certainty each : exam::kCertainties) list.push_back(button(each, said == each, digits));
  return list;
}

/// Whether the levels fit into one row with their names.
bool names_fit(const ui::Canvas& canvas) {
  constexpr float kBetween = 14;
  float width = -kBetween;
  for (const ui::Button& each : buttons({}, false)) width += ui::button_width(canvas, each) + kBetween;
  return width <= canvas.frame().size.w - 2 * side_margin(canvas);
}

}  // namespace

void ask_certainty(const ui::Canvas& canvas, Footer& footer, std::optional<exam::Certainty> said) {
  const bool names = names_fit(canvas);
  footer.left_title = names ? "How sure are you?" : "Guessing 1, fairly sure 2, certain 3";
  footer.left = buttons(said, !names);
}

std::optional<exam::Certainty> certainty_of(const std::string& target_id) {
  for (const exam::Certainty each : exam::kCertainties)
    if (target_id == id_of(each)) return each;
  return {};
}

}  // namespace fluoro::screens
