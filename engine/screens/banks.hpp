#pragma once
#include <string>
#include <vector>

#include "history/learning.hpp"
#include "screens/catalogue.hpp"
#include "screens/effects.hpp"
#include "screens/mastery.hpp"
#include "ui/frame.hpp"
#include "ui/scene.hpp"

/// Question banks: what is in each quiz file, how well it is known, and what is wrong with those that can't
/// be used. Here facts are asked again that were suspended, and a quiz is begun anew.
namespace fluoro::screens::banks {

struct Topic {
  std::string title;
  int questions = 0;
  Mastery mastery;
};
struct Suspended {
  std::string key;    ///< of the fact
  std::string name;   ///< as a learner knows it
  bool gone = false;  ///< it is no longer in the quiz
};
struct Card {
  std::string bank;  ///< id
  std::string title, description, detail, path;
  Mastery mastery;
  bool begun = false;  ///< there is something to begin anew
  std::vector<Topic> topics;
  std::vector<Suspended> suspended;
};
struct Broken {
  std::string name, path;
  std::vector<std::string> errors;  ///< as `fluoro check` prints them, without the path
};

struct State {
  std::vector<Card> cards;
  std::vector<Broken> broken;
  std::string asking;  ///< the bank whose card asks whether to begin anew, or empty
};

[[nodiscard]] State make(const Catalogue& catalogue, const history::Learning& learning,
                         history::Moment moment);
[[nodiscard]] Effects update(State& state, const Event& event, base::Now now);
[[nodiscard]] ui::Scene view(const State& state, const ui::Frame& frame);

}  // namespace fluoro::screens::banks
