#pragma once
#include <span>
#include <string>
#include <vector>

#include "base/paper_code.hpp"
#include "exam/item.hpp"

namespace fluoro::exam {

/// What a paper is drawn by, beside its code and banks.
struct DrawSettings {
  int count = 20;                   ///< how many items; all there are when fewer, or when 0
  std::vector<std::string> topics;  ///< topic ids; empty: all
};

/// The items of one sitting.
struct Paper {
  base::PaperCode code;
  std::vector<std::string> banks;  ///< ids
  std::vector<Item> items;
};

/// The same code, banks and settings give the same paper on every machine. A question's place in the lottery
/// is derived from the seed and its identity, so that a question added to a bank moves no other one; one that
/// asks a fact again, be it among several, is taken only when none is left that asks new facts alone. The
/// place is derive(derive(seed, "pick"), askable.hash), the lowest is asked first. Neither order nor
/// repetition of `banks` matters.
[[nodiscard]] Paper draw(std::span<const bank::Bank* const> banks, const base::PaperCode& code,
                         const DrawSettings& settings);

/// How many questions could be asked; `count` does not matter.
[[nodiscard]] int askable_count(std::span<const bank::Bank* const> banks, const DrawSettings& settings);

/// {"code", "banks", "items": [...]}
[[nodiscard]] base::Json to_json(const Paper& paper, KeyShown key);

}  // namespace fluoro::exam
