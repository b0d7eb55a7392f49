#include "screens/words.hpp"

#include <algorithm>
#include <cmath>

#include "base/text.hpp"

namespace fluoro::screens {

std::string plural(int count, const std::string& word) {
  std::string text = std::to_string(count) + " " + word;
  if (count == 1) return text;
  return text + (word.ends_with("z") ? "zes" : "s");
}

std::string percent(double share) {
  constexpr double kNearly = 1e-6;  // sums of thirds may miss one by a hair
  long whole = std::lround(share * 100);
  if (share < 1 - kNearly) whole = std::min(whole, 99L);
  if (share > kNearly) whole = std::max(whole, 1L);
  return std::to_string(whole) + "%";
}

std::string joined(const std::vector<std::string>& titles) {
  if (titles.empty()) return {};
  if (titles.size() == 1) return titles[0];
  if (titles.size() == 2) return titles[0] + " and " + titles[1];
  return titles[0] + " and " + std::to_string(titles.size() - 1) + " more";
}

std::string mark_text(double marks) {
  const long tenths = std::lround(marks * 10);
  std::string text = std::to_string(tenths / 10);
  if (tenths % 10 != 0) text += "." + std::to_string(tenths % 10);
  return text;
}

std::string hundredths(double value) {
  const long whole = std::lround(std::abs(value) * 100);
  const std::string text =
      std::to_string(whole / 100) + (whole % 100 < 10 ? ".0" : ".") + std::to_string(whole % 100);
  return value < 0 && whole > 0 ? "−" + text : text;
}

std::string mode_title(const std::string& mode) {
  return mode == "due" ? "What was due" : base::capitalised(mode);
}

}  // namespace fluoro::screens
