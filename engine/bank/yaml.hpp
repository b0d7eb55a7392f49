#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"

namespace fluoro::bank {

/// What a YAML file from a stranger may have at most; each has an error that names it.
struct YamlLimits {
  static constexpr std::size_t kBytes = std::size_t{64} << 20;
  static constexpr int kDepth = 64;
  static constexpr std::size_t kTextBytes = std::size_t{64} << 10;
  static constexpr std::size_t kAliasFactor = 10;  ///< the file with its aliases written out, to the file
  static constexpr std::size_t kNodes = 10'000'000;
  /// yaml-cpp buffers tokens until it knows whether a `[` or `{` begins a key; this bounds the buffer.
  static constexpr std::size_t kLookahead = std::size_t{1} << 20;
};

/// A YAML document from a stranger as a tree of plain nodes, each knowing where it stands. The limits above
/// hold for it, and it has no tags, merge keys, duplicate keys, control characters or second document.
/// Also what walkthroughs are read with.
struct YamlNode {
  enum class Kind { null, scalar, sequence, map };
  struct Entry;
  Kind kind = Kind::null;
  bool quoted = false;  ///< a scalar in quotes or a block
  std::string text;     ///< a scalar's text, as typed
  std::vector<YamlNode> items;
  std::vector<Entry> entries;
  base::Position at;  ///< of the value; of its key (or its list) when there is nothing to point at

  [[nodiscard]] bool is_null() const { return kind == Kind::null; }
  [[nodiscard]] bool is_scalar() const { return kind == Kind::scalar; }
  [[nodiscard]] bool is_sequence() const { return kind == Kind::sequence; }
  [[nodiscard]] bool is_map() const { return kind == Kind::map; }
  /// The entry of a map with this key, or null.
  [[nodiscard]] const Entry* find(std::string_view key) const;
  [[nodiscard]] Entry* find(std::string_view key);
};
struct YamlNode::Entry {
  std::string key;
  base::Position key_at;
  YamlNode value;
};

/// The tree, or nothing when `diagnostics` got an error from which one can't go on. Columns count characters.
[[nodiscard]] std::optional<YamlNode> read_yaml(std::string_view bytes, base::Diagnostics& diagnostics);

}  // namespace fluoro::bank
