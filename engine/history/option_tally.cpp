#include "history/option_tally.hpp"

#include <algorithm>

namespace fluoro::history {

void OptionTally::add(std::span<const std::string> offered, std::span<const std::string> picked,
                      std::optional<double> others) {
  for (const std::string& text : offered) {
    Sums& sums = options_[text];
    ++sums.offered;
    if (std::find(picked.begin(), picked.end(), text) == picked.end()) continue;
    ++sums.drawn;
    if (!others) continue;
    ++sums.with_others;
    sums.others += *others;
  }
}

std::vector<OptionFigures> OptionTally::figures() const {
  std::vector<OptionFigures> figures;
  figures.reserve(options_.size());
  for (const auto& [text, sums] : options_) {
    OptionFigures each{text, sums.offered, sums.drawn, std::nullopt};
    if (sums.with_others > 0) each.others = sums.others / sums.with_others;
    figures.push_back(std::move(each));
  }
  std::stable_sort(figures.begin(), figures.end(),
                   [](const OptionFigures& a, const OptionFigures& b) { return a.drawn > b.drawn; });
  return figures;
}

}  // namespace fluoro::history
