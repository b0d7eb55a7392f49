#pragma once
#include <span>

#include "exam/item.hpp"

/// Bodies as written, shown once: `seed` is the question's, and each draw has the stream that item.hpp names.
namespace fluoro::exam {

[[nodiscard]] Options shown(const bank::Choice& choice, base::Seed seed);
[[nodiscard]] Options shown(const bank::Multiple& multiple, base::Seed seed);
[[nodiscard]] Options shown(const bank::TrueFalse& statement, base::Seed seed);
[[nodiscard]] Match shown(const bank::Match& match, base::Seed seed);
[[nodiscard]] Order shown(const bank::Order& order, base::Seed seed);
[[nodiscard]] Cloze shown(const bank::Cloze& cloze, base::Seed seed);
[[nodiscard]] Text shown(const bank::Text& text, base::Seed seed);
[[nodiscard]] Hotspot shown(const bank::Hotspot& hotspot, base::Seed seed);
[[nodiscard]] MatchingSet shown(const bank::MatchingSet& set, base::Seed seed);

/// A number with values for its variables.
struct Calculated {
  Number number;
  std::string stem, explanation;
};
/// Draws the values of a written number and fills the texts with them; where a hundred draws in a row leave
/// no answer, as the reader's samples may have missed, the first values of all stand in. Throws
/// std::runtime_error when there is none with these either, which the reader of banks never lets through.
[[nodiscard]] Calculated calculated(const bank::Number& number, const std::string& stem,
                                    const std::string& explanation, base::Seed seed);
/// One without variables, as templates make it.
[[nodiscard]] Number calculated(const bank::Number& number);

/// The seed of a cloze's gap.
[[nodiscard]] base::Seed gap_seed(base::Seed question, const std::string& gap);

}  // namespace fluoro::exam
