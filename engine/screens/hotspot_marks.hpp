#pragma once
#include "screens/answer.hpp"
#include "ui/canvas.hpp"

namespace fluoro::screens {

/// Paints the learner's mark and the cross-hair over a hotspot's picture; once it is marked, also the
/// outlines of the right regions and of the wrong one that was hit, with their names and signs.
void paint_marks(ui::Canvas& canvas, const ui::PictureMap& map, const QuestionView& question);

/// How the right regions are called beside the picture: by number when there are several, so that a name too
/// long for the picture can be looked up.
[[nodiscard]] std::string region_caption(const exam::Hotspot& hotspot, const exam::Region& region);

}  // namespace fluoro::screens
