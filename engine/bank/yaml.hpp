#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"

namespace fluoro::bank {

/// A YAML document from a stranger as a tree of plain nodes, each knowing where it stands. The limits of the
/// format hold for it: size, depth, bytes, tags, merge keys, alias expansion, duplicate keys, one document.
/// Also what walkthroughs are read with.
struct YamlNode {
  enum class Kind { null, scalar, sequence, map };
  struct Entry;
  Kind kind = Kind::null;
  bool quoted = false;  ///< a scalar in quotes or a block
  std::string text;     ///< a scalar's text, as typed
  std::vector<YamlNode> items;
  std::vector<Entry> entries;
  base::Position at;  ///< of the key where there is one, else of the value
};
struct YamlNode::Entry {
  std::string key;
  base::Position key_at;
  YamlNode value;
};

/// The tree, or nothing when `diagnostics` got an error from which one can't go on.
[[nodiscard]] std::optional<YamlNode> read_yaml(std::string_view bytes, base::Diagnostics& diagnostics);

}  // namespace fluoro::bank
