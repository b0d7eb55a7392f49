#include "exam/changed_questions.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "exam/generate.hpp"

namespace fluoro::exam {
namespace {

/// Presenting them all takes a second or so then, for which nobody waits at each save.
constexpr std::size_t kMost = 20'000;

std::vector<Item> all_items(const bank::Bank& bank) {
  const FactGroups groups(bank);
  std::vector<Item> items;
  items.reserve(bank.askables.size());
  for (const bank::Askable& askable : bank.askables) {
    items.push_back(present(bank, askable, groups, base::Seed{}));
    items.back().bank_title.clear();  // is no part of a question
  }
  return items;
}

/// Takes out what other facts gave, and the shuffle with it.
void keep_own(Item& item) {
  if (auto* options = std::get_if<Options>(&item.body)) {
    std::erase_if(options->list, [](const ShownOption& option) { return !option.correct; });
    std::ranges::sort(options->list, {}, &ShownOption::text);
  } else if (auto* cloze = std::get_if<Cloze>(&item.body)) {
    for (Gap& gap : cloze->gaps)
      if (gap.key >= 0) gap = {.options = {gap.options[static_cast<std::size_t>(gap.key)]}, .key = 0};
  } else if (std::holds_alternative<Match>(item.body)) {
    item.body = Match{};
  }
}

std::vector<std::size_t> differing(const std::vector<Item>& before, const std::vector<Item>& after) {
  std::map<std::string_view, const Item*> known;
  for (const Item& item : before) known.emplace(item.question, &item);
  std::vector<std::size_t> places;
  for (std::size_t place = 0; place < after.size(); ++place) {
    const auto found = known.find(after[place].question);
    if (found == known.end() || *found->second != after[place]) places.push_back(place);
  }
  return places;
}

void keep_own(const bank::Bank& bank, std::vector<Item>& items) {
  for (std::size_t place = 0; place < items.size(); ++place)
    if (bank.askables[place].generated) keep_own(items[place]);
}

}  // namespace

std::vector<std::size_t> changed_questions(const bank::Bank& before, const bank::Bank& after) {
  if (std::max(before.askables.size(), after.askables.size()) > kMost) return {};
  std::vector<Item> old_items = all_items(before), new_items = all_items(after);
  std::vector<std::size_t> all = differing(old_items, new_items);
  if (all.empty()) return all;
  keep_own(before, old_items);
  keep_own(after, new_items);
  std::vector<std::size_t> own = differing(old_items, new_items);
  return own.empty() ? all : own;
}

}  // namespace fluoro::exam
