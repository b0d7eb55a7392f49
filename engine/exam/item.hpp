#pragma once
#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "bank/bank.hpp"
#include "base/json_fwd.hpp"
#include "base/seed.hpp"

namespace fluoro::exam {

enum class ItemType {
  choice,
  multiple,
  true_false,
  match,
  order,
  cloze,
  text,
  number,
  hotspot,
  matching_set,
  case_
};
[[nodiscard]] const char* to_string(ItemType type);  ///< as in a quiz file: "true-false"

struct ShownOption {
  std::string text;
  bool correct = false;
  std::string feedback;
  bool operator==(const ShownOption&) const = default;
};
/// Of choice, multiple and true-false.
struct Options {
  std::vector<ShownOption> list;  ///< in the order shown
  bool all_or_nothing = false;    ///< multiple: `scoring: all`
  bool operator==(const Options&) const = default;
};
struct Match {
  std::vector<std::string> left,
      right;             ///< in the order shown; the right ones are more when there are distractors
  std::vector<int> key;  ///< beside `left`: the place in `right`
  bool operator==(const Match&) const = default;
};
struct Order {
  std::vector<std::string> items;  ///< in the order shown
  std::vector<int> key;            ///< their places in the right order: items[key[0]] comes first
  bool operator==(const Order&) const = default;
};
/// Typed when it has no options.
struct Gap {
  std::vector<std::string> accept;  ///< the first is the one that feedback shows
  int typos = 0;
  std::vector<std::string> options;  ///< in the order shown
  int key = -1;                      ///< the place of the right option
  bool operator==(const Gap&) const = default;
};
struct Cloze {
  std::vector<std::string> texts;  ///< before, between and behind the gaps: one more than there are gaps
  std::vector<Gap> gaps;
  bool operator==(const Cloze&) const = default;
};
struct Text {
  std::vector<std::string> accept;  ///< the first is the one that feedback shows
  int typos = 0;
  bool operator==(const Text&) const = default;
};
struct Number {
  double answer = 0;
  double tolerance = 0;  ///< absolute, at least 0
  std::string unit;      ///< of the answer; empty: a bare number
  std::vector<std::pair<std::string, double>>
      units;  ///< others that may be typed: one of them is so many `unit`
  bool operator==(const Number&) const = default;
};
/// In pixels of the picture.
struct Spot {
  double x = 0, y = 0;
  bool operator==(const Spot&) const = default;
};
/// A part of the picture.
struct Region {
  enum class Shape { circle, box, polygon };
  std::string name;
  Shape shape = Shape::polygon;
  std::vector<Spot> points;  ///< circle: its centre; box: upper left and lower right
  double radius = 0;         ///< of a circle
  bool correct = false;
  std::string feedback;
  bool operator==(const Region&) const = default;
};
struct Hotspot {
  std::vector<Region> regions;
  bool operator==(const Hotspot&) const = default;
};
struct MatchingSet {
  struct Stem {
    std::string stem, feedback;
    int key = 0;  ///< place in `options`
    bool operator==(const Stem&) const = default;
  };
  std::vector<std::string> options;  ///< in the order shown
  std::vector<Stem> stems;
  bool operator==(const MatchingSet&) const = default;
};
struct Item;
/// The item's stem is the vignette.
struct Case {
  std::vector<Item> steps;
  bool operator==(const Case&) const;
};

using Body = std::variant<Options, Match, Order, Cloze, Text, Number, Hotspot, MatchingSet, Case>;

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
  Body body;  ///< as `type` says
  std::string explanation;
  std::vector<std::string> sources;  ///< as a learner reads them: "Organisation: Title (2019)"
  std::string image, alt;            ///< a path inside the quiz's folder and its description, or empty
  std::optional<std::chrono::seconds> time;
  bool operator==(const Item&) const = default;
};

/// As bank::fact_key: "bank#fact", or the question's identity when it names no fact.
[[nodiscard]] std::string fact_key(const Item& item);

/// What a choice, multiple or true-false offers, in the order shown; none for the other types.
[[nodiscard]] std::span<const ShownOption> options(const Item& item);

/// The item that `askable` becomes in the paper with this seed. Depends on nothing but the seed, the identity
/// and what the bank holds for this question: its own text or, when it is generated, its template and the
/// family's facts. `paper` is PaperCode::seed(); every draw has a stream of its own, derived from
/// derive(paper, identity), so that no part of a question changes another's:
/// - "options": the order of the options of a choice, multiple or matching-set;
/// - "right": the order of a match's right column, distractors among it;
/// - "items": the order of what is to be put in order, drawn again while it is right, if there are 3 or more;
/// - "gap-<id>": the seed of a gap, whose "options" are their order, and "key" and "distractors" as below;
/// - "variables": the seed of a number's variables, each drawn from the stream of its own name, all of them
///   again while their values spoil the calculation;
/// - the number of a case's step, from 0: the seed of the step.
/// In a generated question moreover:
/// - "key": which element of a list is asked for; "distractors": the wrong answers of other facts;
/// - "swap": whether a statement is made wrong;
/// - "partners": the facts that a match pairs with its own, then those that give its distractors; "left": the
///   order of its left column; "sides": the seed of the elements taken where a side is a list, each fact's
///   drawn from the stream of its id.
/// Throws std::runtime_error when no values of a number question can be calculated with.
[[nodiscard]] Item present(const bank::Bank& bank, const bank::Askable& askable, base::Seed paper);

/// What a learner answered. Places count from 0 in the order shown.
struct Response {
  std::vector<int> ticked;  ///< choice, multiple, true-false: places, ascending
  std::vector<int> picks;   ///< match: place on the right for each on the left; matching-set: option for each
                            ///< stem; cloze: option for each gap; -1: none. order: places from first to last
  std::vector<std::string> texts;  ///< text and number: one; cloze: one for each gap, empty where options are
  std::optional<Spot> spot;        ///< hotspot
  std::vector<Response> steps;     ///< case: as far as it got
  bool operator==(const Response&) const = default;
};

enum class KeyShown { yes, no };
/// The item as `fluoro draw` prints and the history keeps it (item_json.hpp says in which words). Without the
/// key nothing is left that gives the answer away: no `correct`, `key`, `accept`, `answer`, `unit`, regions,
/// `feedback`, `explanation`, `fact` or `sources` (their titles may name it), and a generated question is
/// only "bank/template".
[[nodiscard]] base::Json to_json(const Item& item, KeyShown key = KeyShown::yes);
/// The inverse of to_json with the key. Throws std::runtime_error on JSON of another shape, or that names
/// places which are not there, so that marking and showing what was read is safe.
[[nodiscard]] Item item_from_json(const base::Json& json);
[[nodiscard]] base::Json to_json(const Response& response);
[[nodiscard]] Response response_from_json(const base::Json& json);

}  // namespace fluoro::exam
