#include "shell/player.hpp"

#include <algorithm>
#include <stdexcept>
#include <system_error>
#include <vector>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "ui/focus.hpp"

namespace fluoro::shell {
namespace {

/// Spaces and line ends, however many, are one space: a text on screen goes over lines where there is room.
std::string one_line(const std::string& text) {
  std::string result;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!space)
      result += c;
    else if (!result.empty() && result.back() != ' ')
      result += ' ';
  }
  if (!result.empty() && result.back() == ' ') result.pop_back();
  return result;
}

std::string text_of(const ui::Scene& scene, const std::string& between) {
  std::string text;
  for (const std::string& line : ui::visible_text(scene)) text += (text.empty() ? "" : between) + line;
  return text;
}

/// The same scene as if everything that can be scrolled to were in view.
std::string text_with_hidden(ui::Scene scene) {
  for (ui::Primitive& primitive : scene.primitives) primitive.clip = -1;
  scene.size = {1e7f, 1e7f};
  return one_line(text_of(scene, " "));
}

bool shows(const ui::Scene& scene, const std::string& text) {
  return one_line(text_of(scene, " ")).find(one_line(text)) != std::string::npos;
}

class Player {
 public:
  Player(Host& host, const PlayerSettings& settings) : host_(host), settings_(settings) {}

  void steps(const std::vector<Step>& list) {
    for (const Step& step : list) {
      at_ = step.at;
      if (host_.app().quit_requested() && !std::holds_alternative<Restart>(step.action))
        fail("the app has been closed; only 'restart' can follow");
      std::visit([this](const auto& action) { act(action); }, step.action);
    }
  }

 private:
  /// A copy, because the app makes a new one whenever a clock on it goes on.
  [[nodiscard]] ui::Scene scene() { return host_.app().scene(host_.now()); }
  [[noreturn]] void fail(const std::string& text) const { throw StepFailure{at_, text}; }
  [[nodiscard]] std::string on_screen() { return "on screen is: " + text_of(scene(), " | "); }

  void act(const Expect& expect) {
    if (shows(scene(), expect.text) == expect.shown) return;
    const std::string quoted = "'" + one_line(expect.text) + "'";
    if (!expect.shown) fail("did not expect " + quoted + "; " + on_screen());
    const bool hidden = text_with_hidden(scene()).find(one_line(expect.text)) != std::string::npos;
    fail("expected " + quoted + (hidden ? ", which is out of view; " : "; ") + on_screen());
  }

  void act(const Click& click) {
    const std::string id = target_named(click.label);
    ui::Point at = bring_into_view(id, click.label);
    if (click.place) {
      const ui::Scene now = scene();
      const ui::Rect box = ui::target_by_id(now, id)->box;
      at = {box.x + box.w * click.place->x, box.y + box.h * click.place->y};
      const ui::Target* met = ui::target_at(now, at);
      if (!met || met->id != id) fail("this place on '" + click.label + "' is out of view");
    }
    host_.send(ui::PointerMove{at});
    host_.send(ui::PointerPress{at});
    host_.send(ui::PointerRelease{at});
  }

  void act(const Press& press) { host_.send(ui::KeyPress{press.chord}); }

  void act(const Type& type) {
    for (std::size_t begin = 0, end = 0; begin < type.text.size(); begin = end) {
      (void)base::decode_next(type.text, end);
      host_.send(ui::TextInput{type.text.substr(begin, end - begin)});
    }
  }

  void act(const Wait& wait) { host_.wait(wait.time); }
  void act(const Resize& resize) { host_.resize(resize.size); }
  void act(const SetClock& set) { host_.set_clock(set.time); }
  void act(const Restart&) { host_.restart(); }

  void act(const Screenshot& screenshot) {
    if (!settings_.pictures) return settings_.note("No picture " + screenshot.file + ": there is no window.");
    const std::filesystem::path file = settings_.screenshots / screenshot.file;
    std::error_code error;  // the host says it when the file can't be written
    if (file.has_parent_path()) std::filesystem::create_directories(file.parent_path(), error);
    try {
      host_.screenshot(file);
    } catch (const std::runtime_error& trouble) {
      fail(trouble.what());
    }
  }

  void act(const Copy& copy) {
    namespace fs = std::filesystem;
    const fs::path fresh = copy.to + ".new";
    std::error_code error;
    fs::copy_file(copy.from, fresh, fs::copy_options::overwrite_existing, error);
    if (!error) fs::rename(fresh, copy.to, error);
    if (error) fail("'" + copy.from + "' can't be copied to '" + copy.to + "': " + error.message());
  }

  void act(const Repeat& repeat) {
    const base::Position at = at_;
    const bool until = !repeat.until.empty();
    for (int i = 0; i < repeat.times && !(until && shows(scene(), repeat.until)); ++i) steps(repeat.steps);
    at_ = at;
    if (until && !shows(scene(), repeat.until))
      fail("'" + repeat.until + "' did not come in " + std::to_string(repeat.times) + " rounds; " +
           on_screen());
  }

  /// The id of the target with this label, or of the only one whose label begins so.
  std::string target_named(const std::string& label) {
    const std::string wanted = base::fold(label);
    const ui::Scene now = scene();
    std::vector<const ui::Target*> same, beginning;
    std::vector<std::string> labels;
    std::string all;
    for (const ui::Target& target : now.targets) {
      const std::string folded = base::fold(target.label);
      if (folded == wanted) same.push_back(&target);
      if (folded.starts_with(wanted)) beginning.push_back(&target);
      labels.push_back(target.label);
      all += (all.empty() ? "" : " | ") + target.label + (target.enabled ? "" : " (disabled)");
    }
    const auto& found = same.empty() ? beginning : same;
    if (found.empty())
      fail("there is nothing to click that is called '" + label + "'" + base::did_you_mean(label, labels) +
           "; there is: " + all + "; " + on_screen());
    if (found.size() > 1)
      fail("there are " + std::to_string(found.size()) + " things to click that '" + label +
           "' could mean; there is: " + all);
    if (!found.front()->enabled) fail("'" + found.front()->label + "' is disabled; " + on_screen());
    return found.front()->id;
  }

  /// A point where the pointer meets the target, after turning the wheel as far as it takes.
  ui::Point bring_into_view(const std::string& id, const std::string& label) {
    float last = -1;
    while (true) {
      const ui::Scene now = scene();
      const ui::Target* target = ui::target_by_id(now, id);
      if (!target) fail("'" + label + "' went away while scrolling to it; " + on_screen());
      const ui::Rect window{0, 0, now.size.w, now.size.h};
      const ui::Rect clip = target->clip < 0
                                ? window
                                : ui::intersection(window, now.clips[static_cast<std::size_t>(target->clip)]);
      const ui::Rect seen = ui::intersection(target->box, clip);
      const ui::Target* met = ui::target_at(now, seen.centre());
      // Half of it in view is enough to aim at.
      const bool in_view = seen.h >= std::min(target->box.h, clip.h) / 2 && !seen.empty();
      if (in_view && met && met->id == id) return seen.centre();
      if (in_view) fail("'" + label + "' is covered" + (met ? " by '" + met->label + "'" : std::string()));
      if (target->scroll_area.empty() || target->box.y == last)
        fail("'" + label + "' can't be brought into view; " + on_screen());
      last = target->box.y;
      host_.send(ui::Wheel{clip.centre(), target->box.centre().y > clip.centre().y ? -1.f : 1.f});
    }
  }

  Host& host_;
  const PlayerSettings& settings_;
  base::Position at_;
};

}  // namespace

std::optional<StepFailure> play(const Walkthrough& walkthrough, Host& host, const PlayerSettings& settings) {
  if (walkthrough.size) host.resize(*walkthrough.size);
  host.wait({});  // for the pictures of the first screen
  try {
    Player(host, settings).steps(walkthrough.steps);
  } catch (const StepFailure& failure) {
    return failure;
  }
  return std::nullopt;
}

}  // namespace fluoro::shell
