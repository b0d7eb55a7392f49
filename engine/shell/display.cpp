#include "shell/display.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <stdexcept>

#include <dlfcn.h>

#include "shell/icon.hpp"
#include "shell/quiet.hpp"
#include "shell/sfml.hpp"

namespace fluoro::shell {
namespace {

/// A function of the X library, which SFML has loaded; null on a system without X.
template <class Function>
Function* x_function(const char* name) {
  static void* const library = dlopen("libX11.so.6", RTLD_LAZY | RTLD_LOCAL);
  return library ? reinterpret_cast<Function*>(dlsym(library, name)) : nullptr;
}

/// X ends the process for an error unless told otherwise.
class XErrorsIgnored {
 public:
  XErrorsIgnored() {
    if (set_) before_ = set_([](void*, void*) { return 0; });
  }
  ~XErrorsIgnored() {
    if (set_) set_(before_);
  }
  XErrorsIgnored(const XErrorsIgnored&) = delete;
  XErrorsIgnored& operator=(const XErrorsIgnored&) = delete;

 private:
  using Handler = int (*)(void*, void*);
  Handler (*set_)(Handler) = x_function<Handler(Handler)>("XSetErrorHandler");
  Handler before_ = nullptr;
};

[[noreturn]] void fail_without_display() {
  const char* name = std::getenv("DISPLAY");
  throw std::runtime_error("The display" + (name && *name ? " '" + std::string(name) + "'" : std::string()) +
                           " can't be reached, so no window can open: start Fluoro from a desktop, or play a "
                           "walkthrough with --headless.");
}

[[noreturn]] void fail_without_opengl() {
  throw std::runtime_error(
      "This display offers no OpenGL, so no window can open: install a graphics driver, for example with "
      "'sudo apt install libgl1-mesa-dri'.");
}

using Connection = std::unique_ptr<void, int (*)(void*)>;

/// A connection to the display, which has OpenGL. It must last until SFML has one of its own: a server may
/// start anew when its last client leaves, and SFML ends the process when it can't connect at that moment.
Connection require_display() {
  auto* open = x_function<void*(const char*)>("XOpenDisplay");
  auto* close = x_function<int(void*)>("XCloseDisplay");
  auto* has_extension = x_function<int(void*, const char*, int*, int*, int*)>("XQueryExtension");
  if (!open || !close || !has_extension) return {nullptr, [](void*) { return 0; }};
  Connection display(open(nullptr), close);
  if (!display) fail_without_display();
  int opcode = 0, event = 0, error = 0;
  if (!has_extension(display.get(), "GLX", &opcode, &event, &error)) fail_without_opengl();
  return display;
}

}  // namespace

std::unique_ptr<sf::RenderWindow> open_checked_window(const std::string& title) {
  const Connection connection = require_display();
  const Quiet quiet;
  const XErrorsIgnored errors_ignored;
  const ui::Size desktop = desktop_size(), size = opening_size(desktop);
  auto window = open_window(size, title);
  if (!window->isOpen() || !window->setActive(true)) fail_without_opengl();
  constexpr int kIcon = 64;
  set_icon(*window, kIcon, icon(kIcon).data());
  // SFML 2.5 takes the display for a square when it centres a window, which then hangs over the lower edge.
  move_window(*window, {(desktop.w - size.w) / 2, (desktop.h - size.h) / 2});
  return window;
}

ui::Size opening_size(ui::Size desktop) {
  constexpr ui::Size kWanted{1280, 800};
  constexpr ui::Size kRoomAround{32, 88};  // the window's frame and the desktop's panels
  const ui::Size most{desktop.w - kRoomAround.w, desktop.h - kRoomAround.h};
  // On a very large desktop the window grows with it, as its contents do.
  return {std::min(most.w, std::max(kWanted.w, std::round(desktop.w * 0.6f))),
          std::min(most.h, std::max(kWanted.h, std::round(desktop.h * 0.6f)))};
}

}  // namespace fluoro::shell
