#pragma once
#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "bank/bank.hpp"
#include "bank/expression.hpp"

namespace fluoro::bank {

/// Why these values leave nothing to answer with, in words that may follow "'answer' " in a sentence; empty
/// when they do. A calculated result needs a tolerance, unless people write all its decimals.
[[nodiscard]] std::string why_not_answerable(const Expression& answer, std::span<const double> values,
                                             const Tolerance& tolerance);

using VisitValues = std::function<bool(std::span<const double>)>;
/// Visits values that the variables may be drawn with: all that there are when these are at most `most` (at
/// least 16), else corners and a fixed sample. Ends where `visit` says false; returns how many it visited.
std::size_t visit_values(std::span<const Variable> variables, std::size_t most, const VisitValues& visit);

}  // namespace fluoro::bank
