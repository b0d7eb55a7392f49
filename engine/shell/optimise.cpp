#include "memory/optimise.hpp"

#include <cmath>
#include <iomanip>

#include "history/learning.hpp"
#include "screens/fit.hpp"
#include "shell/clock.hpp"
#include "shell/commands.hpp"
#include "shell/exit_code.hpp"

namespace fluoro::shell {
namespace {

using memory::Optimised;

/// A line that tells how far it is, for whoever looks; it is gone when the work is done.
class ProgressLine {
 public:
  explicit ProgressLine(const World& world) : world_(world) {}
  ~ProgressLine() {
    if (percent_ >= 0) world_.err << '\r' << std::string(kWords.size() + 6, ' ') << '\r' << std::flush;
  }
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  void show(double share) {
    const int percent = static_cast<int>(100 * share);
    if (!world_.err_is_terminal || percent == percent_) return;
    percent_ = percent;
    world_.err << '\r' << kWords << ' ' << percent << " %" << std::flush;
  }

 private:
  static constexpr std::string_view kWords = "Fitting:";
  const World& world_;
  int percent_ = -1;
};

void print(const Optimised& fitted, const std::string& in_force, std::ostream& out) {
  out << "Reviews used: " << fitted.reviews << ", the latest fifth of them only to compare by.\n"
      << std::fixed << std::setprecision(4) << "Log loss on these: " << fitted.loss_before
      << " by the weights in force (" << in_force << "), " << fitted.loss_after << " by the fitted ones.\n";
}

}  // namespace

int optimise(const Options& options, const World& world) {
  const base::UtcTime now = system_now().wall;
  history::Store store = open_history(options, world, now);
  history::Learning& learning = store.learning();
  const auto result = [&] {
    ProgressLine line(world);
    return memory::optimise(learning.reviews(), learning.plan().weights, [&](double share) {
      line.show(share);
      return true;
    });
  }();
  if (const auto* few = std::get_if<memory::TooFew>(&result))
    throw Refused(kFailed, "There are only " + std::to_string(few->reviews) +
                               " reviews to fit to so far (a fact's first one on a later day); it takes " +
                               std::to_string(memory::kLeastReviews) + ", so go on studying.");
  const auto& fitted = std::get<Optimised>(result);
  print(fitted, learning.weights_name(), world.out);
  if (!fitted.better) {
    world.out << "The fitted weights predict no better, so those in force stay.\n";
  } else if (options.dry_run) {
    world.out << "The fitted weights predict better; without --dry-run they would be taken.\n";
  } else {
    const std::string name = screens::fitted_name(base::study_day(now, base::Zone()));
    learning.set_weights(fitted.weights, name);
    world.out << "The fitted weights predict better and are taken, as '" << name << "'.\n";
  }
  return kFine;
}

}  // namespace fluoro::shell
