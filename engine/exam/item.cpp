#include "exam/item.hpp"

namespace fluoro::exam {

const char* to_string(ItemType type) {
  switch (type) {
    case ItemType::choice: return "choice";
    case ItemType::multiple: return "multiple";
    case ItemType::true_false: return "true-false";
    case ItemType::match: return "match";
    case ItemType::order: return "order";
    case ItemType::cloze: return "cloze";
    case ItemType::text: return "text";
    case ItemType::number: return "number";
    case ItemType::hotspot: return "hotspot";
    case ItemType::matching_set: return "matching-set";
    case ItemType::case_: return "case";
  }
  return "";
}

// Not defaulted: clang 14 does not survive a default that comes back to itself through its members.
bool Case::operator==(const Case& other) const { return steps == other.steps; }

std::string fact_key(const Item& item) {
  return item.fact.empty() ? item.question : item.bank + "#" + item.fact;
}

std::span<const ShownOption> options(const Item& item) {
  const auto* offered = std::get_if<Options>(&item.body);
  return offered ? std::span<const ShownOption>(offered->list) : std::span<const ShownOption>();
}

}  // namespace fluoro::exam
