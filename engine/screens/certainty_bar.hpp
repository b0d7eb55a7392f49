#pragma once
#include <optional>
#include <string>

#include "exam/certainty.hpp"
#include "screens/page.hpp"

namespace fluoro::screens {

/// 'How sure are you?' with the three levels at the left of a footer, as digits alone where there is little
/// room. Their ids begin with "certainty-"; the digits press them, and with Ctrl also while a field has the
/// focus.
void ask_certainty(const ui::Canvas& canvas, Footer& footer, std::optional<exam::Certainty> said);

/// The level that a target stands for.
[[nodiscard]] std::optional<exam::Certainty> certainty_of(const std::string& target_id);

}  // namespace fluoro::screens
