#pragma once
#include <string>
#include <vector>

#include "screens/catalogue.hpp"
#include "screens/effects.hpp"
#include "ui/frame.hpp"
#include "ui/scene.hpp"

/// Question banks: what is in each quiz file, and what is wrong with those that can't be used.
namespace fluoro::screens::banks {

struct Card {
  std::string bank;  ///< id
  std::string title, description, detail, path;
  std::vector<std::string> topics;  ///< "Embolization · 12"
};
struct Broken {
  std::string name, path;
  std::vector<std::string> errors;  ///< as `fluoro check` prints them, without the path
};

struct State {
  std::vector<Card> cards;
  std::vector<Broken> broken;
};

[[nodiscard]] State make(const Catalogue& catalogue);
[[nodiscard]] Effects update(State& state, const Event& event, base::Now now);
[[nodiscard]] ui::Scene view(const State& state, const ui::Frame& frame);

}  // namespace fluoro::screens::banks
