#pragma once
#include <array>
#include <chrono>
#include <cstddef>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "bank/bank.hpp"
#include "bank/fields.hpp"
#include "bank/reader.hpp"
#include "bank/yaml.hpp"
#include "base/diagnostics.hpp"

namespace fluoro::bank {

/// The ids of one kind: each once, and what refers to one must find it.
class Ids {
 public:
  explicit Ids(std::string kind) : kind_(std::move(kind)) {}
  void add(const std::string& id, base::Position at, base::Diagnostics& diagnostics);
  [[nodiscard]] bool has(const std::string& id) const { return where_.contains(id); }
  /// Whether `reference` is known; an error when not.
  bool check(const Located& reference, base::Diagnostics& diagnostics) const;

 private:
  std::string kind_;
  std::unordered_map<std::string, base::Position> where_;
};

/// A fact's field that a template names, and where it does so.
struct FieldUse {
  std::string name;
  base::Position at;
};

/// What is known while a quiz file is read. The sections are read in the order in which they need each other
/// (sources and topics, templates, facts, questions), not in the file's.
struct Reading {
  Reading(base::Diagnostics& found, const LookAtImage& look) : diagnostics(found), look_at_image(look) {}

  base::Diagnostics& diagnostics;
  const LookAtImage& look_at_image;
  Bank bank;
  Ids sources{"source"}, topics{"topic"}, facts{"fact"}, templates{"template"}, questions{"question"};
  std::vector<std::vector<FieldUse>> uses;            ///< by template
  std::array<std::set<std::string>, 3> fact_fields;   ///< by family: what its templates name
  std::array<std::set<std::string>, 3> avoid_fields;  ///< by family: which of these list facts

  /// Calculations with drawn values that may still be made: a file of many number questions is not to take
  /// minutes to read.
  std::size_t calculations = 1'000'000;

  bool templates_unread = false;  ///< one could not be read, so facts may have fields for it

  /// Reading on is a waste: no more errors are kept.
  [[nodiscard]] bool full() const { return diagnostics.omitted() > 0; }
};

constexpr std::size_t kMostQuestions = 200'000;  ///< written and generated ones, each

void read_sources(YamlNode& sources, Reading& reading);
void read_topics(YamlNode& topics, Reading& reading);
void read_templates(YamlNode& templates, Reading& reading);
void read_facts(YamlNode& facts, Reading& reading);
void read_questions(YamlNode& questions, Reading& reading);
/// The questions that templates make from facts; says which templates fit no fact and which facts lack a
/// wrong answer. Only for templates and facts without a mistake, others would make mistakes out of nothing.
[[nodiscard]] std::vector<Askable> generate(Reading& reading);
/// Fills `askables`: the written questions, then the generated ones.
void list_askables(Bank& bank, const std::vector<Askable>& generated);

/// The fields that questions and templates share.
struct Common {
  Level level = Level::recall;
  std::optional<std::chrono::seconds> time;
  std::vector<std::string> tags;
  std::vector<std::pair<std::string, std::string>> waive;
  bool retired = false;
  std::string explanation;
};
[[nodiscard]] Common read_common(Fields& fields, Reading& reading, Level level = Level::recall);
/// The ids a field lists, known ones or not; an unknown one is an error.
[[nodiscard]] std::vector<std::string> read_references(Fields& fields, std::string_view key, const Ids& ids,
                                                       Reading& reading);
[[nodiscard]] std::string read_topic_of(Fields& fields, Reading& reading);
[[nodiscard]] std::vector<std::string> values(std::vector<Located> texts);

/// Reads the `type` of a question or template, before its other fields because it says which keys there may
/// be: its place in `types`, or nothing and an error. `keys` are those of all types.
[[nodiscard]] std::optional<std::size_t> read_type(YamlNode& map, const std::string& what,
                                                   std::span<const std::string> types,
                                                   std::span<const std::string> keys,
                                                   base::Diagnostics& diagnostics);
/// The types of questions that can be written, in the order of Body; the first of them can be generated.
[[nodiscard]] const std::vector<std::string>& question_types();

}  // namespace fluoro::bank
