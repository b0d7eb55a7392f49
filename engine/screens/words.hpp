#pragma once
#include <string>
#include <vector>

namespace fluoro::screens {

/// "1 question", "20 questions", "3 quizzes".
[[nodiscard]] std::string plural(int count, const std::string& word);
/// "80%", from a share in [0, 1]. Only all is 100%, and only nothing 0%.
[[nodiscard]] std::string percent(double share);
/// "Procedures", "Procedures and Training", "Procedures and 2 more".
[[nodiscard]] std::string joined(const std::vector<std::string>& titles);
/// A mark or a sum of marks: "16", "2.5".
[[nodiscard]] std::string mark_text(double marks);
/// A number with two decimals: "0.25".
[[nodiscard]] std::string hundredths(double value);
/// "Practice", "Timed", "What was due": a session's mode as a learner reads it.
[[nodiscard]] std::string mode_title(const std::string& mode);

}  // namespace fluoro::screens
