#pragma once
#include <string_view>
#include <vector>

#include "text/face_list.hpp"

namespace fluoro::text {

/// A line as shaped in one look, in ems, so that it is the same at every size.
struct Line {
  std::vector<PlacedGlyph> glyphs;
  float width = 0;
};

/// Splits a line into runs of one face and one script and shapes each. Runs stand in the order of the text:
/// a right-to-left run is right in itself, several of them with Latin between are not reordered.
[[nodiscard]] Line shape_line(std::string_view utf8, Look look, FaceList& faces);

}  // namespace fluoro::text
