#pragma once
#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/diagnostics.hpp"

namespace fluoro::bank {

enum class Level { recall, understand, apply };
enum class Family { procedures, skills, training };
enum class Scoring { partial, all };

struct Source {
  std::string id, title, organisation, url;
  std::optional<int> year;
};

struct Topic {
  std::string id, title;
  double weight = 1;
};

/// What a learner remembers and forgets. `fields` holds name, does, uses and whatever else templates name;
/// a field written as one text is a list of one.
struct Fact {
  std::string id;
  Family family = Family::procedures;
  std::map<std::string, std::vector<std::string>> fields;
  std::string topic;
  std::vector<std::string> sources, covers;
  base::Position at;
};

struct Option {
  std::string text;
  bool correct = false;
  std::string feedback;
};

struct Choice {
  std::vector<Option> options;
  bool given_order = false;
};
struct Multiple {
  std::vector<Option> options;
  bool given_order = false;
  Scoring scoring = Scoring::partial;
};
struct TrueFalse {
  bool answer = true;
};
/// Left sides differ. Pairs may have the very same right side: it is offered once and belongs to all of them.
struct Match {
  struct Pair {
    std::string left, right;
  };
  std::vector<Pair> pairs;               ///< 2 to 12
  std::vector<std::string> distractors;  ///< on the right, belonging to none, at most 12
};
struct Order {
  std::vector<std::string> items;  ///< 2 to 12, in the right order
};
/// A gap is typed (`accept`) or chosen (`options`, one of which is `correct`).
struct Gap {
  std::string id;
  std::vector<std::string> accept;
  int typos = 0;  ///< allowed, 0 to 2
  std::vector<std::string> options;
  std::string correct;
};
struct Cloze {
  std::string text;       ///< with [[id]] where a gap is, each gap once
  std::vector<Gap> gaps;  ///< 1 to 20, in the order of the text
};
struct Text {
  std::vector<std::string> accept;  ///< 1 to 50, each on one line; the first is the one that feedback shows
  int typos = 0;                    ///< allowed, 0 to 2
};
/// Drawn evenly from `from`, `from + step` … up to `to`.
struct Variable {
  std::string name;
  double from = 0, to = 0, step = 1;
};
struct Tolerance {
  double amount = 0;  ///< absolute, or a share [0, 1] of the answer
  bool is_share = false;
};
/// Its stem and explanation may have {name} and {=expression} in them (value_text.hpp); whatever values are
/// drawn, they and the answer have results.
struct Number {
  std::string answer;  ///< an expression in the variables (expression.hpp); a plain number is one too
  Tolerance tolerance;
  std::string unit;  ///< of the answer; empty: a bare number
  std::vector<std::pair<std::string, double>>
      units;                        ///< others that may be typed: one of them is so many `unit`
  std::vector<Variable> variables;  ///< at most 8, those that the answer needs in the stem
};
/// A part of the picture, in its pixels.
struct Circle {
  double x = 0, y = 0, r = 0;
};
struct Box {
  double x = 0, y = 0, w = 0, h = 0;
};
struct Polygon {
  std::vector<std::pair<double, double>> points;  ///< 3 to 64
};
struct Region {
  std::string name;
  std::variant<Circle, Box, Polygon> shape;
  bool correct = false;
  std::string feedback;
};
struct Hotspot {
  std::vector<Region> regions;  ///< 1 to 50, at least one correct; the first that holds a point counts
};
struct MatchingSet {
  struct Stem {
    std::string stem;
    std::string correct;  ///< one of the options, word for word
    std::string feedback;
  };
  std::vector<std::string> options;  ///< 2 to 26
  std::vector<Stem> stems;           ///< 2 to 10
};
struct Question;
/// The question's stem is the vignette.
struct Case {
  std::vector<Question> steps;  ///< 2 to 10, of any type but case
};
using Body =
    std::variant<Choice, Multiple, TrueFalse, Match, Order, Cloze, Text, Number, Hotspot, MatchingSet, Case>;

/// A question as its author wrote it, texts without white space at their ends; one without a topic has that
/// of its first fact. A step of a case may do without an id, has the case's level unless it says else, and
/// leaves topic, facts, covers, time, tags and retired to the case.
struct Question {
  std::string id;
  Body body;
  std::string stem, topic, explanation, image, alt;
  std::vector<std::string> facts, sources, covers, tags;
  Level level = Level::recall;
  std::optional<std::chrono::seconds> time;
  std::vector<std::pair<std::string, std::string>> waive;  ///< rule, reason
  bool retired = false;
  base::Position at;
};

struct Distractors {
  std::string text;  ///< filled from the other fact, for example "{name}"
  int count = 3;
  bool prefer_topic = true;                    ///< facts of the same topic first
  std::string avoid = "not_a_distractor_for";  ///< the fact field that lists facts it must not stand beside
};

enum class TemplateType { choice, multiple, true_false, match, order, cloze, text, number };

/// What templates of the later types hold of their own; a text is a pattern (fill.hpp) unless it says else.
struct MatchTemplate {
  std::string left, right;
  int count = 4;  ///< pairs, 2 to 12: the fact's own, then others'; fewer when not enough fit together
};
struct OrderTemplate {
  std::string items;  ///< one field, a list of 3 to 12 entries in the right order
};
struct GapTemplate {
  std::string id;
  std::vector<std::string> accept;     ///< typed; as TextTemplate's
  int typos = 0;                       ///< allowed, 0 to 2
  std::optional<Distractors> options;  ///< chosen: `text` gives the right option and the others' wrong ones
};
struct ClozeTemplate {
  std::string text;               ///< with [[id]] where a gap is, each gap once
  std::vector<GapTemplate> gaps;  ///< in the order of the text
};
struct TextTemplate {
  std::vector<std::string> accept;  ///< each element of a list; those with a field that a fact lacks are left
                                    ///< out, but it must have those of the first
  int typos = 0;                    ///< allowed, 0 to 2
};
struct NumberTemplate {
  std::string answer, unit;
  Tolerance tolerance;
  std::vector<std::pair<std::string, double>> units;  ///< no patterns; as Number's
};
/// `std::monostate` for choice, multiple and true-false.
using TemplateBody =
    std::variant<std::monostate, MatchTemplate, OrderTemplate, ClozeTemplate, TextTemplate, NumberTemplate>;

/// A question for every fact of a family that passes `where` and has all the fields named.
struct Template {
  std::string id;
  Family family = Family::procedures;
  std::vector<std::pair<std::string, std::string>> where;  ///< field (or topic), value
  TemplateType type = TemplateType::choice;
  TemplateBody body;
  std::string stem, explanation;
  std::string key;          ///< of choice and multiple
  std::string swap;         ///< true-false: the field taken from another fact when the answer is false
  Distractors distractors;  ///< of choice, multiple and true-false; match: `count` of them (0 unless
                            ///< written) on the right, chosen like the pairs
  Level level = Level::recall;
  std::optional<std::chrono::seconds> time;
  std::vector<std::string> tags;
  std::vector<std::pair<std::string, std::string>> waive;
  bool retired = false;
  base::Position at;
};

/// One question that can be asked: hand-written (`generated` false, `index` into questions) or a template
/// filled from a fact (`index` into templates, `fact` into facts). Retired ones are not listed.
struct Askable {
  bool generated = false;
  std::uint32_t index = 0;
  std::uint32_t fact = 0;
  std::uint64_t hash = 0;  ///< base::hash_key of its identity
};

/// A quiz file, read and found without error.
struct Bank {
  std::string id, title, description, language, license;
  std::vector<Source> sources;
  std::vector<Topic> topics;
  std::vector<Fact> facts;
  std::vector<Template> templates;
  std::vector<Question> questions;
  std::vector<Askable> askables;  ///< in file order: questions, then templates by fact

  [[nodiscard]] const Source* source(const std::string& id) const;
  [[nodiscard]] const Topic* topic(const std::string& id) const;
  [[nodiscard]] const Fact* fact(const std::string& id) const;
};

/// What the history calls it for ever: "bank/question" or "bank/template/fact".
[[nodiscard]] std::string identity(const Bank& bank, const Askable& askable);
/// The id of the fact an askable asks: the template's, or the question's first; empty when it names none.
[[nodiscard]] std::string fact_of(const Bank& bank, const Askable& askable);
/// What is remembered or forgotten with an askable, as the history calls it for ever: "bank#fact", or the
/// question's identity when it names no fact and thus is its own.
[[nodiscard]] std::string fact_key(const Bank& bank, const Askable& askable);
/// How many different fact_keys the askables have.
[[nodiscard]] int fact_key_count(const Bank& bank);
/// The topic id of an askable; empty when it has none.
[[nodiscard]] std::string topic_of(const Bank& bank, const Askable& askable);

[[nodiscard]] const char* to_string(Level level);
[[nodiscard]] const char* to_string(Family family);

}  // namespace fluoro::bank
