#pragma once
#include <string>

#include "screens/answer.hpp"
#include "ui/widgets.hpp"

/// Pictures in questions.
namespace fluoro::screens {

/// The target that opens a question's own picture. That of a step of a case has its number behind it:
/// "picture-0".
inline const std::string kPicture = "picture";
[[nodiscard]] std::string step_picture(std::size_t step);
/// The step whose picture a target opens, or -1.
[[nodiscard]] int step_of_picture(const std::string& target);
/// The button for it, with the key that presses it.
[[nodiscard]] ui::Button picture_button(const std::string& target);

/// What is announced: the description that the quiz gives.
[[nodiscard]] std::string picture_label(const exam::Item& item);
/// Broken without a reason where pictures are off.
[[nodiscard]] ui::PictureState picture_state(const ui::Canvas& canvas, const exam::Item& item);

/// Asks for the picture of a question that comes next, so that it is there by then.
void send_for_picture(const ui::Frame& frame, const exam::Item& item);

/// Paints an item's picture, fitted into what there is of width and height, with the key that opens it full
/// screen; or what it shows in words, when it can't be shown. Nothing when the item has none. Returns the
/// bottom.
float paint_picture(ui::Canvas& canvas, float x, float y, float width, float most_height,
                    const exam::Item& item, const std::string& target);

/// Paints the part of an item's picture, which is ready, that `view` shows, filling `box`. The target is for
/// the caller to add.
ui::PictureMap paint_looked_at(ui::Canvas& canvas, ui::Rect box, const exam::Item& item,
                               const PictureView& view);

}  // namespace fluoro::screens
