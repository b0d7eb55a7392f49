#include "shell/sfml.hpp"

#include <iterator>

#include <SFML/Graphics/Image.hpp>
#include <SFML/System/Utf.hpp>
#include <SFML/Window/Clipboard.hpp>
#include <SFML/Window/Event.hpp>
#include <SFML/Window/VideoMode.hpp>

#include "shell/keys.hpp"

namespace fluoro::shell {
namespace {

template <class Place>
ui::Point logical(const Place& place, float scale) {
  return {(static_cast<float>(place.x) + 0.5f) / scale, (static_cast<float>(place.y) + 0.5f) / scale};
}

std::optional<WindowEvent> key_press(const sf::Event::KeyEvent& key) {
  const ui::Chord chord = chord_of(key.code, {.ctrl = key.control, .shift = key.shift, .alt = key.alt});
  if (chord.key == ui::Key::none) return {};
  return ui::KeyPress{chord};
}

std::optional<WindowEvent> text_input(std::uint32_t character) {
  if (character < 0x20 || (character >= 0x7F && character < 0xA0)) return {};
  std::string text;
  sf::Utf8::encode(character, std::back_inserter(text));
  return ui::TextInput{text};
}

std::optional<WindowEvent> translated(const sf::Event& event, float scale) {
  // Of the event's union only the part that its type names may be read.
  const auto is_left = [&] { return event.mouseButton.button == sf::Mouse::Button::Left; };
  switch (event.type) {
    case sf::Event::Closed: return ui::CloseRequest{};
    case sf::Event::Resized:
      return Resized{{static_cast<float>(event.size.width), static_cast<float>(event.size.height)}};
    case sf::Event::KeyPressed: return key_press(event.key);
    case sf::Event::TextEntered: return text_input(event.text.unicode);
    case sf::Event::MouseMoved: return ui::PointerMove{logical(event.mouseMove, scale)};
    case sf::Event::MouseButtonPressed:
      if (is_left()) return ui::PointerPress{logical(event.mouseButton, scale)};
      return {};
    case sf::Event::MouseButtonReleased:
      if (is_left()) return ui::PointerRelease{logical(event.mouseButton, scale)};
      return {};
    case sf::Event::MouseWheelScrolled:
      if (event.mouseWheelScroll.wheel != sf::Mouse::Wheel::VerticalWheel) return {};
      return ui::Wheel{logical(event.mouseWheelScroll, scale), event.mouseWheelScroll.delta};
    case sf::Event::MouseLeft: return ui::PointerLeave{};
    case sf::Event::MouseEntered:
    case sf::Event::GainedFocus: return Uncovered{};
    default: return {};
  }
}

}  // namespace

ui::Size desktop_size() {
  const sf::VideoMode desktop = sf::VideoMode::getDesktopMode();
  return {static_cast<float>(desktop.width), static_cast<float>(desktop.height)};
}

std::unique_ptr<sf::RenderWindow> open_window(ui::Size device, const std::string& title) {
  const sf::VideoMode mode(static_cast<unsigned>(device.w), static_cast<unsigned>(device.h));
  return std::make_unique<sf::RenderWindow>(mode, sf::String::fromUtf8(title.begin(), title.end()),
                                            sf::Style::Default, sf::ContextSettings(0, 0, 0));
}

std::optional<WindowEvent> poll_event(sf::RenderWindow& window, float scale) {
  sf::Event event;
  while (window.pollEvent(event))
    if (auto result = translated(event, scale)) return result;
  return {};
}

std::optional<WindowEvent> wait_event(sf::RenderWindow& window, float scale) {
  sf::Event event;
  if (!window.waitEvent(event)) return {};
  return translated(event, scale);
}

std::string clipboard_text() {
  const auto utf8 = sf::Clipboard::getString().toUtf8();
  return {utf8.begin(), utf8.end()};
}

void set_clipboard(const std::string& text) {
  sf::Clipboard::setString(sf::String::fromUtf8(text.begin(), text.end()));
}

void set_icon(sf::RenderWindow& window, int size, const std::uint8_t* rgba) {
  window.setIcon(static_cast<unsigned>(size), static_cast<unsigned>(size), rgba);
}

void resize_window(sf::RenderWindow& window, ui::Size device) {
  window.setSize({static_cast<unsigned>(device.w), static_cast<unsigned>(device.h)});
}

void move_window(sf::RenderWindow& window, ui::Point corner) {
  window.setPosition({static_cast<int>(corner.x), static_cast<int>(corner.y)});
}

void fit_texture(sf::Texture& texture, int size) {
  const auto side = static_cast<unsigned>(size);
  if (texture.getSize().x != side) texture.create(side, side);
}

void update_texture(sf::Texture& texture, const std::uint8_t* rgba, const Tile& part) {
  texture.update(rgba, static_cast<unsigned>(part.width), static_cast<unsigned>(part.height),
                 static_cast<unsigned>(part.x), static_cast<unsigned>(part.y));
}

bool save_picture(const sf::RenderWindow& window, const std::filesystem::path& file) {
  sf::Texture shown;
  if (!shown.create(window.getSize().x, window.getSize().y)) return false;
  shown.update(window);
  return shown.copyToImage().saveToFile(file.string());
}

}  // namespace fluoro::shell
