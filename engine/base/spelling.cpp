#include "base/spelling.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace fluoro::base {
namespace {

bool is_a_or_o(char c) { return c == 'a' || c == 'o'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Whether the e at `at` is the end of a Greek ae or oe, by what follows: two letters (oedema, but not does
/// or vertebrae), or an a (apnoea).
bool is_greek(std::string_view text, std::size_t at) {
  const std::string_view after = text.substr(at + 1);
  return after.starts_with('a') || (after.size() >= 2 && is_letter(after[0]) && is_letter(after[1]));
}

/// Greek ae and oe become e, as Americans write them. All of a and o before an e goes, because the digraph
/// may stand behind a prefix: gastro-oesophageal and gastroesophageal, para-oesophageal and paraesophageal.
/// Not so in aer, which is air (aerobic, anaerobic) but in caeruleus.
std::string without_digraphs(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    while (end < text.size() && is_a_or_o(text[end])) ++end;
    const bool is_air = end > i && text[end - 1] == 'a' && text.substr(end).starts_with("er") &&
                        (i == 0 || text[i - 1] != 'c');
    const bool goes = end > i && end < text.size() && text[end] == 'e' && is_greek(text, end) && !is_air;
    if (!goes) result += text.substr(i, std::max(end, i + 1) - i);
    i = std::max(end, i + (goes ? 0 : 1));
  }
  return result;
}

/// -ize, -izing, -ization, -yze … with an s. Short words (size, prize) keep their z.
void soften(std::string& text) {
  for (std::size_t z = text.find('z'); z != std::string::npos; z = text.find('z', z + 1)) {
    const std::string_view after = std::string_view(text).substr(z + 1);
    const bool is_suffix = after.starts_with('e') || after.starts_with("ing") || after.starts_with("ation") ||
                           after.starts_with("able");
    const bool is_verb = (z >= 4 && text[z - 1] == 'i') || (z >= 2 && text[z - 1] == 'y');
    if (is_suffix && is_verb) text[z] = 's';
  }
}

/// `from` becomes `to`, which does not contain it, wherever one of `next` follows, or anything when `next` is
/// empty.
struct Rule {
  std::string_view from, to, next;
};

void apply(const Rule& rule, std::string& text) {
  for (std::size_t at = text.find(rule.from); at != std::string::npos; at = text.find(rule.from, at)) {
    const std::size_t end = at + rule.from.size();
    if (rule.next.empty() || (end < text.size() && rule.next.find(text[end]) != std::string_view::npos))
      text.replace(at, rule.from.size(), rule.to);
    else
      ++at;
  }
}

// Without digraphs and softened already.
constexpr auto kWords = std::to_array<Rule>({{"sulph", "sulf"},
                                             {"leuc", "leuk", "aeo"},  // not leucine
                                             {"logue", "log"},
                                             {"gramme", "gram"},
                                             {"artefact", "artifact"},
                                             {"speciality", "specialty"},
                                             {"specialities", "specialties"},
                                             {"aluminium", "aluminum"},
                                             {"disk", "disc"},
                                             {"grey", "gray"},
                                             {"mould", "mold"},
                                             {"neurone", "neuron"},
                                             {"fontanelle", "fontanel"},
                                             {"calliper", "caliper"},
                                             {"practise", "practice"},
                                             {"licence", "license"},
                                             {"defence", "defense"},
                                             {"ageing", "aging"},
                                             {"dgement", "dgment"},
                                             {"draught", "draft"},
                                             {"plough", "plow"},
                                             {"sceptic", "skeptic"},
                                             {"yoghurt", "yogurt"},
                                             {"instill", "instil"},
                                             {"distill", "distil"},
                                             {"fulfill", "fulfil"},
                                             {"enroll", "enrol"},
                                             {"skillful", "skilful"},
                                             {"tranquilli", "tranquili"}});

/// Words in -our and, with one letter less, in -or.
constexpr auto kOur = std::to_array<std::string_view>({"tumour", "colour", "humour", "labour", "odour",
                                                       "vapour", "favour", "behaviour", "harbour", "rigour",
                                                       "vigour", "flavour", "honour", "neighbour", "armour"});

/// What stands before -re or -er, -red or -ered, -ring or -ering.
constexpr auto kCentre = std::to_array<std::string_view>(
    {"cent", "lit", "met", "tit", "fib", "goit", "calib", "theat", "spect", "lust", "maneuv"});

/// What ends in one l that the British double before a vowel.
constexpr auto kDoubled = std::to_array<std::string_view>({"label", "channel", "tunnel", "travel", "model",
                                                           "cancel", "level", "signal", "fuel", "funnel",
                                                           "panel", "bevel", "enamel", "counsel", "pencil"});

/// Of the letters e and r behind `stem` only the r stay, if there is one.
void drop_e(std::string_view stem, std::string& text) {
  for (std::size_t at = text.find(stem); at != std::string::npos; at = text.find(stem, at + 1)) {
    const std::size_t begin = at + stem.size();
    const std::size_t end = std::min(text.find_first_not_of("er", begin), text.size());
    const auto count =
        static_cast<std::size_t>(std::count(text.begin() + static_cast<std::ptrdiff_t>(begin),
                                            text.begin() + static_cast<std::ptrdiff_t>(end), 'r'));
    if (count > 0) text.replace(begin, end - begin, std::string(count, 'r'));
  }
}

void change_endings(std::string& text) {
  for (const std::string_view word : kOur) {
    const std::string american = std::string(word.substr(0, word.size() - 2)) + "r";
    apply({word, american}, text);
  }
  for (const std::string_view stem : kCentre) drop_e(stem, text);
  for (const std::string_view stem : kDoubled) apply({std::string(stem) + "l", stem, "ei"}, text);
}

}  // namespace

std::string one_spelling(const std::string& letters) {
  std::string text = without_digraphs(letters);
  soften(text);
  for (const Rule& rule : kWords) apply(rule, text);
  change_endings(text);
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return text;
}

}  // namespace fluoro::base
