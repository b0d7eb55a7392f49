#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bank/yaml.hpp"
#include "base/diagnostics.hpp"

namespace fluoro::bank {

enum class Need { required, optional };

/// A text of the file and where it stands.
struct Located {
  std::string value;
  base::Position at;
};

/// "; did you mean 'x'?" or nothing; also nothing where looking would take long.
[[nodiscard]] std::string suggestion(std::string_view word, std::span<const std::string> candidates);
/// 'word', cut when it is long.
[[nodiscard]] std::string quote(std::string_view word);
/// "a, b or c"
[[nodiscard]] std::string either(std::span<const std::string> names);
/// [a-z0-9-]{1,64}
[[nodiscard]] bool is_id(std::string_view text);

/// The text of a scalar without white space at its ends; an error, and nothing, when it is empty, no text, or
/// has markup that can't be shown (markdown.hpp). `key` is whose value it is, `entry` its place in a list,
/// from 1. Takes the text out of the node.
[[nodiscard]] std::optional<std::string> take_text(YamlNode& node, std::string_view key,
                                                   base::Diagnostics& diagnostics, std::size_t entry = 0);
/// A list of texts, none of them twice.
[[nodiscard]] std::vector<Located> take_texts(YamlNode& list, std::string_view key,
                                              base::Diagnostics& diagnostics);

/// A finite number as it stands in the file, with a decimal point and without quotes.
[[nodiscard]] std::optional<double> number_of(const YamlNode& node);
/// "'key' must be a number, not 'x'", where `what` is for example "'key' must be a number".
[[nodiscard]] std::string no_number(const std::string& what, const YamlNode& node);
/// Of texts that must differ, says which are the same but for case, accents and spacing; equal ones are said
/// already. `what` names one of them ("item").
void check_distinct(std::span<const Located> texts, const std::string& what, base::Diagnostics& diagnostics);

/// A map of the quiz file, read field by field as the declared type. Mistakes go to the diagnostics, and the
/// field reads as absent.
class Fields {
 public:
  /// `what` names it in errors ("question"); keys that are not in `known` are errors.
  Fields(YamlNode& map, std::string what, std::span<const std::string> known, base::Diagnostics& diagnostics);

  [[nodiscard]] base::Position at() const { return map_.at; }
  /// Where a field's value is, or the map when it is absent.
  [[nodiscard]] base::Position at(std::string_view key) const;
  [[nodiscard]] bool has(std::string_view key) const { return map_.find(key) != nullptr; }
  /// Whether a mistyped key may stand for this one, so that it is not missing as well.
  [[nodiscard]] bool may_hide(std::string_view key) const;
  /// The value, whatever it is; null when absent.
  [[nodiscard]] YamlNode* node(std::string_view key, Need need = Need::optional);

  [[nodiscard]] std::string text(std::string_view key, Need need = Need::optional);
  [[nodiscard]] std::string id(std::string_view key, Need need = Need::required);
  [[nodiscard]] std::vector<Located> texts(std::string_view key, Need need = Need::optional);
  [[nodiscard]] std::optional<int> integer(std::string_view key, int least, int most,
                                           Need need = Need::optional);
  [[nodiscard]] std::optional<double> number(std::string_view key, double above, double most);
  /// Any finite number.
  [[nodiscard]] std::optional<double> number(std::string_view key, Need need = Need::optional);
  [[nodiscard]] std::optional<bool> boolean(std::string_view key, Need need = Need::optional);
  [[nodiscard]] YamlNode* list(std::string_view key, Need need = Need::optional);
  [[nodiscard]] YamlNode* map(std::string_view key, Need need = Need::optional);

  /// A word out of a closed set.
  template <typename T>
  [[nodiscard]] std::optional<T> one_of(std::string_view key,
                                        std::span<const std::pair<std::string, T>> words,
                                        Need need = Need::optional) {
    const YamlNode* value = node(key, need);
    if (value == nullptr) return std::nullopt;
    std::vector<std::string> names;
    for (const auto& [name, meaning] : words) {
      if (value->is_scalar() && value->text == name) return meaning;
      names.push_back(name);
    }
    report_word(key, *value, names);
    return std::nullopt;
  }

 private:
  void report_value(std::string_view key, const YamlNode& value, const std::string& expected);
  void report_word(std::string_view key, const YamlNode& value, std::span<const std::string> names);
  void check_keys(std::span<const std::string> known);

  YamlNode& map_;
  std::string what_;
  base::Diagnostics& diagnostics_;
  std::vector<std::string> suggested_;  ///< a field behind a mistyped key is not missing as well
  bool hides_fields_ = false;           ///< so might any field be
};

}  // namespace fluoro::bank
