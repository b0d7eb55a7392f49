#include <cstdlib>

#include <SFML/Graphics/Font.hpp>
#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/Graphics/Text.hpp>
#include <SFML/Window/Event.hpp>

/// What the app is measured against: the least that one can do with SFML, a window of the app's size that
/// shows one text in the app's font, whose file is the only argument.
int main(int argc, char** argv) {
  sf::RenderWindow window(sf::VideoMode(1280, 800), "Bare");
  sf::Font font;
  if (argc != 2 || !font.loadFromFile(argv[1])) return EXIT_FAILURE;
  sf::Text text("Which procedure opens a narrowed vessel and keeps it open?", font, 24);
  text.setPosition({40, 40});
  const auto draw = [&] {
    window.clear();
    window.draw(text);
    window.display();
  };
  draw();
  sf::Event event{};
  while (window.isOpen() && window.waitEvent(event)) {
    if (event.type == sf::Event::Closed) window.close();
    if (event.type == sf::Event::GainedFocus || event.type == sf::Event::Resized) draw();
  }
}
