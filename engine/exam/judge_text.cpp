#include <algorithm>

#include "base/answer_text.hpp"
#include "base/edit_distance.hpp"
#include "exam/marking.hpp"

namespace fluoro::exam {
namespace {

/// A short word with a letter changed is soon another one.
constexpr std::size_t kOneTypoFrom = 5, kTwoTyposFrom = 9;

std::size_t allowed(int typos, std::size_t letters) {
  const std::size_t most = letters >= kTwoTyposFrom ? 2 : letters >= kOneTypoFrom ? 1 : 0;
  return std::min(most, static_cast<std::size_t>(std::max(typos, 0)));
}

}  // namespace

TextVerdict judge_text(const std::vector<std::string>& accept, int typos, std::string_view typed) {
  TextVerdict verdict{.accepted = accept.empty() ? "" : accept.front()};
  const std::string form = base::answer_form(typed);
  if (form.empty()) return verdict;
  std::size_t nearest = 3;
  for (const std::string& text : accept) {
    const std::string wanted = base::answer_form(text);
    const std::size_t most = allowed(typos, base::characters(wanted).size());
    const std::size_t found = wanted == form ? 0 : base::typos_between(wanted, form, most);
    if (found > most || found >= nearest) continue;
    nearest = found;
    verdict = {.right = true, .misspelt = found > 0, .accepted = text};
  }
  return verdict;
}

}  // namespace fluoro::exam
