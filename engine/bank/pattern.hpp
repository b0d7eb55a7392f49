#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "bank/bank.hpp"

namespace fluoro::bank {

/// A text cut at its braces, with `{{` and `}}` made single ones.
struct Braces {
  struct Piece {
    std::string text;
    bool is_inner = false;  ///< stood between a pair of braces
  };
  std::vector<Piece> pieces;  ///< as far as the error
  std::string error;          ///< a brace without its other, in a user's words; empty: none
};
/// "{name}"
[[nodiscard]] std::string in_braces(std::string_view name);
/// `wanted` says in the error what to write, for example "a field's name in braces, like {name}".
[[nodiscard]] Braces split_braces(std::string_view text, std::string_view wanted);

/// A template's text: `{field}` stands for a fact's field, `{Field}` for the same with its first letter in
/// upper case, `{{` and `}}` for braces.
struct Pattern {
  struct Piece {
    std::string text;  ///< literal text, or a field's name in small letters
    bool is_field = false;
    bool capital = false;
  };
  std::vector<Piece> pieces;
  std::string error;  ///< what is wrong with the braces, in a user's words; empty when nothing is

  /// The names of its fields, each once, in the order of the text.
  [[nodiscard]] std::vector<std::string> fields() const;
  /// Whether it is one placeholder and nothing else: then each element of a list is a text of its own.
  [[nodiscard]] bool is_one_field() const { return pieces.size() == 1 && pieces.front().is_field; }
};
[[nodiscard]] Pattern parse_pattern(std::string_view text);

/// The pattern filled from a fact that has its fields; a list is joined in the way of the language (BCP 47).
[[nodiscard]] std::string fill(const Pattern& pattern, const Fact& fact, const std::string& language);
/// The texts a key or distractor pattern gives: of one field each element, else the filled text.
[[nodiscard]] std::vector<std::string> fill_each(const Pattern& pattern, const Fact& fact,
                                                 const std::string& language);

}  // namespace fluoro::bank
