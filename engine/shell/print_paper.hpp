#pragma once
#include <ostream>

#include "exam/paper.hpp"

namespace fluoro::shell {

/// The paper as text to be printed and answered with a pen; with the key, right answers and explanations
/// follow behind the questions.
void print_paper(const exam::Paper& paper, bool with_key, std::ostream& out);

}  // namespace fluoro::shell
