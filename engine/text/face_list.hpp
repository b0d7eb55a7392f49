#pragma once
#include <array>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "text/face.hpp"

namespace fluoro::text {

/// The faces in use, by number, opened when first needed, and which of them shows which characters.
class FaceList {
 public:
  FaceList();

  [[nodiscard]] Face& operator[](std::uint16_t face) { return *faces_[face]; }
  [[nodiscard]] std::uint16_t main_face(Look look);
  /// The face for a character and the marks that follow it: the main one if it can, else a fallback, and the
  /// main one again, which shows a box, when nothing can.
  [[nodiscard]] std::uint16_t face_for(std::span<const char32_t> cluster, Look look);

 private:
  [[nodiscard]] std::optional<std::uint16_t> fallback(char32_t character, Look look);
  [[nodiscard]] std::uint16_t open(const FontFile& file);

  FontFinder finder_;
  std::vector<std::unique_ptr<Face>> faces_;
  std::array<std::vector<std::uint16_t>, Look::kCount>
      by_look_;  ///< the main one first, then fallbacks as they came
  std::map<std::pair<Look, char32_t>, std::optional<std::uint16_t>> asked_;
};

}  // namespace fluoro::text
