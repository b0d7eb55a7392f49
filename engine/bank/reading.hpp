#pragma once
#include <array>
#include <chrono>
#include <cstddef>
#include <functional>
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
  Reading(base::Diagnostics& found, const std::function<bool(const std::string&)>& exists)
      : diagnostics(found), image_exists(exists) {}

  base::Diagnostics& diagnostics;
  const std::function<bool(const std::string&)>& image_exists;
  Bank bank;
  Ids sources{"source"}, topics{"topic"}, facts{"fact"}, templates{"template"}, questions{"question"};
  std::vector<std::vector<FieldUse>> uses;            ///< by template
  std::array<std::set<std::string>, 3> fact_fields;   ///< by family: what its templates name
  std::array<std::set<std::string>, 3> avoid_fields;  ///< by family: which of these list facts

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
[[nodiscard]] Common read_common(Fields& fields, Reading& reading);
/// The ids a field lists, known ones or not; an unknown one is an error.
[[nodiscard]] std::vector<std::string> read_references(Fields& fields, std::string_view key, const Ids& ids,
                                                       Reading& reading);
[[nodiscard]] std::string read_topic_of(Fields& fields, Reading& reading);
[[nodiscard]] std::vector<std::string> values(std::vector<Located> texts);

/// The type of a question or template, read before its other fields because it says which keys there may be.
/// A later version's type and a mistyped one are errors; `keys` are those of all types.
[[nodiscard]] std::optional<TemplateType> read_type(YamlNode& map, const std::string& what,
                                                    std::span<const std::string> keys,
                                                    base::Diagnostics& diagnostics);

}  // namespace fluoro::bank
