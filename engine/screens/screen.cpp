#include "screens/screen.hpp"

namespace fluoro::screens {
namespace {

std::string counted(const char* what, std::size_t position, std::size_t of) {
  return std::string(what) + std::to_string(position + 1) + " of " + std::to_string(of);
}

struct Title {
  std::string operator()(const home::State&) const { return {}; }
  std::string operator()(const setup::State&) const { return "Set up"; }
  std::string operator()(const play::State& state) const {
    return state.paused ? "Paused" : counted("Question ", state.current, state.items.size());
  }
  std::string operator()(const sitting::State& state) const {
    switch (state.page) {
      case sitting::Page::overview: return "Overview";
      case sitting::Page::hand_in: return "Hand in";
      case sitting::Page::paused: return "Paused";
      case sitting::Page::question: break;
    }
    return counted("Question ", state.current, state.items.size());
  }
  std::string operator()(const results::State& state) const { return state.title; }
  std::string operator()(const review::State& state) const {
    return counted("Review of question ", static_cast<std::size_t>(state.route.position), state.items.size());
  }
  std::string operator()(const history_list::State&) const { return "History"; }
  std::string operator()(const outlook::State&) const { return "Outlook"; }
  std::string operator()(const banks::State&) const { return "Question banks"; }
  std::string operator()(const settings_page::State&) const { return "Settings"; }
  std::string operator()(const preview::State& state) const { return preview::title(state); }
};

}  // namespace

Effects update(Screen& screen, const Event& event, base::Now now) {
  return std::visit([&](auto& state) { return update(state, event, now); }, screen);
}

ui::Scene view(const Screen& screen, const ui::Frame& frame) {
  return std::visit([&](const auto& state) { return view(state, frame); }, screen);
}

std::string title(const Screen& screen) { return std::visit(Title{}, screen); }

}  // namespace fluoro::screens
