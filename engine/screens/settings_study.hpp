#pragma once
#include <string>

#include "screens/settings_page.hpp"
#include "ui/canvas.hpp"

/// The cards of the settings that are about studying. Each paints from y down and returns its bottom.
namespace fluoro::screens::settings_page {

float paint_study(ui::Canvas& canvas, ui::Rect inside, float y, const State& state);
float paint_schedule(ui::Canvas& canvas, ui::Rect inside, float y, const State& state);

/// What a target of the study card changes; other targets change nothing.
void change_study(Settings& settings, const std::string& target);

}  // namespace fluoro::screens::settings_page
