#include "text/line.hpp"

#include <algorithm>
#include <string>

namespace fluoro::text {
namespace {

struct FreeBuffer {
  void operator()(hb_buffer_t* p) const { hb_buffer_destroy(p); }
};
using Buffer = std::unique_ptr<hb_buffer_t, FreeBuffer>;

struct Run {
  std::uint16_t face = 0;
  hb_script_t script = HB_SCRIPT_COMMON;
  unsigned start = 0, end = 0;  ///< bytes
};

struct Character {
  char32_t code = 0;
  unsigned offset = 0;
};

bool is_real(hb_script_t script) {
  return script != HB_SCRIPT_COMMON && script != HB_SCRIPT_INHERITED && script != HB_SCRIPT_UNKNOWN;
}

/// Whether a character belongs to the one before it: marks, joiners, variation selectors.
bool attaches(char32_t code) {
  switch (hb_unicode_general_category(hb_unicode_funcs_get_default(), code)) {
    case HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK:
    case HB_UNICODE_GENERAL_CATEGORY_ENCLOSING_MARK:
    case HB_UNICODE_GENERAL_CATEGORY_SPACING_MARK:
    case HB_UNICODE_GENERAL_CATEGORY_FORMAT: return true;
    default: return false;
  }
}

/// HarfBuzz decodes, so that broken bytes become the same replacement character here as when shaping.
std::vector<Character> decode(std::string_view utf8) {
  const Buffer buffer(hb_buffer_create());
  hb_buffer_add_utf8(buffer.get(), utf8.data(), static_cast<int>(utf8.size()), 0, -1);
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
  std::vector<Character> characters;
  characters.reserve(count);
  for (unsigned i = 0; i < count; ++i)
    characters.push_back({static_cast<char32_t>(infos[i].codepoint), infos[i].cluster});
  return characters;
}

/// The script of a run is that of its letters; spaces and punctuation go with what precedes them.
bool continues(const Run& run, std::uint16_t face, hb_script_t script) {
  return run.face == face && (!is_real(script) || !is_real(run.script) || run.script == script);
}

std::vector<Run> split(std::string_view utf8, ui::Weight weight, FaceList& faces) {
  const auto characters = decode(utf8);
  std::vector<Run> runs;
  std::vector<char32_t> cluster;
  for (std::size_t i = 0; i < characters.size();) {
    std::size_t next = i + 1;
    while (next < characters.size() && attaches(characters[next].code)) ++next;
    cluster.clear();
    for (std::size_t k = i; k < next; ++k) cluster.push_back(characters[k].code);
    const hb_script_t script = hb_unicode_script(hb_unicode_funcs_get_default(), cluster.front());
    // A space keeps to the run before it, so that a phrase in a fallback face is shaped as one.
    const bool stays = cluster.front() == ' ' && !runs.empty() && faces[runs.back().face].has(' ');
    const std::uint16_t face = stays ? runs.back().face : faces.face_for(cluster, weight);
    if (runs.empty() || !continues(runs.back(), face, script))
      runs.push_back({.face = face, .script = script, .start = characters[i].offset});
    if (!is_real(runs.back().script)) runs.back().script = script;
    runs.back().end = next < characters.size() ? characters[next].offset : static_cast<unsigned>(utf8.size());
    i = next;
  }
  return runs;
}

void shape_run(std::string_view utf8, const Run& run, const Face& face, hb_buffer_t* buffer, Line& line) {
  hb_buffer_clear_contents(buffer);
  hb_buffer_add_utf8(buffer, utf8.data(), static_cast<int>(utf8.size()), run.start,
                     static_cast<int>(run.end - run.start));
  hb_buffer_set_script(buffer, is_real(run.script) ? run.script : HB_SCRIPT_LATIN);
  const hb_direction_t direction = hb_script_get_horizontal_direction(hb_buffer_get_script(buffer));
  hb_buffer_set_direction(buffer, direction == HB_DIRECTION_RTL ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
  hb_shape(face.shaper(), buffer, nullptr, 0);
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
  const float em = face.units_per_em();
  for (unsigned i = 0; i < count; ++i) {
    line.glyphs.push_back({.face = run.face,
                           .glyph = infos[i].codepoint,
                           .x = line.width + static_cast<float>(positions[i].x_offset) / em,
                           .y = -static_cast<float>(positions[i].y_offset) / em});
    line.width += static_cast<float>(positions[i].x_advance) / em;
  }
}

}  // namespace

Line shape_line(std::string_view utf8, ui::Weight weight, FaceList& faces) {
  // Tabs and other control characters have no picture in any font.
  std::string text(utf8);
  std::ranges::replace_if(
      text, [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  const Buffer buffer(hb_buffer_create());
  Line line;
  for (const Run& run : split(text, weight, faces)) shape_run(text, run, faces[run.face], buffer.get(), line);
  return line;
}

}  // namespace fluoro::text
