#include "bank/html_tags.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "bank/fields.hpp"
#include "bank/sign_set.hpp"

namespace fluoro::bank {
namespace {

struct Tag {
  std::string_view name, instead;
};
constexpr std::string_view kBold = "write **bold**", kItalic = "write *italic*",
                           kList = "write lines that begin with '- ' or '1. '",
                           kTable =
                               "write a table with | between its cells and a line |---|---| under its head",
                           kParagraph = "write an empty line between paragraphs", kNothing = "delete it";
constexpr std::array kTags{Tag{"b", kBold},
                           Tag{"strong", kBold},
                           Tag{"i", kItalic},
                           Tag{"em", kItalic},
                           Tag{"sub", "write H~2~O"},
                           Tag{"sup", "write 10^9^"},
                           Tag{"br", kParagraph},
                           Tag{"p", kParagraph},
                           Tag{"div", kParagraph},
                           Tag{"ul", kList},
                           Tag{"ol", kList},
                           Tag{"li", kList},
                           Tag{"table", kTable},
                           Tag{"thead", kTable},
                           Tag{"tbody", kTable},
                           Tag{"tr", kTable},
                           Tag{"th", kTable},
                           Tag{"td", kTable},
                           Tag{"img", "name the picture in 'image'"},
                           Tag{"a", kNothing},
                           Tag{"span", kNothing},
                           Tag{"u", kNothing},
                           Tag{"s", kNothing},
                           Tag{"h1", kBold},
                           Tag{"h2", kBold},
                           Tag{"h3", kBold},
                           Tag{"h4", kBold},
                           Tag{"h5", kBold},
                           Tag{"h6", kBold},
                           Tag{"font", kNothing},
                           Tag{"small", kNothing},
                           Tag{"big", kNothing},
                           Tag{"center", kNothing},
                           Tag{"hr", kParagraph},
                           Tag{"code", kNothing},
                           Tag{"pre", kNothing},
                           Tag{"tt", kNothing},
                           Tag{"mark", kBold},
                           Tag{"del", kNothing},
                           Tag{"ins", kNothing},
                           Tag{"strike", kNothing},
                           Tag{"blockquote", kNothing},
                           Tag{"style", kNothing},
                           Tag{"script", kNothing},
                           Tag{"iframe", kNothing}};
/// Named characters that a text is likely to be pasted with.
constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kEntities{{{"&nbsp;", "a space"},
                                                                                   {"&lt;", "<"},
                                                                                   {"&gt;", ">"},
                                                                                   {"&amp;", "&"},
                                                                                   {"&quot;", "\""},
                                                                                   {"&apos;", "'"},
                                                                                   {"&ndash;", "–"},
                                                                                   {"&mdash;", "—"},
                                                                                   {"&micro;", "µ"},
                                                                                   {"&deg;", "°"},
                                                                                   {"&plusmn;", "±"},
                                                                                   {"&times;", "×"}}};

bool is_name(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

const Tag* tag_named(std::string_view name) {
  std::string folded(name);
  std::ranges::transform(folded, folded.begin(), lower);
  const auto found = std::ranges::find(kTags, std::string_view(folded), &Tag::name);
  return found == kTags.end() ? nullptr : &*found;
}

/// Where the tag that begins at `text`'s "<" ends, or 0: a known name, and behind it nothing but attributes.
std::size_t tag_end(std::string_view text, const Tag*& tag) {
  const std::size_t begin = text.substr(1).starts_with('/') ? 2 : 1;
  std::size_t end = begin;
  while (end < text.size() && end < 16 && is_name(text[end])) ++end;
  tag = tag_named(text.substr(begin, end - begin));
  if (tag == nullptr) return 0;
  const std::size_t close = text.substr(0, 1024).find_first_of("<>", end);
  if (close == std::string_view::npos || text[close] == '<') return 0;
  const std::string_view inside = text.substr(end, close - end);
  const bool bare = inside.find_first_not_of(" /\t\n") == std::string_view::npos;
  const bool has_attribute =
      inside.find_first_of(" \t\n") == 0 &&
      (inside.find("=\"") != std::string_view::npos || inside.find("='") != std::string_view::npos);
  return bare || has_attribute ? close + 1 : 0;
}

std::string fault_at(std::string_view rest) {
  if (rest.starts_with("<!--"))
    return "has the HTML comment " + quote(rest.substr(0, 40)) +
           "; put it in a line of the file that begins with #";
  for (const auto& [entity, character] : kEntities)
    if (rest.starts_with(entity))
      return "has the HTML entity " + quote(entity) + "; write " + std::string(character);
  const Tag* tag = nullptr;
  if (!rest.starts_with('<')) return "";
  const std::size_t end = tag_end(rest, tag);
  if (end == 0) return "";
  return "has the HTML tag " + quote(rest.substr(0, end)) + "; " + std::string(tag->instead);
}

}  // namespace

std::string html_fault(std::string_view text) {
  static constexpr SignSet kSigns("<&\\");
  for (std::size_t at = kSigns.find_in(text); at != std::string_view::npos;
       at = kSigns.find_in(text, at + 1)) {
    if (text[at] == '\\') {
      ++at;
      continue;
    }
    if (std::string fault = fault_at(text.substr(at)); !fault.empty()) return fault;
  }
  return "";
}

}  // namespace fluoro::bank
