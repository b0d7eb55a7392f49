// Turns a walkthrough into what hands do at a real window: plays it without one and prints what it does, a
// line each, for hands_test.sh to do again with xdotool.
//   hands STEPS.yaml DATA-FOLDER
#include <cstdlib>
#include <iostream>
#include <memory>
#include <string>
#include <utility>
#include <variant>

#include "base/diagnostics.hpp"
#include "shell/clock.hpp"
#include "shell/desk.hpp"
#include "shell/entropy.hpp"
#include "shell/files.hpp"
#include "shell/headless_host.hpp"
#include "shell/library.hpp"
#include "shell/paths.hpp"
#include "shell/player.hpp"
#include "text/font_set.hpp"

namespace fluoro::test {
namespace {

struct Print {
  void operator()(const ui::PointerMove& move) const {
    std::cout << "move " << move.at.x << " " << move.at.y << "\n";
  }
  void operator()(const ui::PointerPress&) const { std::cout << "press\n"; }
  void operator()(const ui::PointerRelease&) const { std::cout << "release\n"; }
  void operator()(const ui::Wheel& wheel) const {
    std::cout << "move " << wheel.at.x << " " << wheel.at.y << "\n"
              << "wheel " << (wheel.steps > 0 ? "up" : "down") << "\n";
  }
  void operator()(const ui::KeyPress& press) const { std::cout << "key " << to_string(press.chord) << "\n"; }
  void operator()(const ui::TextInput& input) const { std::cout << "type " << input.text << "\n"; }
  void operator()(const auto&) const {}
};

/// A host that says what is done to it.
class TalkingHost final : public shell::Host {
 public:
  explicit TalkingHost(shell::HeadlessHost& host) : host_(host) { say_title(); }

  [[nodiscard]] screens::App& app() override { return host_.app(); }
  [[nodiscard]] base::Now now() override { return host_.now(); }
  void wait(base::Milliseconds duration) override { host_.wait(duration); }
  void send(const ui::InputEvent& event) override {
    std::visit(Print{}, event);
    host_.send(event);
    say_title();
  }
  void resize(ui::Size device) override {
    std::cout << "resize " << device.w << " " << device.h << "\n";
    host_.resize(device);
  }
  void screenshot(const std::filesystem::path&) override {}
  void set_clock(base::UtcTime wall) override { host_.set_clock(wall); }
  void restart() override {
    std::cout << "restart\n";
    host_.restart();
    title_.clear();
    say_title();
  }

 private:
  void say_title() {
    if (std::string now = host_.app().title(); now != title_) {
      title_ = std::move(now);
      std::cout << "title " << title_ << "\n";
    }
  }

  shell::HeadlessHost& host_;
  std::string title_;
};

int play(const std::string& file, const std::filesystem::path& data) {
  base::Diagnostics diagnostics(file);
  const auto walkthrough = shell::read_walkthrough(shell::read_file(file, 1 << 20).bytes, diagnostics);
  for (const base::Diagnostic& one : diagnostics.in_file_order()) std::cerr << to_string(one) << "\n";
  if (!walkthrough) return EXIT_FAILURE;

  const auto folders = shell::quiz_folders(shell::system_environment(), {});
  const text::FontSet fonts;
  std::unique_ptr<shell::Desk> desk;
  const shell::MakeApp make_app = [&](base::Now now) {
    desk.reset();
    desk = std::make_unique<shell::Desk>(shell::load_catalogue({}, folders), data / "history.db", now.wall);
    return std::make_unique<screens::App>(desk->services(fonts, shell::system_random), now);
  };
  shell::HeadlessHost headless(make_app, shell::system_now().wall);
  TalkingHost host(headless);
  const auto failure = shell::play(*walkthrough, host,
                                   {.screenshots = {}, .pictures = false, .note = [](const std::string&) {}});
  if (!failure) return EXIT_SUCCESS;
  std::cerr << to_string(base::Diagnostic{.file = file, .at = failure->at, .text = failure->text}) << "\n";
  return EXIT_FAILURE;
}

}  // namespace
}  // namespace fluoro::test

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "Usage: hands STEPS.yaml DATA-FOLDER\n";
    return EXIT_FAILURE;
  }
  return fluoro::test::play(argv[1], argv[2]);
}
