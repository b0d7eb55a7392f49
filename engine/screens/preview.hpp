#pragma once
#include <cstddef>
#include <memory>
#include <string>

#include "exam/item.hpp"
#include "screens/answer.hpp"
#include "screens/catalogue.hpp"
#include "screens/effects.hpp"
#include "ui/frame.hpp"
#include "ui/scene.hpp"

/// Preview: a quiz file as its learners will see it, for its author, who has it open in an editor beside.
/// Answers are for trying and go nowhere.
namespace fluoro::screens::preview {

struct State {
  CatalogueEntry file;                     ///< as it was last read
  base::UtcTime read_at;                   ///< when that was
  std::shared_ptr<const bank::Bank> bank;  ///< of the last version without errors; empty: there was none
  std::size_t current = 0;                 ///< place among the bank's askables
  base::Seed seed;                         ///< of shuffles and drawn values
  exam::Item item;                         ///< the current question
  exam::Response response;
  Answering answering;
  bool marked = false;  ///< key and explanation show
  bool listed = false;  ///< all that is wrong with the file shows, and not only how much that is
};

[[nodiscard]] State make(CatalogueEntry file, base::Now now);
/// Takes in a newer version of the file: goes to the question that changed, stays where it is when none or
/// the one on screen did, and keeps the last version without errors when this one has some.
void reload(State& state, CatalogueEntry file, base::Now now);
[[nodiscard]] Effects update(State& state, const Event& event, base::Now now);
[[nodiscard]] ui::Scene view(const State& state, const ui::Frame& frame);
/// "Preview of draft.yaml, question 3 of 12"
[[nodiscard]] std::string title(const State& state);

/// What is wrong with the file as it was last read.
[[nodiscard]] int count(const State& state, base::Severity severity);
/// The file's name with its ending, without its folder; of a very long one only the beginning and the ending.
[[nodiscard]] std::string file_name(const State& state);

}  // namespace fluoro::screens::preview
