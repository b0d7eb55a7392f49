#pragma once
#include "screens/answer.hpp"
#include "ui/frame.hpp"
#include "ui/scene.hpp"

/// A question's picture, alone on the screen.
namespace fluoro::screens {

/// Takes what opens and closes a picture and what zooms and moves the one that is open; once the question is
/// `marked`, also what zooms and moves the picture of a hotspot. False for all other events.
bool look_at_pictures(Answering& answering, const Event& event, bool marked);

/// Whether a picture fills the screen: then view_picture is what there is to see.
[[nodiscard]] bool is_picture_open(const Answering& answering);
/// A hotspot can be answered there as well.
[[nodiscard]] ui::Scene view_picture(const QuestionView& question, const ui::Frame& frame);

}  // namespace fluoro::screens
