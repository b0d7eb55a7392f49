#pragma once
#include <string>

#include "exam/item.hpp"

namespace fluoro::screens {

/// An answer in a line, as a learner reads it: "Stent placement", "1 → B, 2 → A", "3.5 mm". Empty when
/// nothing was answered.
[[nodiscard]] std::string response_text(const exam::Item& item, const exam::Response& response);

}  // namespace fluoro::screens
