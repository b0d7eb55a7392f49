#include "bank/yaml_builder.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

#include "base/text.hpp"

namespace fluoro::bank {
namespace {

struct Measure {
  std::size_t bytes = 0;
  std::size_t nodes = 0;
  int height = 0;
};

// NOLINTNEXTLINE(misc-no-recursion): no deeper than kDepth
Measure measure(const YamlNode& node) {
  Measure sum{.bytes = node.text.size() + 1, .nodes = 1, .height = 0};
  const auto add = [&sum](const YamlNode& child) {
    const Measure part = measure(child);
    sum.bytes += part.bytes;
    sum.nodes += part.nodes;
    sum.height = std::max(sum.height, part.height);
  };
  for (const YamlNode& item : node.items) add(item);
  for (const YamlNode::Entry& entry : node.entries) {
    sum.bytes += entry.key.size() + 1;
    add(entry.value);
  }
  if (!node.is_scalar() && !node.is_null()) ++sum.height;
  return sum;
}

bool has_control(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if ((c < 0x20 && c != '\n' && c != '\t') || c == 0x7F) return true;
    if (c == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0) return true;
  }
  return false;
}

/// `!` alone looks to a handler like a quoted scalar; the source shows it, behind an anchor too.
bool source_has_tag(std::string_view bytes, std::size_t offset) {
  if (offset < bytes.size() && bytes[offset] == '&') {
    offset = bytes.find_first_of(" \t\r\n", offset);
    offset = bytes.find_first_not_of(" \t\r\n", offset);
  }
  return offset < bytes.size() && bytes[offset] == '!';
}

template <typename T>
std::vector<T> take_room(std::vector<std::vector<T>>& rooms) {
  if (rooms.empty()) return {};
  std::vector<T> room = std::move(rooms.back());
  rooms.pop_back();
  return room;
}

template <typename T>
void move_out(std::vector<T>& list, std::vector<std::vector<T>>& rooms) {
  std::vector<T> exact(std::move_iterator(list.begin()), std::move_iterator(list.end()));
  list.clear();
  rooms.push_back(std::exchange(list, std::move(exact)));
}

}  // namespace

YamlBuilder::YamlBuilder(std::string_view bytes, GuardedInput& input, base::Diagnostics& diagnostics)
    : bytes_(bytes), input_(input), diagnostics_(diagnostics) {
  bad_keys_.reserve(YamlLimits::kDepth);  // never more, so that pointers to them stay good
}

void YamlBuilder::stop(base::Position at, std::string text) {
  diagnostics_.error(at, std::move(text));
  throw Stopped{};
}

/// Marks count bytes, people count characters. Marks come in file order, so a line is counted once.
base::Position YamlBuilder::position(const YAML::Mark& mark) {
  const auto offset = std::min(static_cast<std::size_t>(std::max(mark.pos, 0)), bytes_.size());
  const std::size_t line = offset - std::min(offset, static_cast<std::size_t>(std::max(mark.column, 0)));
  if (line != counted_line_ || offset < counted_offset_) {
    counted_line_ = counted_offset_ = line;
    counted_column_ = 0;
  }
  for (; counted_offset_ < offset; ++counted_offset_)
    counted_column_ += (static_cast<unsigned char>(bytes_[counted_offset_]) & 0xC0U) != 0x80U ? 1 : 0;
  input_.saw_event_at(offset);
  return {.line = mark.line + 1, .column = counted_column_ + 1};
}

void YamlBuilder::OnDocumentStart(const YAML::Mark& mark) {
  const base::Position at = position(mark);
  if (!std::exchange(in_document_, true)) return;
  if (bytes_.substr(static_cast<std::size_t>(mark.pos)).starts_with("---"))
    stop(at, "a second document begins here; a file holds only one, delete the '---'");
  stop(at, "the document ends before this; check the punctuation and the indentation here");
}

bool YamlBuilder::expects_key() const {
  return !open_.empty() && open_.back().node->is_map() && !open_.back().wants_value;
}

void YamlBuilder::count_node(base::Position at, std::size_t nodes) {
  nodes_ += nodes;
  if (nodes_ > YamlLimits::kNodes) stop(at, "the file has more than 10,000,000 values; split it");
}

/// The node that the next value fills, in the innermost open list or map.
YamlNode& YamlBuilder::place(base::Position at) {
  count_node(at);
  if (open_.empty()) return root_;
  Open& parent = open_.back();
  if (parent.node->is_sequence()) return parent.node->items.emplace_back();
  parent.wants_value = false;
  return parent.node->entries.back().value;
}

void YamlBuilder::take_key(base::Position at, std::string key, bool quoted) {
  if (!quoted && key == "<<")
    diagnostics_.error(at, "merge keys ('<<') are not allowed; write the fields out");
  count_node(at);
  open_.back().wants_value = true;
  open_.back().node->entries.push_back({std::move(key), at, {}});
}

void YamlBuilder::remember(YAML::anchor_t anchor, const YamlNode& node) {
  if (anchor == YAML::NullAnchor) return;
  const Measure size = measure(node);
  count_node(node.at, size.nodes);
  if (anchors_.size() < anchor) anchors_.resize(anchor);
  anchors_[anchor - 1] = {true, node, size.bytes, size.nodes, size.height};
}

void YamlBuilder::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) {
  // An empty value is marked at the next token, so its key or list says where it is.
  if (expects_key()) {
    const base::Position at = position(mark);
    diagnostics_.error(at, "this key is empty or null; name it, in quotes if the name is 'null' or '~'");
    take_key(at, "", true);
    return;
  }
  const bool in_map = !open_.empty() && open_.back().node->is_map();
  const base::Position at = open_.empty() ? position(mark)
                            : in_map      ? open_.back().node->entries.back().key_at
                                          : open_.back().node->at;
  YamlNode& node = place(at);
  node.at = at;
  remember(anchor, node);
}

void YamlBuilder::OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) {
  const base::Position at = position(mark);
  if (anchor == YAML::NullAnchor || anchors_.size() < anchor || !anchors_[anchor - 1].complete)
    stop(at, "an alias ('*') stands inside what it refers to; write the text out");
  const Anchored& target = anchors_[anchor - 1];
  if (expects_key()) {
    if (!target.node.is_scalar()) stop(at, "a key must be a plain text, not a list or a map");
    take_key(at, target.node.text, target.node.quoted);
    return;
  }
  expanded_ += target.bytes;
  if (expanded_ > (YamlLimits::kAliasFactor - 1) * bytes_.size())
    stop(at, "aliases expand to more than ten times the file; write the texts out");
  if (static_cast<int>(open_.size()) + target.height > YamlLimits::kDepth)
    stop(at, "lists and maps are nested deeper than 64 levels");
  count_node(at, target.nodes);
  YamlNode& node = place(at);
  node = target.node;
  node.at = at;
}

void YamlBuilder::check_tag(const YAML::Mark& mark, base::Position at, const std::string& tag, bool scalar) {
  if (tag == "?") return;
  if (scalar && tag == "!" && !source_has_tag(bytes_, static_cast<std::size_t>(mark.pos))) return;
  diagnostics_.error(at, "tags ('!...') are not allowed; delete it, or put the text in quotes");
}

/// Only in quotes can a control character be escaped; the bytes themselves hold none.
void YamlBuilder::check_scalar(base::Position at, const std::string& value, bool quoted) {
  if (value.size() > YamlLimits::kTextBytes)
    diagnostics_.error(at, "this text is longer than 64 KiB; shorten it");
  if (quoted && has_control(value))
    diagnostics_.error(at, "this text has an escaped control character, which is not allowed; delete it");
}

void YamlBuilder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                           const std::string& value) {
  const base::Position at = position(mark);
  check_tag(mark, at, tag, true);
  const bool quoted = tag != "?";
  check_scalar(at, value, quoted);
  if (expects_key()) {
    if (anchor != YAML::NullAnchor) {
      YamlNode key;
      key.kind = YamlNode::Kind::scalar;
      key.text = value;
      key.quoted = quoted;
      remember(anchor, key);
    }
    take_key(at, value, quoted);
    return;
  }
  YamlNode& node = place(at);
  node.kind = YamlNode::Kind::scalar;
  node.at = at;
  node.quoted = quoted;
  node.text = value;
  remember(anchor, node);
}

void YamlBuilder::open(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YamlNode::Kind kind) {
  const base::Position at = position(mark);
  check_tag(mark, at, tag, false);
  if (open_.size() >= static_cast<std::size_t>(YamlLimits::kDepth))
    stop(at, "lists and maps are nested deeper than 64 levels");
  // An open bracket can look like a key, and then its end is missing: only a whole one is a wrong key.
  YamlNode& node = expects_key() ? bad_keys_.emplace_back() : place(at);
  node.kind = kind;
  node.at = at;
  if (kind == YamlNode::Kind::map) node.entries = take_room(entry_rooms_);
  if (kind == YamlNode::Kind::sequence) node.items = take_room(item_rooms_);
  open_.push_back({&node, anchor, false});
}

void YamlBuilder::close() {
  const Open closed = open_.back();
  open_.pop_back();
  if (!bad_keys_.empty() && closed.node == &bad_keys_.back())
    stop(closed.node->at, "a key must be a plain text, not a list or a map");
  if (closed.node->is_map()) move_out(closed.node->entries, entry_rooms_);
  if (closed.node->is_sequence()) move_out(closed.node->items, item_rooms_);
  remember(closed.anchor, *closed.node);
}

void YamlBuilder::OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                                  YAML::EmitterStyle::value /*style*/) {
  open(mark, tag, anchor, YamlNode::Kind::sequence);
}

void YamlBuilder::OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                             YAML::EmitterStyle::value /*style*/) {
  open(mark, tag, anchor, YamlNode::Kind::map);
}

void YamlBuilder::OnMapEnd() {
  check_duplicate_keys(*open_.back().node);
  close();
}

void YamlBuilder::check_duplicate_keys(const YamlNode& map) {
  const auto& entries = map.entries;
  const auto report = [&](std::size_t first, std::size_t second) {
    if (entries[second].key.empty()) return;
    diagnostics_.error(entries[second].key_at, "the key '" + base::excerpt(entries[second].key, 40) +
                                                   "' appears twice; the first is on line " +
                                                   std::to_string(entries[first].key_at.line));
  };
  if (entries.size() <= 16) {
    for (std::size_t i = 1; i < entries.size(); ++i)
      for (std::size_t k = 0; k < i; ++k)
        if (entries[i].key == entries[k].key) {
          report(k, i);
          break;
        }
    return;
  }
  std::vector<std::size_t> order(entries.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) -> const std::string& { return entries[i].key; });
  std::size_t first = 0;
  for (std::size_t i = 1; i < order.size(); ++i) {
    if (entries[order[i]].key == entries[order[first]].key)
      report(order[first], order[i]);
    else
      first = i;
  }
}

}  // namespace fluoro::bank
