#include "screens/outcome_words.hpp"

#include <cmath>

#include "screens/words.hpp"

namespace fluoro::screens {
namespace {

std::string in_days(int days) {
  if (days <= 0) return "today";
  if (days == 1) return "tomorrow";
  if (days < 60) return "in " + plural(days, "day");
  constexpr double kMonth = 365.25 / 12;
  const int months = static_cast<int>(std::lround(days / kMonth));
  return months < 24 ? "in " + plural(months, "month") : "in " + plural(months / 12, "year");
}

}  // namespace

std::string certainty_mark_text(double mark) {
  const std::string text = mark_text(std::abs(mark));
  return mark < 0 && text != "0" ? "−" + text : text;
}

std::string certainty_note(double mark, std::optional<exam::Certainty> said) {
  const exam::Certainty certainty = said.value_or(exam::Certainty::guessing);
  const char* words = !said                                       ? "You did not say how sure you were"
                      : certainty == exam::Certainty::guessing    ? "You were guessing"
                      : certainty == exam::Certainty::fairly_sure ? "You were fairly sure"
                                                                  : "You were certain";
  const double marks = exam::certainty_mark(mark, certainty);
  const std::string text = certainty_mark_text(marks);
  return std::string(words) + ": " + text + (text == "1" ? " mark." : " marks.");
}

std::string due_note(const memory::Learnt& learnt, base::Day today) {
  constexpr auto kStep = std::chrono::duration_cast<std::chrono::minutes>(memory::kLearningStep);
  if (learnt.due_at)
    return "This fact comes back in " + plural(static_cast<int>(kStep.count()), "minute") + ".";
  return "This fact comes back " + in_days(static_cast<int>((learnt.due - today).count())) + ".";
}

}  // namespace fluoro::screens
