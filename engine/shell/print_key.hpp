#pragma once
#include <cstddef>
#include <ostream>
#include <string>

#include "exam/item.hpp"

namespace fluoro::shell {

/// One line with the right answer as the paper asks for it, and the explanation; of a case one for each step.
/// `number` is the question's: "3", or "3.1" of a step.
void print_key(const std::string& number, const exam::Item& item, std::ostream& out);

/// "A" for the first option, a number behind Z.
[[nodiscard]] std::string letter(std::size_t place);
/// `text` with its further lines as far in as the first.
[[nodiscard]] std::string indented(const std::string& text, std::size_t columns);

}  // namespace fluoro::shell
