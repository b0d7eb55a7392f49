#include "text/face.hpp"

#include FT_OUTLINE_H

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace fluoro::text {
namespace {

[[noreturn]] void cannot_read(const FontFile& file) {
  throw std::runtime_error("The font '" + file.path +
                           "' can't be read: install it again, or install 'fonts-inter'.");
}

}  // namespace

Face::Face(FontFile file) : file_(std::move(file)) {
  data_.reset(hb_blob_create_from_file_or_fail(file_.path.c_str()));
  if (!data_) cannot_read(file_);
  hb_face_t* face = hb_face_create(data_.get(), static_cast<unsigned>(file_.index & 0xFFFF));
  const unsigned glyphs = hb_face_get_glyph_count(face);
  font_.reset(hb_font_create(face));
  hb_face_destroy(face);
  if (glyphs == 0) cannot_read(file_);
  if (const int instance = file_.index >> 16; instance > 0)
    hb_font_set_var_named_instance(font_.get(), static_cast<unsigned>(instance - 1));
  const int units = static_cast<int>(hb_face_get_upem(face));
  hb_font_set_scale(font_.get(), units, units);
  units_per_em_ = static_cast<float>(units);
  hb_font_extents_t extents{};
  hb_font_get_h_extents(font_.get(), &extents);
  metrics_ = {static_cast<float>(extents.ascender) / units_per_em_,
              static_cast<float>(-extents.descender) / units_per_em_};
}

bool Face::has(char32_t character) const {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(font_.get(), character, &glyph) != 0;
}

void Face::open_to_draw(FT_Library library) {
  unsigned size = 0;
  const char* bytes = hb_blob_get_data(data_.get(), &size);
  FT_Face face = nullptr;
  if (FT_New_Memory_Face(library, reinterpret_cast<const FT_Byte*>(bytes), size, file_.index, &face) != 0)
    cannot_read(file_);
  drawer_.reset(face);
}

GlyphImage Face::draw(FT_Library library, std::uint32_t glyph, float device_size, int quarter) {
  if (!drawer_) open_to_draw(library);
  FT_Face face = drawer_.get();
  const auto size = static_cast<FT_F26Dot6>(std::lround(device_size * 64));
  if (size != drawer_size_) FT_Set_Char_Size(face, 0, size, 72, 72);
  drawer_size_ = size;
  if (FT_Load_Glyph(face, glyph, FT_LOAD_NO_BITMAP | FT_LOAD_TARGET_LIGHT) != 0) return {};
  if (file_.slanted) {
    constexpr FT_Fixed kOne = 0x10000, kSlant = 0x3000;  // 0.19: as steep as italics are
    const FT_Matrix slant{kOne, kSlant, 0, kOne};
    FT_Outline_Transform(&face->glyph->outline, &slant);
  }
  FT_Outline_Translate(&face->glyph->outline, FT_Pos{quarter} * 16, 0);
  if (FT_Render_Glyph(face->glyph, FT_RENDER_MODE_NORMAL) != 0) return {};
  const FT_Bitmap& bitmap = face->glyph->bitmap;
  GlyphImage image{.width = static_cast<int>(bitmap.width),
                   .height = static_cast<int>(bitmap.rows),
                   .left = face->glyph->bitmap_left,
                   .top = face->glyph->bitmap_top,
                   .coverage = std::vector<std::uint8_t>(std::size_t{bitmap.width} * bitmap.rows)};
  for (unsigned row = 0; row < bitmap.rows; ++row)
    std::copy_n(bitmap.buffer + static_cast<std::ptrdiff_t>(row) * bitmap.pitch, bitmap.width,
                image.coverage.begin() + static_cast<std::ptrdiff_t>(row) * bitmap.width);
  return image;
}

}  // namespace fluoro::text
