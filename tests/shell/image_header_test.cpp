#include "shell/image_header.hpp"

#include <filesystem>
#include <sstream>
#include <string>

#include <doctest/doctest.h>

using namespace fluoro;
using namespace std::string_literals;

namespace {

bank::ImageFile header(const std::string& bytes) {
  std::istringstream file(bytes);
  return shell::read_image_header(file);
}

std::string size_of(const std::string& bytes) {
  const bank::ImageFile image = header(bytes);
  return image.is_picture ? std::to_string(image.width) + "x" + std::to_string(image.height) : "none";
}

std::string png(const std::string& size) { return "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"s + size + "\x08\0\0\0\0"s; }

/// A segment with its marker and length.
std::string segment(char marker, const std::string& content) {
  const std::size_t length = content.size() + 2;
  const std::string head{'\xFF', marker, static_cast<char>(length >> 8), static_cast<char>(length & 0xFF)};
  return head + content;
}

const std::string kFrame = segment('\xC0', "\x08\x01\xE0\x02\x80\x03\x01\x22\0\x02\x11\x01\x03\x11\x01"s);

}  // namespace

TEST_CASE("a PNG says its size") {
  CHECK_EQ(size_of(png("\0\0\x02\x80\0\0\x01\xE0"s)), "640x480");
  CHECK_EQ(size_of(png("\0\0\0\0\0\0\x01\xE0"s)), "0x0");
  CHECK_EQ(size_of(png("\x80\0\0\0\0\0\x01\xE0"s)), "0x0");
  CHECK_EQ(size_of("\x89PNG\r\n\x1a\n"s), "0x0");
}

TEST_CASE("a JPEG says its size behind its remarks") {
  CHECK_EQ(size_of("\xFF\xD8"s + kFrame), "640x480");
  const std::string remarks = segment('\xE1', std::string(60'000, 'x')) +
                              segment('\xDB', std::string(65, '\1')) + segment('\xC4', "tables");
  CHECK_EQ(size_of("\xFF\xD8"s + remarks + kFrame), "640x480");
  CHECK_EQ(size_of("\xFF\xD8\xFF\xFF"s + kFrame), "640x480");
  CHECK_EQ(size_of("\xFF\xD8"s + remarks), "0x0");
  CHECK_EQ(size_of("\xFF\xD8\xFF"s), "0x0");
  CHECK_EQ(size_of("\xFF\xD8\xFF\xE1\0\0"s + std::string(20, '\0')), "0x0");
  CHECK_EQ(size_of("\xFF\xD8\xFF\xE1\0\4ab"s + std::string(20, 'x')), "0x0");
}

TEST_CASE("a BMP says its size, whichever way its rows go") {
  const std::string start = "BM"s + std::string(12, '\0');
  CHECK_EQ(size_of(start + "\x28\0\0\0\x80\x02\0\0\xE0\x01\0\0"s), "640x480");
  CHECK_EQ(size_of(start + "\x28\0\0\0\x80\x02\0\0\x20\xFE\xFF\xFF"s), "640x480");
  CHECK_EQ(size_of(start + "\x0C\0\0\0\x80\x02\xE0\x01"s), "640x480");
  CHECK_EQ(size_of("BM"), "0x0");
}

TEST_CASE("a path is looked at as its file") {
  const std::filesystem::path data = std::filesystem::path(FLUORO_ROOT) / "tests/data";
  const auto picture = shell::look_at_image(data / "good/picture.png");
  REQUIRE(picture);
  CHECK(picture->is_picture);
  CHECK_EQ(picture->width, 1);
  CHECK_EQ(picture->height, 1);
  REQUIRE(shell::look_at_image(data / "good/smallest.yaml"));
  CHECK_FALSE(shell::look_at_image(data / "good/smallest.yaml")->is_picture);
  CHECK_FALSE(shell::look_at_image(data / "good/none.png"));
  CHECK_FALSE(shell::look_at_image(data / "good"));
}

TEST_CASE("what is no picture is known by its first bytes") {
  CHECK_EQ(size_of(""), "none");
  CHECK_EQ(size_of("GIF89a\x01\0\x01\0"s), "none");
  CHECK_EQ(size_of("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), "none");
  CHECK_EQ(size_of("\x89PNX\r\n\x1a\n"s), "none");
}
