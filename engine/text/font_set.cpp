#include "text/font_set.hpp"

#include <array>
#include <string>
#include <unordered_map>

#include "text/line.hpp"

namespace fluoro::text {
namespace {

struct HashView {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};
using Lines = std::unordered_map<std::string, Line, HashView, std::equal_to<>>;

/// Lines shaped lately, since layout measures the same words again and again. What was not asked for while
/// kGeneration others were is forgotten.
class LineCache {
 public:
  template <class Shape>
  const Line& get(std::string_view text, Shape shape) {
    if (const auto found = young_.find(text); found != young_.end()) return found->second;
    Line line;
    if (const auto found = old_.find(text); found != old_.end())
      line = std::move(found->second);
    else
      line = shape();
    if (young_.size() >= kGeneration) {
      old_ = std::move(young_);
      young_.clear();
    }
    return young_.insert_or_assign(std::string(text), std::move(line)).first->second;
  }

 private:
  static constexpr std::size_t kGeneration = 2048;
  Lines young_, old_;
};

struct Library {
  FT_Library handle = nullptr;
  ~Library() { FT_Done_FreeType(handle); }
};

}  // namespace

struct FontSet::Impl {
  Library library;  ///< outlives the faces; begun when the first glyph is drawn
  FaceList faces;
  std::array<LineCache, Look::kCount> lines;

  const Line& line(std::string_view utf8, ui::Font font) {
    const Look look{font.weight, font.italic};
    return lines[look.number()].get(utf8, [&] { return shape_line(utf8, look, faces); });
  }
};

FontSet::FontSet() : impl_(std::make_unique<Impl>()) {}
FontSet::~FontSet() = default;

float FontSet::width(std::string_view utf8, ui::Font font) const {
  return impl_->line(utf8, font).width * font.size;
}

ui::FontMetrics FontSet::metrics(ui::Font font) const {
  const ui::FontMetrics& em = impl_->faces[impl_->faces.main_face({font.weight, font.italic})].metrics();
  return {em.ascent * font.size, em.descent * font.size};
}

std::vector<PlacedGlyph> FontSet::shape(std::string_view utf8, ui::Font font, float scale) const {
  std::vector<PlacedGlyph> glyphs = impl_->line(utf8, font).glyphs;
  for (PlacedGlyph& glyph : glyphs) {
    glyph.x *= font.size * scale;
    glyph.y *= font.size * scale;
  }
  return glyphs;
}

GlyphImage FontSet::draw(std::uint16_t face, std::uint32_t glyph, float device_size, int quarter) const {
  if (!impl_->library.handle) FT_Init_FreeType(&impl_->library.handle);
  return impl_->faces[face].draw(impl_->library.handle, glyph, device_size, quarter);
}

}  // namespace fluoro::text
