#include "bank/yaml_words.hpp"

#include <array>
#include <utility>

#include <yaml-cpp/exceptions.h>

namespace fluoro::bank {
namespace {

namespace theirs = YAML::ErrorMsg;

constexpr const char* kNoTags = "tags ('!...') are not allowed; delete it, or put the text in quotes";
constexpr const char* kAlias = "a '*' begins an alias; put the text in quotes";
constexpr const char* kAnchor = "an '&' begins an anchor; put the text in quotes";
constexpr const char* kDirective = "this %YAML line is wrong; delete it";

// Some messages go on with the culprit, so they are compared as beginnings.
const std::array<std::pair<std::string_view, const char*>, 31> kWords{{
    {theirs::MAP_VALUE,
     "a ':' is not expected here; put a text that contains ': ' in quotes, and check the "
     "indentation"},
    {theirs::MAP_KEY, "a key is not expected here; check the indentation"},
    {theirs::BLOCK_ENTRY,
     "a list entry ('- ') is not expected here; begin the list on a line of its own, "
     "indented with spaces"},
    {theirs::END_OF_MAP_FLOW, "a '}' or ',' is missing before this"},
    {theirs::END_OF_SEQ_FLOW, "a ']' or ',' is missing before this"},
    {theirs::END_OF_MAP, "a 'key: value' is expected here; check the indentation and the quotes"},
    {theirs::END_OF_SEQ, "a list entry ('- ') is expected here; check the indentation and the quotes"},
    {theirs::FLOW_END, "this bracket closes nothing that is open"},
    {theirs::EOF_IN_SCALAR, "a quoted text that begins after this is never closed; close the quote"},
    {theirs::DOC_IN_SCALAR,
     "a quoted text that begins after this has a line '---' or '...'; close the quote"},
    {theirs::TAB_IN_INDENTATION, "a tab is used to indent; use spaces"},
    {theirs::UNKNOWN_TOKEN, "this character is not expected here; put a text that begins with it in quotes"},
    {theirs::UNKNOWN_ANCHOR, "this alias ('*') refers to nothing; put the text in quotes if it is none"},
    {theirs::ALIAS_NOT_FOUND, kAlias},
    {theirs::CHAR_IN_ALIAS, kAlias},
    {theirs::ANCHOR_NOT_FOUND, kAnchor},
    {theirs::CHAR_IN_ANCHOR, kAnchor},
    {theirs::MULTIPLE_ANCHORS, "a value has two anchors ('&'); delete one"},
    {theirs::END_OF_VERBATIM_TAG, kNoTags},
    {theirs::MULTIPLE_TAGS, kNoTags},
    {theirs::TAG_WITH_NO_SUFFIX, kNoTags},
    {theirs::CHAR_IN_TAG_HANDLE, kNoTags},
    {theirs::INVALID_HEX, "this escape is not complete; write \\x41, \\u0041 or \\U00000041"},
    {theirs::INVALID_UNICODE,
     "this escape is no character (half of a surrogate pair?); type the character itself"},
    {theirs::INVALID_ESCAPE,
     "a backslash in double quotes begins an escape, and this is none; write \\\\ or use "
     "single quotes"},
    {theirs::CHAR_IN_BLOCK, "after '|' or '>' the text begins on the next line"},
    {theirs::ZERO_INDENT_IN_BLOCK, "the indentation of a block text can't be 0"},
    {theirs::YAML_DIRECTIVE_ARGS, kDirective},
    {theirs::YAML_VERSION, kDirective},
    {theirs::YAML_MAJOR_VERSION, kDirective},
    {theirs::REPEATED_YAML_DIRECTIVE, kDirective},
}};

}  // namespace

std::string in_plain_words(const std::string& message, std::string_view rest) {
  // yaml-cpp ends a plain text between brackets at any question mark, against the specification.
  const bool between = message == theirs::UNKNOWN_TOKEN || message == theirs::END_OF_MAP_FLOW ||
                       message == theirs::END_OF_SEQ_FLOW;
  if (between && rest.starts_with('?'))
    return "a '?' is not expected here; between brackets, put a text that has one in quotes";
  for (const auto& [beginning, words] : kWords)
    if (message.starts_with(beginning)) return words;
  return "this is not valid YAML (" + message + ")";
}

}  // namespace fluoro::bank
