#include <future>
#include <memory>
#include <stdexcept>
#include <utility>

#include "bank/yaml.hpp"
#include "base/seed.hpp"
#include "shell/clock.hpp"
#include "shell/commands.hpp"
#include "shell/desk.hpp"
#include "shell/entropy.hpp"
#include "shell/exit_code.hpp"
#include "shell/files.hpp"
#include "shell/headless_host.hpp"
#include "shell/player.hpp"
#include "shell/preview.hpp"
#include "shell/sfml.hpp"
#include "shell/window_host.hpp"
#include "text/font_set.hpp"

namespace fluoro::shell {
namespace {

namespace fs = std::filesystem;

Walkthrough load_walkthrough(const fs::path& path) {
  base::Diagnostics diagnostics(path.string());
  const FileContent content = read_file(path, bank::YamlLimits::kBytes + 1);
  if (!content.trouble.empty()) diagnostics.error({}, content.trouble);
  auto walkthrough =
      content.trouble.empty() ? read_walkthrough(content.bytes, diagnostics) : std::optional<Walkthrough>();
  if (walkthrough) return std::move(*walkthrough);
  std::string text;
  for (const base::Diagnostic& one : diagnostics.in_file_order())
    text += (text.empty() ? "" : "\n") + to_string(one);
  throw Refused(kFailed, text);
}

/// New paper codes: the system's, or those that a walkthrough's seed gives.
std::function<std::uint64_t()> random_numbers(const std::optional<Walkthrough>& walkthrough) {
  if (!walkthrough || !walkthrough->seed) return system_random;
  return [seed = base::Seed{*walkthrough->seed}]() mutable {
    seed = base::derive(seed, "next");
    return seed.value;
  };
}

/// Makes the app from what is on disk, each time it starts anew.
class Starter {
 public:
  Starter(const Options& options, const World& world, base::UtcTime now)
      : named_(options.subjects),
        folders_(folders_to_use(options, world)),
        history_file_(history_file(world.environment, options.data)),
        has_display_(!options.headless) {
    if (options.command == Command::play) {
      ChosenQuizzes chosen = choose_quizzes(named_, folders_, Rest::load);
      play_ = {.banks = chosen.ids,
               .count = options.count,
               .topics = topics_to_use(options, chosen),
               .code = options.code,
               .time_limit = options.time_limit};
      first_ = std::make_unique<Desk>(std::move(chosen.catalogue), history_file_, now);
    } else if (options.command == Command::preview) {
      settings_ = author_settings(options, world, now);
    } else {
      // Opened while the window opens.
      first_later_ = std::async(std::launch::async, [this, now] { return new_desk(now); });
    }
  }

  std::unique_ptr<screens::App> start(const ui::TextMeasure& measure,
                                      const std::function<std::uint64_t()>& random_number,
                                      PictureLoader& pictures, base::Now now) {
    const auto play = std::exchange(play_, std::nullopt);
    desk_.reset();
    desk_ = first_ ? std::move(first_) : first_later_.valid() ? first_later_.get() : new_desk(now.wall);
    pictures.start_over(desk_->quiz_folders());
    screens::Services services = desk_->services(measure, random_number);
    services.pictures = &pictures;
    if (has_display_) {
      services.pasted = clipboard_text;
      services.copy = set_clipboard;
    } else {
      services.aside = nullptr;  // a clock that only steps move on waits for no work
    }
    return std::make_unique<screens::App>(std::move(services), now, play);
  }

 private:
  std::unique_ptr<Desk> new_desk(base::UtcTime now) const {
    if (settings_) return std::make_unique<Desk>(*settings_, now);
    return std::make_unique<Desk>(QuizPlaces{named_, folders_}, history_file_, now);
  }

  std::vector<std::string> named_;
  std::vector<fs::path> folders_;
  std::optional<fs::path> history_file_;
  bool has_display_;  ///< and with it a clipboard
  std::optional<screens::SessionPlan> play_;
  std::optional<screens::Settings> settings_;  ///< of a preview, which uses neither quizzes nor history
  std::unique_ptr<Desk> first_, desk_;
  std::future<std::unique_ptr<Desk>> first_later_;
};

int walk(const Walkthrough& walkthrough, Host& host, const Options& options, const World& world) {
  const PlayerSettings settings{.screenshots = options.screenshots,
                                .pictures = !options.headless,
                                .note = [&](const std::string& text) { world.err << text << "\n"; }};
  const auto failure = play(walkthrough, host, settings);
  if (!failure) {
    world.out << options.walkthrough.string() << ": all went as written.\n";
    return kFine;
  }
  world.err << to_string(base::Diagnostic{
                   .file = options.walkthrough.string(), .at = failure->at, .text = failure->text})
            << "\n";
  return kFailed;
}

int run_in_window(const text::FontSet& fonts, PictureLoader& pictures, const MakeApp& make_app,
                  const std::optional<Walkthrough>& walkthrough, Watch* watch, const Options& options,
                  const World& world) {
  std::unique_ptr<WindowHost> host;
  try {
    host = std::make_unique<WindowHost>(fonts, pictures, make_app, watch);
  } catch (const history::Error&) {
    throw;
  } catch (const std::runtime_error& error) {
    throw Refused(kNoDisplay, error.what());
  }
  if (walkthrough) return walk(*walkthrough, *host, options, world);
  host->run();
  return kFine;
}

}  // namespace

int run_app(const Options& options, const World& world) {
  std::optional<Walkthrough> walkthrough;
  if (!options.walkthrough.empty()) walkthrough = load_walkthrough(options.walkthrough);
  const base::UtcTime begin = walkthrough && walkthrough->clock ? *walkthrough->clock : system_now().wall;
  PictureLoader pictures(options.headless ? PictureLoader::When::at_once : PictureLoader::When::aside);
  std::optional<Preview> preview;
  if (options.command == Command::preview) preview.emplace(file_to_preview(options), pictures);
  Watch* watch = preview ? &*preview : nullptr;
  Starter starter(options, world, begin);
  const text::FontSet fonts;
  const auto random_number = random_numbers(walkthrough);
  const MakeApp make_app = [&](base::Now now) {
    auto app = starter.start(fonts, random_number, pictures, now);
    if (preview) preview->show(*app, now);
    return app;
  };
  if (!options.headless) return run_in_window(fonts, pictures, make_app, walkthrough, watch, options, world);
  HeadlessHost host(make_app, begin, watch);
  return walk(*walkthrough, host, options, world);
}

}  // namespace fluoro::shell
