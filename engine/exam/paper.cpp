#include "exam/paper.hpp"

#include <cstddef>

#include "base/json.hpp"
#include "exam/lottery.hpp"

namespace fluoro::exam {

Paper draw(std::span<const bank::Bank* const> banks, const base::PaperCode& code,
           const DrawSettings& settings) {
  const Banks sorted = in_order(banks);
  Paper paper{code, {}, {}};
  for (const bank::Bank* bank : sorted) paper.banks.push_back(bank->id);
  std::vector<Ticket> all = tickets(sorted, code.seed(), settings.topics);
  const std::size_t count = settings.count > 0 ? static_cast<std::size_t>(settings.count) : all.size();
  AskedFacts asked(sorted);
  paper.items = present(sorted, choose(sorted, std::move(all), count, asked), code.seed());
  return paper;
}

int askable_count(std::span<const bank::Bank* const> banks, const DrawSettings& settings) {
  return static_cast<int>(tickets(in_order(banks), {}, settings.topics).size());
}

base::Json to_json(const Paper& paper, KeyShown key) {
  base::Json items = base::Json::array();
  for (const Item& item : paper.items) items.push_back(to_json(item, key));
  return {{"code", paper.code.to_string()}, {"banks", paper.banks}, {"items", std::move(items)}};
}

}  // namespace fluoro::exam
