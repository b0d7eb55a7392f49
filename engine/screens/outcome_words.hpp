#pragma once
#include <optional>
#include <string>

#include "exam/certainty.hpp"
#include "memory/schedule.hpp"

/// What follows from an answer, as the learner reads it under the verdict.
namespace fluoro::screens {

/// "You were fairly sure: −2 marks." Who said nothing counts as guessing.
[[nodiscard]] std::string certainty_note(double mark, std::optional<exam::Certainty> said);
/// "This fact comes back in 10 minutes.", "… tomorrow.", "… in 12 days."
[[nodiscard]] std::string due_note(const memory::Learnt& learnt, base::Day today);
/// A certainty-based mark or a sum of them: "−2", "3", "0", "1.5".
[[nodiscard]] std::string certainty_mark_text(double mark);

}  // namespace fluoro::screens
