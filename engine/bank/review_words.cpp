#include "bank/review_words.hpp"

#include <algorithm>
#include <array>

#include "base/spelling.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"

namespace fluoro::bank {
namespace {

constexpr std::size_t kLongWord = 6;

bool is_apostrophe(char32_t point) { return point == U'\'' || point == U'\u2019'; }

/// Beyond ASCII everything is a letter but the spaces, punctuation and signs that texts have.
bool is_letter(char32_t point) {
  if (point < 0x80)
    return (point >= U'0' && point <= U'9') || (point >= U'a' && point <= U'z') ||
           (point >= U'A' && point <= U'Z');
  const bool raised = point == 0xB2 || point == 0xB3 || point == 0xB9;
  return raised || (point > 0xBF && point != 0xD7 && point != 0xF7 && !(point >= 0x2000 && point < 0x2070) &&
                    !(point >= 0x2190 && point < 0x2C00) && !(point >= 0x3000 && point < 0x3003));
}

std::string form_of(std::string_view written) {
  std::string form = base::fold(written);
  for (const std::string_view ending : {"'s", "\u2019s", "'", "\u2019"})
    if (form.size() > ending.size() && form.ends_with(ending)) {
      form.resize(form.size() - ending.size());
      break;
    }
  return form;
}

/// Words that hold an English sentence together, and those of which exam questions are made.
bool is_filler(const std::string& form) {
  static const std::set<std::string, std::less<>> kFillers = [] {
    std::set<std::string, std::less<>> fillers;
    constexpr std::string_view kWords =
        "a about above after again all also although always among an and another any are around as at away "
        "be "
        "because been before beforehand behind being below best beside besides between beyond both but by "
        "can "
        "cannot case cause come comes could did do does doing done down due during each either else even "
        "ever "
        "every few find first fit fits following for from further gets give given gives goes had has have he "
        "her here him his how however if in instead into is it its itself just keep keeps kind largely last "
        "lead leads least less lets lie lies like likely made mainly make makes man many may mean means "
        "might "
        "more most mostly much must named near need needs neither never next no none nor not nothing of off "
        "often on once one only onto or other others our out over own part patient per point put question "
        "rather same see seen several shall she should show shows side since so some still such take taken "
        "takes than that the their them then there these they thing this those though through to together "
        "too "
        "toward towards true two under until up upon use used uses using usually very was way were what when "
        "where whether which while who whom whose why will with within without woman work works would year "
        "years yes yet you your";
    for (std::size_t start = 0; start < kWords.size();) {
      const std::size_t end = std::min(kWords.find(' ', start), kWords.size());
      fillers.emplace(kWords.substr(start, end - start));
      start = end + 1;
    }
    return fillers;
  }();
  return form.size() < 3 || kFillers.contains(form);
}

bool is_ending(std::string_view rest) {
  static constexpr std::array<std::string_view, 36> kEndings{
      "",   "s",   "e",  "es",  "ed",   "d",    "er",    "ers",  "ing",   "ings",   "al",  "ally",
      "ic", "ics", "ly", "ion", "ions", "ment", "ments", "y",    "ies",   "ive",    "ity", "ous",
      "or", "ors", "ar", "ary", "ial",  "ism",  "ist",   "able", "ation", "ations", "age", "ages"};
  return std::ranges::find(kEndings, rest) != kEndings.end();
}

bool is_abbreviation(std::string_view before) {
  const std::size_t space = before.find_last_of(" \n\t(");
  const std::string word = base::fold(space == std::string_view::npos ? before : before.substr(space + 1));
  static constexpr std::array<std::string_view, 9> kKnown{"e.g", "i.e", "vs", "dr", "approx",
                                                          "fig", "no",  "ca", "st"};
  return word.size() == 1 || std::ranges::find(kKnown, word) != kKnown.end();
}

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \n\t\r");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \n\t\r") - first + 1);
}

}  // namespace

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  std::size_t begin = 0;
  bool open = false;
  const auto close = [&](std::size_t end) {
    if (!open) return;
    const std::string_view written = text.substr(begin, end - begin);
    words.push_back({std::string(written), form_of(written), begin, end});
    open = false;
  };
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t start = i;
    const char32_t point = base::decode_next(text, i).point;
    if (is_letter(point) || (open && is_apostrophe(point))) {
      if (!open) begin = start;
      open = true;
    } else {
      close(start);
    }
  }
  close(text.size());
  return words;
}

std::string plain(std::string_view text) {
  std::string joined;
  for (const Word& word : words_of(text)) joined += (joined.empty() ? "" : " ") + word.form;
  return joined;
}

std::vector<Word> content_words(std::string_view text, bool english) {
  std::vector<Word> words = words_of(text);
  std::erase_if(words, [&](const Word& word) {
    return english ? is_filler(word.form) : base::count_characters(word.form) < kLongWord;
  });
  for (Word& word : words) word.form = base::one_spelling(word.form);
  return words;
}

bool same_root(std::string_view a, std::string_view b) {
  constexpr std::size_t kRoot = 5;
  if (a == b) return true;
  const auto difference = std::ranges::mismatch(a, b);
  const auto common = static_cast<std::size_t>(difference.in1 - a.begin());
  if (a.substr(common) == "s" && common == b.size() && common >= 3) return true;
  if (b.substr(common) == "s" && common == a.size() && common >= 3) return true;
  // The letters in common may reach into the endings: arteri-es and arteri-al are arter-ies and arter-ial.
  for (std::size_t root = common; root >= kRoot && root + 3 > common; --root)
    if (is_ending(a.substr(root)) && is_ending(b.substr(root))) return true;
  return false;
}

bool has_root(const std::vector<Word>& words, std::string_view form) {
  return std::ranges::any_of(words, [&](const Word& word) { return same_root(word.form, form); });
}

std::vector<std::string> sentences(std::string_view text) {
  std::vector<std::string> found;
  std::size_t start = 0;
  const auto end_at = [&](std::size_t end) {
    if (const std::string_view sentence = trimmed(text.substr(start, end - start)); !sentence.empty())
      found.emplace_back(sentence);
    start = end;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '.' && text[i] != '?' && text[i] != '!') continue;
    std::size_t end = i + 1;
    while (end < text.size() && std::string_view("?!.\"')*_").find(text[end]) != std::string_view::npos)
      ++end;
    if (end < text.size() && text[end] != ' ' && text[end] != '\n') continue;
    if (text[i] == '.' && is_abbreviation(text.substr(start, i - start))) continue;
    end_at(end);
    i = end - 1;
  }
  end_at(text.size());
  return found;
}

bool begins_with(std::string_view text, std::string_view phrase) {
  return text.starts_with(phrase) && (text.size() == phrase.size() || text[phrase.size()] == ' ');
}

bool ends_with(std::string_view text, std::string_view phrase) {
  return text.ends_with(phrase) &&
         (text.size() == phrase.size() || text[text.size() - phrase.size() - 1] == ' ');
}

bool has_phrase(std::string_view text, std::string_view phrase) {
  for (std::size_t at = text.find(phrase); at != std::string_view::npos; at = text.find(phrase, at + 1))
    if ((at == 0 || text[at - 1] == ' ') && begins_with(text.substr(at), phrase)) return true;
  return false;
}

std::string_view first_phrase(std::string_view text, std::initializer_list<std::string_view> phrases) {
  for (const std::string_view phrase : phrases)
    if (has_phrase(text, phrase)) return phrase;
  return {};
}

}  // namespace fluoro::bank
