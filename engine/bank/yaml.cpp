#include "bank/yaml.hpp"

#include <algorithm>
#include <array>
#include <istream>
#include <utility>

#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "bank/yaml_builder.hpp"
#include "bank/yaml_bytes.hpp"

namespace fluoro::bank {
namespace {

/// yaml-cpp's messages in the words of a person who writes quizzes.
std::string explain(const std::string& message) {
  namespace E = YAML::ErrorMsg;
  static const std::array<std::pair<std::string_view, std::string_view>, 22> kWords{{
      {E::MAP_VALUE, "a ':' is not expected here; put a text that contains ': ' in quotes"},
      {E::MAP_KEY, "a key is not expected here; check the indentation"},
      {E::BLOCK_ENTRY,
       "a list entry ('- ') is not expected here; begin the list on a line of its own, with spaces"},
      {E::END_OF_MAP, "a 'key: value' is expected here; check the indentation and the quotes"},
      {E::END_OF_SEQ, "a list entry ('- ') is expected here; check the indentation"},
      {E::END_OF_MAP_FLOW, "a '}' or ',' is missing before this"},
      {E::END_OF_SEQ_FLOW, "a ']' or ',' is missing before this"},
      {E::FLOW_END, "this bracket closes nothing that is open"},
      {E::EOF_IN_SCALAR, "the file ends inside a quoted text; close the quote"},
      {E::DOC_IN_SCALAR, "a line with '---' or '...' stands inside a quoted text; close the quote"},
      {E::TAB_IN_INDENTATION, "a tab is used to indent; use spaces"},
      {E::UNKNOWN_TOKEN, "a text can't begin with this character; put the text in quotes"},
      {E::UNKNOWN_ANCHOR, "this alias ('*') refers to nothing; put the text in quotes if it is none"},
      {E::ALIAS_NOT_FOUND, "a '*' begins an alias; put the text in quotes"},
      {E::ANCHOR_NOT_FOUND, "an '&' begins an anchor; put the text in quotes"},
      {E::CHAR_IN_ALIAS, "a '*' begins an alias; put the text in quotes"},
      {E::CHAR_IN_ANCHOR, "an '&' begins an anchor; put the text in quotes"},
      {E::MULTIPLE_ANCHORS, "a value has two anchors ('&'); delete one"},
      {E::INVALID_HEX, "this escape is not complete; write \\x41, \\u0041 or \\U00000041"},
      {E::CHAR_IN_BLOCK, "after '|' or '>' the text begins on the next line"},
      {E::ZERO_INDENT_IN_BLOCK, "the indentation of a block text can't be 0"},
      {E::END_OF_VERBATIM_TAG, "tags ('!...') are not allowed; delete it, or put the text in quotes"},
  }};
  for (const auto& [theirs, ours] : kWords)
    if (message == theirs) return std::string(ours);
  if (message.starts_with(E::UNKNOWN_ANCHOR))
    return "this alias ('*') refers to nothing; put the text in quotes if it is none";
  if (message.starts_with(E::INVALID_UNICODE))
    return "this escape names no character (half of a surrogate pair?); type the character itself";
  if (message.starts_with(E::INVALID_ESCAPE))
    return "a backslash in double quotes begins an escape, and this is none; write \\\\ or use single quotes";
  return "this is not valid YAML (" + message + ")";
}

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Whether the tree is whole. Mistakes that leave it whole are in the diagnostics as well.
bool parse(std::string_view bytes, YamlBuilder& builder, GuardedInput& input,
           base::Diagnostics& diagnostics) {
  std::istream stream(&input);
  bool whole = false;
  try {
    YAML::Parser parser(stream);
    whole = parser.HandleNextDocument(builder);
    // A lone comma makes HandleNextDocument succeed for ever, so it is asked twice and no more; the builder
    // stops at a second document.
    if (whole) (void)parser.HandleNextDocument(builder);
    if (!whole && !input.stopped()) diagnostics.error({}, "the file is empty");
  } catch (const YamlBuilder::Stopped&) {
    return false;
  } catch (const YAML::Exception& e) {
    whole = false;
    if (!input.stopped())
      diagnostics.error(position_of(bytes, static_cast<std::size_t>(std::max(e.mark.pos, 0))),
                        explain(e.msg));
  }
  if (!input.stopped()) return whole;
  diagnostics.error(
      builder.last(),
      "there is more than 1 MiB from here to where this would end; close the quote or bracket, or "
      "write the list on more lines");
  return false;
}

}  // namespace

const YamlNode::Entry* YamlNode::find(std::string_view key) const {
  const auto found = std::ranges::find(entries, key, &Entry::key);
  return found == entries.end() ? nullptr : &*found;
}

YamlNode::Entry* YamlNode::find(std::string_view key) {
  const auto found = std::ranges::find(entries, key, &Entry::key);
  return found == entries.end() ? nullptr : &*found;
}

std::optional<YamlNode> read_yaml(std::string_view bytes, base::Diagnostics& diagnostics) {
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  if (!check_bytes(bytes, diagnostics)) return std::nullopt;
  GuardedInput input(bytes);
  YamlBuilder builder(bytes, input, diagnostics);
  if (!parse(bytes, builder, input, diagnostics)) return std::nullopt;
  return builder.take();
}

}  // namespace fluoro::bank
