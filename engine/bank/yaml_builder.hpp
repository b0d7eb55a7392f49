#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include "bank/yaml.hpp"
#include "bank/yaml_bytes.hpp"
#include "base/diagnostics.hpp"

namespace fluoro::bank {

/// Builds the tree from yaml-cpp's events and stops it, by an exception of its own, at the first thing from
/// which the tree would be wrong or too large.
class YamlBuilder final : public YAML::EventHandler {
 public:
  struct Stopped {};  ///< thrown; the error is already in the diagnostics

  YamlBuilder(std::string_view bytes, GuardedInput& input, base::Diagnostics& diagnostics);
  [[nodiscard]] YamlNode take() { return std::move(root_); }

  void OnDocumentStart(const YAML::Mark& mark) override;
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override;

 private:
  /// A list or map that is not closed yet. It is the last child of the one before, so the pointer stays good.
  struct Open {
    YamlNode* node;
    YAML::anchor_t anchor;
    bool wants_value;  ///< a map that has read a key
  };
  struct Anchored {
    bool complete = false;
    YamlNode node;
    std::size_t bytes = 0;
    std::size_t nodes = 0;
    int height = 0;
  };

  [[nodiscard]] base::Position position(const YAML::Mark& mark);
  [[noreturn]] void stop(base::Position at, std::string text);
  [[nodiscard]] bool expects_key() const;
  YamlNode& place(base::Position at);
  void open(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YamlNode::Kind kind);
  void close();
  void take_key(base::Position at, std::string key, bool quoted);
  void count_node(base::Position at, std::size_t nodes = 1);
  void remember(YAML::anchor_t anchor, const YamlNode& node);
  void check_scalar(base::Position at, const std::string& value, bool quoted);
  void check_tag(const YAML::Mark& mark, base::Position at, const std::string& tag, bool scalar);
  void check_duplicate_keys(const YamlNode& map);

  std::string_view bytes_;
  GuardedInput& input_;
  base::Diagnostics& diagnostics_;
  YamlNode root_;
  std::vector<Open> open_;
  std::vector<Anchored> anchors_;
  std::vector<YamlNode> bad_keys_;  ///< lists and maps in a key's place, read on for what is wrong inside
  /// Where lists and maps grow, one after the other; a closed one moves to memory of its own size.
  std::vector<std::vector<YamlNode>> item_rooms_;
  std::vector<std::vector<YamlNode::Entry>> entry_rooms_;
  std::size_t nodes_ = 0;
  std::size_t expanded_ = 0;
  bool in_document_ = false;
  std::size_t counted_line_ = 0;    ///< where the line of the last mark begins
  std::size_t counted_offset_ = 0;  ///< up to here its characters are counted
  int counted_column_ = 0;
};

}  // namespace fluoro::bank
