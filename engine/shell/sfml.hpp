#pragma once
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <variant>

#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/Graphics/Texture.hpp>

#include "shell/atlas.hpp"
#include "ui/event.hpp"
#include "ui/geometry.hpp"

namespace fluoro::shell {

// What SFML 2 and 3 spell differently: windows, events and textures. The rest of the shell uses only what
// they share, so that a move to SFML 3 ends in this file and in sound.cpp.

struct Resized {
  ui::Size device;
};
/// The window may have been covered: what it showed is drawn again.
struct Uncovered {};
using WindowEvent = std::variant<ui::InputEvent, Resized, Uncovered>;

[[nodiscard]] ui::Size desktop_size();
/// Without depth, stencil or multisampling. Not open when the system could not.
[[nodiscard]] std::unique_ptr<sf::RenderWindow> open_window(ui::Size device, const std::string& title);

/// The next event that means something to the app, points in logical pixels; none when none has come.
[[nodiscard]] std::optional<WindowEvent> poll_event(sf::RenderWindow& window, float scale);
/// Sleeps until something happens; none when it meant nothing to the app.
[[nodiscard]] std::optional<WindowEvent> wait_event(sf::RenderWindow& window, float scale);

/// The desktop's clipboard, as UTF-8. Needs a display, so a window comes first.
[[nodiscard]] std::string clipboard_text();
void set_clipboard(const std::string& text);

/// The picture beside the title and in the task bar: RGBA rows, `size` pixels square.
void set_icon(sf::RenderWindow& window, int size, const std::uint8_t* rgba);
void resize_window(sf::RenderWindow& window, ui::Size device);
/// `corner` is where its upper left one goes, in device pixels of the desktop.
void move_window(sf::RenderWindow& window, ui::Point corner);
/// Makes the texture `size` pixels square when it isn't.
void fit_texture(sf::Texture& texture, int size);
void update_texture(sf::Texture& texture, const std::uint8_t* rgba, const Tile& part);
/// What the window shows, as a picture file. Whether it could be written.
[[nodiscard]] bool save_picture(const sf::RenderWindow& window, const std::filesystem::path& file);

}  // namespace fluoro::shell
