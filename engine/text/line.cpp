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

/// A character with the marks on it.
struct Cluster {
  std::vector<char32_t> characters;
  unsigned start = 0;  ///< byte
  std::uint16_t face = 0;
  hb_script_t script = HB_SCRIPT_COMMON;
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
std::vector<Cluster> clusters_of(std::string_view utf8) {
  const Buffer buffer(hb_buffer_create());
  hb_buffer_add_utf8(buffer.get(), utf8.data(), static_cast<int>(utf8.size()), 0, -1);
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
  std::vector<Cluster> clusters;
  clusters.reserve(count);
  for (unsigned i = 0; i < count; ++i) {
    const auto code = static_cast<char32_t>(infos[i].codepoint);
    if (clusters.empty() || !attaches(code))
      clusters.push_back(
          {.start = infos[i].cluster, .script = hb_unicode_script(hb_unicode_funcs_get_default(), code)});
    clusters.back().characters.push_back(code);
  }
  return clusters;
}

bool is_space(const Cluster& cluster) { return cluster.characters.front() == ' '; }

/// A space inside a phrase is of that phrase's face and script; between two it is of the main face and goes
/// with what follows, so that it stands on the right side of a right-to-left word.
void settle_space(std::vector<Cluster>& clusters, std::size_t i, std::uint16_t main_face, FaceList& faces) {
  Cluster& space = clusters[i];
  const std::size_t next = i + 1;
  if (i == 0 || next == clusters.size()) return;
  const Cluster& before = clusters[i - 1];
  const bool inside = before.face == clusters[next].face && before.script == clusters[next].script;
  space.face = inside && faces[before.face].has(' ') ? before.face : main_face;
  space.script = clusters[next].script;
}

/// The script of a run is that of its letters; punctuation goes with what precedes it.
bool continues(const Run& run, const Cluster& cluster) {
  return run.face == cluster.face &&
         (!is_real(cluster.script) || !is_real(run.script) || run.script == cluster.script);
}

std::vector<Run> split(std::string_view utf8, Look look, FaceList& faces) {
  auto clusters = clusters_of(utf8);
  const std::uint16_t main_face = faces.main_face(look);
  for (Cluster& cluster : clusters)
    cluster.face = is_space(cluster) ? main_face : faces.face_for(cluster.characters, look);
  for (std::size_t i = 0; i < clusters.size(); ++i)
    if (is_space(clusters[i])) settle_space(clusters, i, main_face, faces);
  std::vector<Run> runs;
  for (const Cluster& cluster : clusters) {
    if (!runs.empty()) runs.back().end = cluster.start;
    if (runs.empty() || !continues(runs.back(), cluster))
      runs.push_back({.face = cluster.face, .script = cluster.script, .start = cluster.start});
    if (!is_real(runs.back().script)) runs.back().script = cluster.script;
  }
  if (!runs.empty()) runs.back().end = static_cast<unsigned>(utf8.size());
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

Line shape_line(std::string_view utf8, Look look, FaceList& faces) {
  // Tabs and other control characters have no picture in any font.
  std::string text(utf8);
  std::ranges::replace_if(
      text, [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  const Buffer buffer(hb_buffer_create());
  Line line;
  for (const Run& run : split(text, look, faces)) shape_run(text, run, faces[run.face], buffer.get(), line);
  return line;
}

}  // namespace fluoro::text
