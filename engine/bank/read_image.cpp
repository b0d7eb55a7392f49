#include <algorithm>

#include "bank/read_bodies.hpp"

namespace fluoro::bank {
namespace {

constexpr long long kMostPixels = 16'000'000;

/// A path that can't leave the quiz's folder on any system: no root, drive, scheme, backslash or "..".
bool stays_inside(std::string_view path) {
  if (path.find_first_of("\\:\n\t") != std::string_view::npos) return false;
  std::size_t start = 0;
  while (start <= path.size()) {
    const std::size_t end = std::min(path.find('/', start), path.size());
    const std::string_view part = path.substr(start, end - start);
    if (part.empty() || part == ".." || part == ".") return false;
    start = end + 1;
  }
  return true;
}

std::optional<ImageFile> look_at(const std::string& image, base::Position at, Reading& reading) {
  const auto fail = [&](const std::string& words) {
    reading.diagnostics.error(at, words);
    return std::nullopt;
  };
  if (!stays_inside(image))
    return fail("image path " + quote(image) + " must name a file inside the quiz's folder, with '/' only");
  if (!reading.look_at_image) return std::nullopt;
  const std::optional<ImageFile> file = reading.look_at_image(image);
  if (!file) return fail("there is no image file " + quote(image));
  if (!file->is_picture) return fail("image " + quote(image) + " is no PNG, JPEG or BMP picture");
  if (static_cast<long long>(file->width) * file->height > kMostPixels)
    return fail("image " + quote(image) + " has " + std::to_string(file->width) + " x " +
                std::to_string(file->height) + " pixels, more than 16 megapixels; make it smaller");
  return file;
}

}  // namespace

void read_image(Fields& fields, Begun& begun, Reading& reading) {
  Question& question = begun.question;
  question.image = fields.text("image");
  question.alt = fields.text("alt");
  if (fields.has("image") && !fields.has("alt"))
    reading.diagnostics.error(fields.at("image"), "an image needs 'alt', a text for those who can't see it");
  if (fields.has("alt") && !fields.has("image"))
    reading.diagnostics.error(fields.at("alt"), "'alt' describes an image, but there is no 'image'");
  if (!question.image.empty()) begun.image = look_at(question.image, fields.at("image"), reading);
}

}  // namespace fluoro::bank
