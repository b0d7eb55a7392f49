#include "screens/make_screen.hpp"

#include "screens/sessions.hpp"

namespace fluoro::screens {
namespace {

struct Make {
  const Makings& makings;
  base::Now now;

  [[nodiscard]] const Services& services() const { return makings.services; }
  [[nodiscard]] const history::Store& store() const { return *services().store; }
  [[nodiscard]] history::Moment today() const { return moment(now, *services().zone); }

  Screen operator()(const ToHome&) const {
    std::vector<std::string> notices = services().notices;
    if (!makings.trouble.empty()) notices.push_back(makings.trouble);
    const std::string late = services().late_notice ? services().late_notice() : std::string();
    if (!late.empty()) notices.push_back(late);
    return home::make(services().quizzes(), store(), makings.settings, today(), std::move(notices));
  }
  Screen operator()(const ToBanks&) const {
    return banks::make(services().banks(), store().learning(), today());
  }
  Screen operator()(const ToSetup& to) const {
    return setup::make(services().banks(), to, makings.settings.asks_certainty);
  }
  Screen operator()(const ToHistory&) const { return history_list::make(store(), now, *services().zone); }
  Screen operator()(const ToOutlook&) const {
    return outlook::make(services().quizzes(), store().learning(), makings.settings, today());
  }
  Screen operator()(const ToSettings&) const {
    return settings_page::make(makings.settings, services().data_place, makings.fitting.schedule());
  }
  Screen operator()(const ToResults& to) const { return results::make(store(), to, now); }
  Screen operator()(const ToReview& to) const { return review::make(store(), to); }
};

}  // namespace

Screen make_screen(const Makings& makings, const Route& route, base::Now now) {
  return std::visit(Make{makings, now}, route);
}

}  // namespace fluoro::screens
