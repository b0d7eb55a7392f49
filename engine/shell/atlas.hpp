#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace fluoro::shell {

/// A place in the atlas, pixels.
struct Tile {
  int x = 0, y = 0, width = 0, height = 0;
};

/// Many small coverage pictures in one square picture, so that a whole scene is drawn with one texture.
/// Grows by doubling; tiles stay where they are. The picture lives here and is sent to the graphics card
/// once a frame at most, only the part that changed.
class Atlas {
 public:
  static constexpr int kFirstSize = 512;
  explicit Atlas(int largest = 4096);

  /// Copies `coverage`, rows from the top. Nothing when there is no room even in the largest atlas.
  [[nodiscard]] std::optional<Tile> add(int width, int height, std::span<const std::uint8_t> coverage);
  /// Forgets all tiles and becomes small again.
  void clear();

  /// A point whose neighbours all have full coverage.
  [[nodiscard]] static float white() { return 1.5f; }
  [[nodiscard]] int size() const { return size_; }
  /// What changed since the last call; empty (width 0) when nothing did. All that is used after growing.
  [[nodiscard]] Tile take_changes();
  /// A part as white pixels with the coverage as alpha, four bytes each.
  [[nodiscard]] std::vector<std::uint8_t> rgba(const Tile& part) const;

 private:
  /// A row of tiles of about the same height.
  struct Shelf {
    int y = 0, height = 0, used = 0;
  };
  [[nodiscard]] std::optional<Tile> place(int width, int height);
  void grow();
  void changed(const Tile& tile);

  int largest_;
  int size_ = 0;
  std::vector<std::uint8_t> coverage_;
  std::vector<Shelf> shelves_;
  Tile changes_;
};

}  // namespace fluoro::shell
