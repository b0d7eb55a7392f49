#pragma once
#include <cstddef>
#include <vector>

#include "bank/bank.hpp"

namespace fluoro::exam {

/// The places among `after`'s askables of the questions that are new or read otherwise than before, in file
/// order: what the author of the file has just worked on. A generated question whose own fact and template
/// are as they were counts only when nothing else changed, since each fact stands among the wrong answers to
/// many others. A bank of more than 20,000 questions is not compared.
[[nodiscard]] std::vector<std::size_t> changed_questions(const bank::Bank& before, const bank::Bank& after);

}  // namespace fluoro::exam
