#pragma once
#include <map>
#include <string>

#include "ui/picture.hpp"

namespace fluoro::test {

/// Pictures by path, as a test says what is known of them; others are broken.
class KnownPictures final : public ui::Pictures {
 public:
  using Kind = ui::PictureState::Kind;

  std::map<std::string, ui::PictureState> known;

  [[nodiscard]] ui::PictureState look(const ui::PictureId& id) override {
    const auto found = known.find(id.path);
    if (found != known.end()) return found->second;
    return {.kind = Kind::broken, .trouble = "The file " + id.path + " is not there."};
  }
};

/// "wide.png", "tall.png", "tiny.png", "strip.png" and "large.png" are ready, "coming.png" and "unknown.png"
/// are loading, the one with its size known.
inline KnownPictures& pictures() {
  using Kind = ui::PictureState::Kind;
  static KnownPictures pictures;
  pictures.known = {
      {"wide.png", {Kind::ready, {800, 600}, {}}},    {"tall.png", {Kind::ready, {300, 1200}, {}}},
      {"tiny.png", {Kind::ready, {20, 16}, {}}},      {"strip.png", {Kind::ready, {1500, 8}, {}}},
      {"large.png", {Kind::ready, {4000, 4000}, {}}}, {"coming.png", {Kind::loading, {640, 480}, {}}},
      {"unknown.png", {Kind::loading, {}, {}}}};
  return pictures;
}

}  // namespace fluoro::test
