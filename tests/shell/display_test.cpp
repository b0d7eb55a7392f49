#include "shell/display.hpp"

#include <cstdlib>
#include <optional>
#include <stdexcept>

#include <doctest/doctest.h>

namespace fluoro::shell {
namespace {

/// An environment variable while this lives.
class Variable {
 public:
  Variable(const char* name, const char* value) : name_(name) {
    if (const char* before = std::getenv(name)) before_ = before;
    if (value)
      setenv(name, value, 1);
    else
      unsetenv(name);
  }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;
  ~Variable() {
    if (before_)
      setenv(name_, before_->c_str(), 1);
    else
      unsetenv(name_);
  }

 private:
  const char* name_;
  std::optional<std::string> before_;
};

std::string refusal() {
  try {
    (void)open_checked_window("Fluoro");
  } catch (const std::runtime_error& error) {
    return error.what();
  }
  return "a window opened";
}

TEST_CASE("without a display one sentence says so and what to do") {
  {
    const Variable none("DISPLAY", nullptr);
    CHECK(refusal() ==
          "The display can't be reached, so no window can open: start Fluoro from a desktop, or play a "
          "walkthrough with --headless.");
  }
  const Variable wrong("DISPLAY", ":65000");
  CHECK(refusal() ==
        "The display ':65000' can't be reached, so no window can open: start Fluoro from a desktop, or play "
        "a walkthrough with --headless.");
}

TEST_CASE("the window opens at 1280x800, at what a small desktop has room for, and larger on a large one") {
  CHECK(opening_size({1920, 1080}) == ui::Size{1280, 800});
  CHECK(opening_size({1366, 768}) == ui::Size{1280, 680});
  CHECK(opening_size({1024, 768}) == ui::Size{992, 680});
  CHECK(opening_size({3840, 2160}) == ui::Size{2304, 1296});
  for (int width = 800; width < 8000; width += 61)
    for (int height = 600; height < 5000; height += 53) {
      const ui::Size desktop{static_cast<float>(width), static_cast<float>(height)};
      const ui::Size size = opening_size(desktop);
      CHECK((size.w > 0 && size.h > 0 && size.w < desktop.w && size.h < desktop.h));
    }
}

}  // namespace
}  // namespace fluoro::shell
