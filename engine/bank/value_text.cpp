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
    if (!piece.is_inner)
      pieces_.push_back({.text = std::move(piece.text)});
    else if (piece.text.starts_with('='))
      add_calculation(piece.text, names);
    else
      add_variable(piece.text, names);
  }
}

void ValueText::use(const std::string& name) {
  if (std::ranges::find(used_, name) == used_.end()) used_.push_back(name);
}

void ValueText::add_variable(const std::string& name, std::span<const std::string> names) {
  const auto found = std::ranges::find(names, name);
  if (found != names.end()) {
    use(name);
    pieces_.push_back({in_braces(name), static_cast<std::size_t>(found - names.begin()), std::nullopt});
    return;
  }
  const std::string meant = suggestion(name, names);
  error_ = quote(in_braces(name)) + " names no variable" +
           (meant.empty() ? "; write {{ where a brace is meant" : meant);
}

void ValueText::add_calculation(const std::string& inner, std::span<const std::string> names) {
  Expression expression(std::string_view(inner).substr(1), names);
  if (!expression.error().empty()) {
    error_ = quote(in_braces(inner)) + " can't be calculated: " + expression.error();
    return;
  }
  for (const std::string& name : expression.used()) use(name);
  pieces_.push_back({in_braces(inner), std::nullopt, std::move(expression)});
}

std::string ValueText::why_not(std::span<const double> values) const {
  for (const Piece& piece : pieces_) {
    if (!piece.expression) continue;
    const Expression::Result found = piece.expression->evaluate(values);
    if (!found.error.empty()) return quote(piece.text) + " can't be calculated: " + found.error;
  }
  return "";
}

ValueText::Result ValueText::fill(std::span<const double> values) const {
  Result result{"", why_not(values)};
  for (const Piece& piece : pieces_) {
    Expression::Result found{0, "literal"};
    if (piece.variable) found = {values[*piece.variable], ""};
    if (piece.expression) found = piece.expression->evaluate(values);
    result.text += found.error.empty() ? number_text(found.value) : piece.text;
  }
  return result;
}

}  // namespace fluoro::bank
