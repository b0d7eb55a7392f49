// The bank as a whole, and the table of all rules.
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "bank/fields.hpp"
#include "bank/review_rules.hpp"

namespace fluoro::bank {
namespace {

/// How many questions a paper has unless one says else.
constexpr std::size_t kPaper = 20;
/// Chance alone places keys more unevenly than what is warned of in one bank of a hundred.
constexpr double kSeldom = 0.01;

struct Placed {
  std::size_t subject = 0;
  std::size_t options = 0, key = 0;
};

/// By the question itself or, of a step, by its case.
bool is_waived(const Subject& subject) {
  const auto in = [](const auto& waive) {
    return std::ranges::any_of(waive, [](const auto& one) { return one.first == "key-position"; });
  };
  return in(subject.waive()) || (subject.whole != nullptr && in(subject.whole->waive));
}

std::vector<Placed> placed_keys(const Subjects& subjects) {
  std::vector<Placed> all;
  for (std::size_t i = 0; i < subjects.size(); ++i) {
    const Question* question = subjects[i].question;
    const auto* choice = question == nullptr ? nullptr : std::get_if<Choice>(&question->body);
    if (choice == nullptr || !choice->given_order) continue;
    const auto key = std::ranges::find(choice->options, true, &Option::correct);
    all.push_back({i, choice->options.size(), static_cast<std::size_t>(key - choice->options.begin())});
  }
  return all;
}

/// By chance, how likely `place` holds as many keys as it does, or more; `fewer`: or less.
double likelihood(const std::vector<Placed>& keys, std::size_t place, bool fewer) {
  std::vector<double> of_count{1};  // by how many keys, after the questions so far
  std::size_t held = 0;
  for (const Placed& one : keys) {
    held += one.key == place ? 1 : 0;
    if (place >= one.options) continue;
    const double share = 1.0 / static_cast<double>(one.options);
    of_count.push_back(0);
    for (std::size_t k = of_count.size() - 1; k > 0; --k)
      of_count[k] = of_count[k] * (1 - share) + of_count[k - 1] * share;
    of_count[0] *= 1 - share;
  }
  double sum = 0;
  for (std::size_t k = 0; k < of_count.size(); ++k)
    if (fewer ? k <= held : k >= held) sum += of_count[k];
  return sum;
}

/// What is wrong with the places of keys, or nothing.
std::string uneven(const std::vector<Placed>& keys) {
  std::size_t places = 0;
  for (const Placed& one : keys) places = std::max(places, one.options);
  for (std::size_t place = 0; place < places; ++place)
    for (const bool fewer : {false, true}) {
      // Each place is looked at twice, so that one of them is seldom by chance more often.
      if (likelihood(keys, place, fewer) * static_cast<double>(2 * places) > kSeldom) continue;
      const auto held = std::ranges::count(keys, place, &Placed::key);
      return "of the " + std::to_string(keys.size()) + " questions whose options stand in a given order " +
             std::to_string(held) + " have the right one in place " + std::to_string(place + 1) +
             "; spread them, or let the options be shuffled";
    }
  return "";
}

}  // namespace

// Questions with a waiver are left out of the count. What would be wrong with them is said of each, for their
// waivers to silence it.
std::vector<BankFinding> find_key_position(const Bank&, const Subjects& subjects) {
  std::vector<Placed> keys = placed_keys(subjects);
  std::vector<BankFinding> findings;
  if (const std::string text = uneven(keys); !text.empty())
    for (const Placed& one : keys)
      if (const Subject& subject = subjects[one.subject]; is_waived(subject))
        findings.push_back({one.subject, subject.at("order"), text});
  std::erase_if(keys, [&](const Placed& one) { return is_waived(subjects[one.subject]); });
  if (std::string text = uneven(keys); !text.empty())
    findings.push_back({keys.front().subject, subjects[keys.front().subject].at("order"), std::move(text)});
  return findings;
}

// A paper asks a fact again only when there is none left that it has not asked: how it is drawn sees to that.
// What a file can have wrong is that it has too few facts for a paper of the usual length.
std::vector<BankFinding> find_repeated_fact(const Bank& bank, const Subjects& subjects) {
  std::map<std::string, std::size_t> asked;
  std::size_t without = 0;
  for (const Askable& askable : bank.askables) {
    const std::string fact = fact_of(bank, askable);
    fact.empty() ? ++without : ++asked[fact];
  }
  if (bank.askables.size() < kPaper || asked.size() + without >= kPaper) return {};
  const auto most = std::ranges::max_element(asked, {}, [](const auto& one) { return one.second; });
  const auto first = std::ranges::find_if(subjects, [&](const Subject& subject) {
    if (subject.fact != nullptr) return subject.fact->id == most->first;
    return !subject.question->facts.empty() && subject.question->facts.front() == most->first;
  });
  return {{static_cast<std::size_t>(first - subjects.begin()), first->at(),
           "a paper of " + std::to_string(kPaper) + " questions must ask a fact twice: the " +
               std::to_string(bank.askables.size()) + " questions ask but " + std::to_string(asked.size()) +
               " facts (" + quote(most->first) + " " + std::to_string(most->second) +
               " times); write questions on further facts"}};
}

std::span<const Rule> rules() {
  static constexpr std::array kRules{
      Rule{"grammar-cue", "an option that does not go on from the stem in good grammar", true,
           find_grammar_cue},
      Rule{"absolute-word", "always, never, all or none in options and statements", true, find_absolute_word},
      Rule{"longest-option", "a right option clearly longer than the others", false, find_longest_option},
      Rule{"repeated-word", "a word of the stem repeated in the right option alone", false,
           find_repeated_word},
      Rule{"convergence", "a right option that has the most parts in common with the others", false,
           find_convergence},
      Rule{"mixed-options", "options that are not of one kind", true, find_mixed_options},
      Rule{"all-of-the-above", "all or none of the above", true, find_all_of_the_above},
      Rule{"option-combination", "options such as 'A and B'", true, find_option_combination},
      Rule{"true-false-options", "options to be judged true or false one by one", true,
           find_true_false_options},
      Rule{"duplicate-options", "options that are the same in other letters", false, find_duplicate_options},
      Rule{"no-question", "a stem that can't be answered with the options covered", true, find_no_question},
      Rule{"negative-stem", "not, except or least in the question, unless emphasised", true,
           find_negative_stem},
      Rule{"vague-frequency", "usually, often, sometimes … in options and statements", true,
           find_vague_frequency},
      Rule{"long-stem", "a stem or sentence that is too long", false, find_long_stem},
      Rule{"numeric-order", "numbers as options that do not stand in order", false, find_numeric_order},
      Rule{"numeric-overlap", "numbers as options that overlap", false, find_numeric_overlap},
      Rule{"missing-explanation", "a question without an explanation", false, find_missing_explanation},
      Rule{"missing-source", "a question without a source", false, find_missing_source},
      Rule{"picture-alt", "a picture whose 'alt' tells nothing", true, find_picture_alt},
      Rule{"few-distractors", "a topic or family too small for the wrong answers asked for", false,
           find_few_distractors},
  };
  return kRules;
}

std::span<const BankRule> bank_rules() {
  static constexpr std::array kRules{
      BankRule{"similar-stem", "two questions that ask nearly the same", find_similar_stem},
      BankRule{"key-position", "right options in one place too often where the order is given",
               find_key_position},
      BankRule{"repeated-fact", "too few facts for a paper that asks each once", find_repeated_fact},
  };
  return kRules;
}

}  // namespace fluoro::bank
