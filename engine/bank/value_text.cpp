#include "bank/value_text.hpp"

#include <algorithm>

#include "bank/fields.hpp"
#include "bank/number_text.hpp"
#include "bank/pattern.hpp"

namespace fluoro::bank {

ValueText::ValueText(std::string_view text, std::span<const std::string> names) {
  Braces braces = split_braces(text, "a variable's name in braces, like {name}");
  error_ = std::move(braces.error);
  for (Braces::Piece& piece : braces.pieces) {
    if (!error_.empty()) return;
    if (piece.is_inner)
      add_placeholder(piece.text, names);
    else
      pieces_.push_back({.text = std::move(piece.text)});
  }
}

void ValueText::add_placeholder(const std::string& inner, std::span<const std::string> names) {
  std::string typed = "{" + inner + "}";
  const bool calculates = inner.starts_with('=');
  if (!calculates && std::ranges::find(names, inner) == names.end()) {
    const std::vector<std::string> candidates(names.begin(), names.end());
    error_ = quote(typed) + " names no variable" + suggestion(inner, candidates);
    if (error_.ends_with("variable")) error_ += "; write {{ where a brace is meant";
    return;
  }
  Expression expression(calculates ? std::string_view(inner).substr(1) : inner, names);
  if (!expression.error().empty()) {
    error_ = quote(typed) + " can't be calculated: " + expression.error();
    return;
  }
  for (const std::string& name : expression.used())
    if (std::ranges::find(used_, name) == used_.end()) used_.push_back(name);
  pieces_.push_back({std::move(typed), true, std::move(expression)});
}

bool ValueText::is_plain() const { return std::ranges::none_of(pieces_, &Piece::is_placeholder); }

ValueText::Result ValueText::fill(std::span<const double> values) const {
  Result result;
  for (const Piece& piece : pieces_) {
    if (!piece.is_placeholder) {
      result.text += piece.text;
      continue;
    }
    const Expression::Result found = piece.expression.evaluate(values);
    result.text += found.error.empty() ? number_text(found.value) : piece.text;
    if (!found.error.empty() && result.error.empty())
      result.error = quote(piece.text) + " can't be calculated: " + found.error;
  }
  return result;
}

}  // namespace fluoro::bank
