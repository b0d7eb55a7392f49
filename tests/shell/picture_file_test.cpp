#include "shell/picture_file.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>

#include <doctest/doctest.h>

#include "shell/picture_bytes.hpp"

namespace fluoro::shell {
namespace {

namespace fs = std::filesystem;

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::string trouble(const test::TempFolder& folder, const std::string& path) {
  return open_picture(folder.path(), path).trouble;
}

std::string sizes(const PictureLevels& levels) {
  std::string text;
  for (const sf::Image& image : levels.list)
    text += std::to_string(image.getSize().x) + "x" + std::to_string(image.getSize().y) + " ";
  return text;
}

TEST_CASE("PNG, JPEG and BMP are opened with their size, and decoded") {
  const test::TempFolder folder;
  for (const char* name : {"a.png", "a.jpg", "a.bmp"}) {
    CAPTURE(name);
    test::write_picture(folder, name, 90, 60);
    const PictureFile file = open_picture(folder.path(), name);
    CHECK(file.trouble == "");
    CHECK(file.size == ui::Size{90, 60});
    const auto levels = decode(file);
    REQUIRE(levels);
    CHECK(sizes(*levels) == "90x60 45x30 ");
    const sf::Color middle = levels->list[1].getPixel(20, 20);
    CHECK(std::abs(middle.r - 40) <= 2);
    CHECK(std::abs(middle.b - 120) <= 2);
    CHECK(levels->bytes() == (90 * 60 + 45 * 30) * 4);
  }
}

TEST_CASE("each level is the mean of the one before, at odd edges too") {
  const test::TempFolder folder;
  sf::Image image;
  image.create(65, 3, sf::Color::Black);
  image.setPixel(0, 0, sf::Color(200, 100, 40));
  image.setPixel(64, 2, sf::Color(200, 100, 40));
  REQUIRE(image.saveToFile(folder / "odd.png"));
  const auto levels = decode(open_picture(folder.path(), "odd.png"));
  REQUIRE(levels);
  CHECK(sizes(*levels) == "65x3 33x2 ");
  CHECK(levels->list[1].getPixel(0, 0) == sf::Color(50, 25, 10));
  CHECK(levels->list[1].getPixel(32, 1) == sf::Color(200, 100, 40));
  CHECK(levels->list[1].getPixel(5, 0) == sf::Color::Black);
}

TEST_CASE("what can be seen through is on white") {
  const test::TempFolder folder;
  test::write_picture(folder, "none.png", 4, 4, sf::Color(0, 0, 0, 0));
  test::write_picture(folder, "half.png", 4, 4, sf::Color(0, 0, 200, 128));
  CHECK(decode(open_picture(folder.path(), "none.png"))->list[0].getPixel(1, 1) == sf::Color::White);
  CHECK(decode(open_picture(folder.path(), "half.png"))->list[0].getPixel(1, 1) == sf::Color(127, 127, 227));
}

TEST_CASE("a damaged picture is not shown in part") {
  const test::TempFolder folder;
  for (const char* name : {"a.png", "a.jpg", "a.bmp"}) {
    CAPTURE(name);
    sf::Image image;
    image.create(80, 80);
    for (unsigned i = 0; i < 6400; ++i)
      image.setPixel(i % 80, i / 80,
                     {static_cast<std::uint8_t>(i * 7 % 256), static_cast<std::uint8_t>(i * i % 256),
                      static_cast<std::uint8_t>(i * 31 % 256)});
    REQUIRE(image.saveToFile(folder / name));
    const std::string whole = bytes_of(folder / name);
    for (const std::size_t length : {whole.size() - 8, whole.size() / 2, std::size_t{170}, std::size_t{30}}) {
      CAPTURE(length);
      folder.write(name, whole.substr(0, length));
      const PictureFile file = open_picture(folder.path(), name);
      if (file.trouble.empty())
        CHECK_FALSE(decode(file));
      else
        CHECK(file.trouble.starts_with("The file " + std::string(name) + " is damaged"));
    }
  }
}

TEST_CASE("a bitmap of the oldest kind is as good as one of today") {
  const test::TempFolder folder;
  const std::string old = std::string("BM\x32\0\0\0\0\0\0\0\x1A\0\0\0\x0C\0\0\0\x02\0\x01\0\x01\0\x18\0", 26);
  folder.write("old.bmp", old + std::string(8, '\x50'));
  const auto levels = decode(open_picture(folder.path(), "old.bmp"));
  REQUIRE(levels);
  CHECK(levels->list[0].getPixel(1, 0) == sf::Color(0x50, 0x50, 0x50));
  folder.write("old.bmp", old + std::string(7, '\x50'));
  CHECK(trouble(folder, "old.bmp") == "The file old.bmp is damaged: it ends too early.");
}

TEST_CASE("what is too large, gone or no picture is told in a sentence and never decoded") {
  const test::TempFolder folder;
  folder.write("huge.bmp", test::bitmap_header(30000, 30000));
  folder.write("edge.bmp", test::bitmap_header(4000, 4000));
  folder.write("over.bmp", test::bitmap_header(4000, 4001));
  folder.write("wrong.bmp", test::bitmap_header(0, 10));
  folder.write("words.png", "no picture");
  folder.write("empty.png", "");
  fs::create_directory(folder / "folder.png");
  CHECK(trouble(folder, "huge.bmp") ==
        "The picture huge.bmp has 30000 x 30000 pixels, more than 16 megapixels.");
  CHECK(trouble(folder, "edge.bmp") == "The file edge.bmp is damaged: it ends too early.");
  CHECK(trouble(folder, "over.bmp") ==
        "The picture over.bmp has 4000 x 4001 pixels, more than 16 megapixels.");
  CHECK(trouble(folder, "wrong.bmp") == "The file wrong.bmp is damaged.");
  CHECK(trouble(folder, "words.png") == "The file words.png is no PNG, JPEG or BMP picture.");
  CHECK(trouble(folder, "empty.png") == "The file empty.png is no PNG, JPEG or BMP picture.");
  CHECK(trouble(folder, "folder.png") == "The file folder.png can't be read.");
  CHECK(trouble(folder, "gone.png") == "The file gone.png is not there.");
  CHECK(open_picture(folder / "no-folder", "a.png").trouble == "The file a.png is not there.");
}

TEST_CASE("no path and no link leads out of the quiz's folder") {
  const test::TempFolder folder;
  fs::create_directories(folder / "quiz/pictures");
  test::write_picture(folder, "secret.png", 9, 9);
  test::write_picture(folder, "quiz/pictures/own.png", 9, 9);
  fs::create_symlink(folder / "secret.png", folder / "quiz/link.png");
  fs::create_directory_symlink(folder.path(), folder / "quiz/up");
  fs::create_symlink("pictures/own.png", folder / "quiz/inner.png");
  fs::create_symlink("loop.png", folder / "quiz/loop.png");
  fs::create_directory(folder / "quizzes");
  test::write_picture(folder, "quizzes/next.png", 9, 9);
  const auto opened = [&](const std::string& path) {
    return open_picture(folder.path() / "quiz", path).trouble;
  };
  CHECK(opened("pictures/own.png") == "");
  CHECK(opened("inner.png") == "");
  CHECK(opened("link.png") == "The file link.png lies outside the quiz's folder.");
  CHECK(opened("up/secret.png") == "The file up/secret.png lies outside the quiz's folder.");
  CHECK(opened("../secret.png") == "The file ../secret.png lies outside the quiz's folder.");
  CHECK(opened("../quizzes/next.png") == "The file ../quizzes/next.png lies outside the quiz's folder.");
  CHECK(opened(folder / "secret.png") ==
        "The file " + (folder / "secret.png") + " lies outside the quiz's folder.");
  CHECK(opened("loop.png") == "The file loop.png is not there.");
}

}  // namespace
}  // namespace fluoro::shell
