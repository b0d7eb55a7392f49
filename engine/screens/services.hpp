#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "history/store.hpp"
#include "screens/catalogue.hpp"
#include "ui/picture.hpp"
#include "ui/text_measure.hpp"

namespace fluoro::screens {

/// All that the app needs of the world. The pointed-to things outlive it.
struct Services {
  std::function<std::vector<QuizSummary>()> quizzes;  ///< what Home tells of them, at once
  std::function<const Catalogue&()> banks;            ///< waits while the files are still read
  std::function<void()> read_ahead;                   ///< begins what can wait for the first scene; or empty
  history::Store* store = nullptr;
  const ui::TextMeasure* measure = nullptr;
  ui::Pictures* pictures = nullptr;  ///< null: pictures are off
  const base::Zone* zone = nullptr;
  std::function<std::uint64_t()> random_number;  ///< for new paper codes
  std::string data_place;                        ///< where the history lies, for the settings screen
  std::function<std::string()> pasted;           ///< the clipboard's text; empty: there is no clipboard
  std::function<void(const std::string&)> copy;  ///< puts a text into it
  /// Has work done beside the app, by a thread of its own; empty: it is done at once.
  std::function<void(std::function<void()>)> aside;
  std::vector<std::string> notices;          ///< sentences to show on the first screen
  std::function<std::string()> late_notice;  ///< one that came up after the start; gives or is empty: none
};

}  // namespace fluoro::screens
