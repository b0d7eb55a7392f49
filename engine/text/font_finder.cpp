#include "text/font_finder.hpp"

#include <stdexcept>

#include <fontconfig/fontconfig.h>

namespace fluoro::text {
namespace {

struct Free {
  void operator()(FcConfig* p) const { FcConfigDestroy(p); }
  void operator()(FcPattern* p) const { FcPatternDestroy(p); }
  void operator()(FcCharSet* p) const { FcCharSetDestroy(p); }
};
template <class T>
using Owned = std::unique_ptr<T, Free>;

int weight_in_fontconfig(ui::Weight weight) {
  switch (weight) {
    case ui::Weight::regular: return FC_WEIGHT_REGULAR;
    case ui::Weight::medium: return FC_WEIGHT_MEDIUM;
    case ui::Weight::semibold: return FC_WEIGHT_DEMIBOLD;
    case ui::Weight::bold: return FC_WEIGHT_BOLD;
  }
  return FC_WEIGHT_REGULAR;
}

void add_family(FcPattern* pattern, const char* name) {
  FcPatternAddString(pattern, FC_FAMILY, reinterpret_cast<const FcChar8*>(name));
}

Owned<FcPattern> wanted(Look look) {
  Owned<FcPattern> pattern(FcPatternCreate());
  add_family(pattern.get(), "Inter");
  add_family(pattern.get(), "sans-serif");
  FcPatternAddInteger(pattern.get(), FC_WEIGHT, weight_in_fontconfig(look.weight));
  FcPatternAddInteger(pattern.get(), FC_SLANT, look.italic ? FC_SLANT_ITALIC : FC_SLANT_ROMAN);
  FcPatternAddInteger(pattern.get(), FC_WIDTH, FC_WIDTH_NORMAL);
  FcPatternAddBool(pattern.get(), FC_SCALABLE, FcTrue);
  // Colour pictures have no outline to draw, and a variable font's instances are found one by one.
  FcPatternAddBool(pattern.get(), FC_COLOR, FcFalse);
  FcPatternAddBool(pattern.get(), FC_VARIABLE, FcFalse);
  return pattern;
}

Owned<FcPattern> match(FcConfig* config, FcPattern* pattern) {
  FcConfigSubstitute(config, pattern, FcMatchPattern);
  FcDefaultSubstitute(pattern);
  FcResult result = FcResultMatch;
  return Owned<FcPattern>(FcFontMatch(config, pattern, &result));
}

std::optional<FontFile> file_of(FcPattern* font, Look look) {
  FcChar8* path = nullptr;
  FcBool outlines = FcFalse;
  if (!font || FcPatternGetString(font, FC_FILE, 0, &path) != FcResultMatch) return {};
  if (FcPatternGetBool(font, FC_OUTLINE, 0, &outlines) != FcResultMatch || !outlines) return {};
  FontFile file{.path = reinterpret_cast<const char*>(path)};
  FcPatternGetInteger(font, FC_INDEX, 0, &file.index);
  int slant = FC_SLANT_ROMAN;
  FcPatternGetInteger(font, FC_SLANT, 0, &slant);
  file.slanted = look.italic && slant == FC_SLANT_ROMAN;
  return file;
}

bool covers(FcPattern* font, char32_t character) {
  FcCharSet* characters = nullptr;
  return font && FcPatternGetCharSet(font, FC_CHARSET, 0, &characters) == FcResultMatch &&
         FcCharSetHasChar(characters, character);
}

}  // namespace

struct FontFinder::Impl {
  Owned<FcConfig> config{FcInitLoadConfigAndFonts()};
};

FontFinder::FontFinder() : impl_(std::make_unique<Impl>()) {}
FontFinder::~FontFinder() = default;

FontFile FontFinder::best(Look look) const {
  const auto pattern = wanted(look);
  const auto font = match(impl_->config.get(), pattern.get());
  if (auto file = file_of(font.get(), look)) return *std::move(file);
  throw std::runtime_error(
      "No font is installed, so no text can be shown: install one, for example with "
      "'sudo apt install fonts-inter'.");
}

std::optional<FontFile> FontFinder::with_character(char32_t character, Look look) const {
  const auto pattern = wanted(look);
  const Owned<FcCharSet> characters(FcCharSetCreate());
  FcCharSetAddChar(characters.get(), character);
  FcPatternAddCharSet(pattern.get(), FC_CHARSET, characters.get());
  const auto font = match(impl_->config.get(), pattern.get());
  return covers(font.get(), character) ? file_of(font.get(), look) : std::nullopt;
}

}  // namespace fluoro::text
