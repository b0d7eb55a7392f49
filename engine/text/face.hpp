#pragma once
#include <ft2build.h>
#include <hb.h>
#include FT_FREETYPE_H

#include <memory>

#include "text/font_finder.hpp"
#include "text/font_set.hpp"

namespace fluoro::text {

/// One font file, opened: measured and shaped in the units of its design, drawn at any size.
class Face {
 public:
  /// Throws std::runtime_error when the file is no font that can be read.
  explicit Face(FontFile file);

  [[nodiscard]] const FontFile& file() const { return file_; }
  [[nodiscard]] bool has(char32_t character) const;
  /// Ems.
  [[nodiscard]] const ui::FontMetrics& metrics() const { return metrics_; }
  /// Its scale is units_per_em().
  [[nodiscard]] hb_font_t* shaper() const { return font_.get(); }
  [[nodiscard]] float units_per_em() const { return units_per_em_; }

  [[nodiscard]] GlyphImage draw(FT_Library library, std::uint32_t glyph, float device_size, int quarter);

 private:
  struct Free {
    void operator()(hb_blob_t* p) const { hb_blob_destroy(p); }
    void operator()(hb_font_t* p) const { hb_font_destroy(p); }
    void operator()(FT_Face p) const { FT_Done_Face(p); }
  };
  void open_to_draw(FT_Library library);

  FontFile file_;
  std::unique_ptr<hb_blob_t, Free> data_;
  std::unique_ptr<hb_font_t, Free> font_;
  std::unique_ptr<FT_FaceRec_, Free> drawer_;  ///< opened when the first glyph is drawn
  FT_F26Dot6 drawer_size_ = 0;
  ui::FontMetrics metrics_;
  float units_per_em_ = 1;
};

}  // namespace fluoro::text
