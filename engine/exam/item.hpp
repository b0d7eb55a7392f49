#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "bank/bank.hpp"
#include "base/json_fwd.hpp"
#include "base/seed.hpp"

namespace fluoro::exam {

enum class ItemType { choice, multiple, true_false };
[[nodiscard]] const char* to_string(ItemType type);  ///< as in a quiz file: "true-false"

struct ShownOption {
  std::string text;
  bool correct = false;
  std::string feedback;
  bool operator==(const ShownOption&) const = default;
};

/// A question as presented once: shuffled, filled, complete in itself, so that it can be shown and marked for
/// ever, whatever becomes of its bank.
struct Item {
  std::string question;  ///< identity, "bank/question" or "bank/template/fact"
  std::string bank;      ///< bank id
  std::string bank_title;
  std::string fact;  ///< fact id within the bank, or empty
  ItemType type = ItemType::choice;
  std::string topic;        ///< topic id, or empty
  std::string topic_title;  ///< what the learner reads
  std::string level;
  std::string stem;
  std::vector<ShownOption> options;  ///< in the order shown
  bool all_or_nothing = false;       ///< multiple: `scoring: all`
  std::string explanation;
  std::vector<std::string> sources;  ///< as a learner reads them: "Organisation: Title (2019)"
  std::optional<std::chrono::seconds> time;
  bool operator==(const Item&) const = default;
};

/// The item that `askable` becomes in the paper with this seed. Depends on nothing but the seed, the identity
/// and what the bank holds for this question: its own text or, when it is generated, its template and the
/// family's facts. `paper` is PaperCode::seed(); derived from derive(paper, identity) are the streams
/// "options" (their order), "key" (an element of a list), "distractors" and "swap" (whether to).
[[nodiscard]] Item present(const bank::Bank& bank, const bank::Askable& askable, base::Seed paper);

/// What a learner answered: the places ticked, counted from 0 in the order shown, ascending.
struct Response {
  std::vector<int> ticked;
  bool operator==(const Response&) const = default;
};

/// The mark in [0, 1], by FORMAT's table: choice and true-false 1 or 0; multiple (right - wrong) / correct,
/// not below 0, or 1 or 0 with `scoring: all`. An empty response gets 0.
[[nodiscard]] double mark(const Item& item, const Response& response);

enum class KeyShown { yes, no };
/// The item as `fluoro draw` prints and the history keeps it. Without the key nothing is left that gives the
/// answer away: no `correct`, `feedback`, `explanation`, `fact` or `sources` (their titles may name it), and
/// a generated question is only "bank/template".
[[nodiscard]] base::Json to_json(const Item& item, KeyShown key = KeyShown::yes);
/// The inverse of to_json with the key. Throws std::runtime_error on JSON of another shape.
[[nodiscard]] Item item_from_json(const base::Json& json);
[[nodiscard]] base::Json to_json(const Response& response);
[[nodiscard]] Response response_from_json(const base::Json& json);

}  // namespace fluoro::exam
