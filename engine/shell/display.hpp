#pragma once
#include <memory>
#include <string>

#include <SFML/Graphics/RenderWindow.hpp>

#include "ui/geometry.hpp"

namespace fluoro::shell {

/// Opens a window, or throws std::runtime_error with a sentence that says what to do when there is no display
/// or it has no OpenGL. SFML 2 alone would end the process in each of these cases.
[[nodiscard]] std::unique_ptr<sf::RenderWindow> open_checked_window(const std::string& title);

/// The size to open at: 1280x800 logical pixels, or what the desktop has room for.
[[nodiscard]] ui::Size opening_size(ui::Size desktop);

}  // namespace fluoro::shell
