#include "bank/yaml.hpp"

#include <algorithm>
#include <istream>

#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "bank/yaml_builder.hpp"
#include "bank/yaml_bytes.hpp"
#include "bank/yaml_words.hpp"

namespace fluoro::bank {
namespace {

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
    if (!whole && !input.stopped_at()) diagnostics.error({}, "the file is empty");
  } catch (const YamlBuilder::Stopped&) {
    return false;
  } catch (const YAML::Exception& e) {
    whole = false;
    // Where an open quote is noticed says nothing; the event before it is next to where it begins.
    const bool open_quote = e.msg == YAML::ErrorMsg::EOF_IN_SCALAR || e.msg == YAML::ErrorMsg::DOC_IN_SCALAR;
    const std::size_t offset =
        open_quote ? input.last_event() : static_cast<std::size_t>(std::max(e.mark.pos, 0));
    if (!input.stopped_at())
      diagnostics.error(position_of(bytes, offset),
                        in_plain_words(e.msg, bytes.substr(std::min(offset, bytes.size()))));
  }
  if (!input.stopped_at()) return whole;
  diagnostics.error(
      position_of(bytes, *input.stopped_at()),
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
