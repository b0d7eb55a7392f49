#include "shell/picture_loader.hpp"

#include <filesystem>

#include <doctest/doctest.h>

#include "shell/picture_bytes.hpp"
#include "shell/sheets.hpp"

namespace fluoro::shell {
namespace {

using Kind = ui::PictureState::Kind;
using When = PictureLoader::When;

struct Folder {
  test::TempFolder files;
  QuizFolders folders{{"quiz", files.path()}};
};

constexpr std::size_t bytes_of(std::size_t side) { return side * side * 4; }

TEST_CASE("a picture is on its way, then ready, and asking never waits") {
  const Folder folder;
  test::write_picture(folder.files, "a.png", 40, 30);
  PictureLoader loader(When::aside);
  loader.start_over(folder.folders);
  CHECK_FALSE(loader.busy());
  CHECK(loader.look({"quiz", "a.png"}).kind == Kind::loading);
  CHECK(loader.busy());
  CHECK_FALSE(loader.levels({"quiz", "a.png"}));
  loader.finish();
  CHECK_FALSE(loader.busy());
  const ui::PictureState state = loader.look({"quiz", "a.png"});
  CHECK(state.kind == Kind::ready);
  CHECK(state.size == ui::Size{40, 30});
  REQUIRE(loader.levels({"quiz", "a.png"}));
  CHECK(loader.levels({"quiz", "a.png"})->list[0].getSize().x == 40);
  CHECK_FALSE(loader.take_news());
}

TEST_CASE("a broken, missing or huge picture and one of no quiz say why") {
  const Folder folder;
  folder.files.write("cut.bmp", test::bitmap_header(30, 30));
  folder.files.write("huge.bmp", test::bitmap_header(9000, 9000));
  for (const When when : {When::aside, When::at_once}) {
    PictureLoader loader(when);
    loader.start_over(folder.folders);
    for (const char* path : {"cut.bmp", "huge.bmp", "gone.png"}) (void)loader.look({"quiz", path});
    loader.finish();
    CHECK(loader.look({"quiz", "cut.bmp"}).trouble == "The file cut.bmp is damaged: it ends too early.");
    CHECK(loader.look({"quiz", "huge.bmp"}).trouble ==
          "The picture huge.bmp has 9000 x 9000 pixels, more than 16 megapixels.");
    CHECK(loader.look({"quiz", "gone.png"}).trouble == "The file gone.png is not there.");
    const ui::PictureState lost = loader.look({"other", "a.png"});
    CHECK(lost.kind == Kind::broken);
    CHECK(lost.trouble == "The quiz that it belongs to is not there any more.");
    CHECK_FALSE(loader.busy());
  }
}

TEST_CASE("without a window a picture is known at once") {
  const Folder folder;
  test::write_picture(folder.files, "a.jpg", 64, 48);
  PictureLoader loader(When::at_once);
  loader.start_over(folder.folders);
  CHECK(loader.look({"quiz", "a.jpg"}).kind == Kind::ready);
  CHECK(loader.look({"quiz", "a.jpg"}).size == ui::Size{64, 48});
  CHECK_FALSE(loader.busy());
}

TEST_CASE("a picture that vanishes stays as it was loaded, and is looked for again from the start") {
  const Folder folder;
  const std::string file = test::write_picture(folder.files, "a.png", 8, 8);
  PictureLoader loader(When::aside);
  loader.start_over(folder.folders);
  (void)loader.look({"quiz", "a.png"});
  loader.finish();
  std::filesystem::remove(file);
  CHECK(loader.look({"quiz", "a.png"}).kind == Kind::ready);
  loader.start_over(folder.folders);
  CHECK(loader.look({"quiz", "a.png"}).kind == Kind::loading);
  loader.finish();
  CHECK(loader.look({"quiz", "a.png"}).trouble == "The file a.png is not there.");
}

TEST_CASE("what was on its way when all started over is not taken for news") {
  const Folder folder;
  for (int i = 0; i < 20; ++i) test::write_picture(folder.files, std::to_string(i) + ".png", 60, 60);
  PictureLoader loader(When::aside);
  for (int round = 0; round < 20; ++round) {
    loader.start_over(folder.folders);
    for (int i = 0; i < 20; ++i) (void)loader.look({"quiz", std::to_string(i) + ".png"});
  }
  loader.start_over({});
  CHECK(loader.look({"quiz", "0.png"}).kind == Kind::broken);
  loader.finish();
  CHECK_FALSE(loader.busy());
  CHECK(loader.look({"quiz", "0.png"}).kind == Kind::broken);
}

TEST_CASE("the pictures of screens before go when there is no room, those on screen stay") {
  const Folder folder;
  for (const char* name : {"a.png", "b.png", "c.png", "d.png"})
    test::write_picture(folder.files, name, 60, 60);
  PictureLoader loader(When::aside, 2 * bytes_of(60));
  loader.start_over(folder.folders);
  const auto show = [&](const std::vector<std::string>& names) {
    for (int frame = 0; frame < 3; ++frame) {
      for (const std::string& name : names) (void)loader.look({"quiz", name});
      loader.finish();
      loader.next_screen();
    }
  };
  const auto kept = [&](const char* name) { return loader.levels({"quiz", name}) != nullptr; };
  show({"a.png"});
  show({"b.png"});
  show({"c.png"});
  CHECK(loader.look({"quiz", "a.png"}).kind == Kind::loading);  // gone by then
  loader.finish();
  loader.next_screen();
  show({"c.png", "d.png"});
  CHECK(kept("c.png"));
  CHECK(kept("d.png"));
  CHECK_FALSE(kept("b.png"));
  show({"c.png", "d.png", "a.png"});
  CHECK(loader.look({"quiz", "a.png"}).trouble ==
        "There are too many large pictures on this screen to show this one too.");
  show({"c.png"});
  show({"c.png", "a.png"});
  CHECK(kept("a.png"));
  CHECK(loader.look({"quiz", "a.png"}).kind == Kind::ready);
}

TEST_CASE("a picture is drawn from the level that has a pixel for each on screen") {
  PictureLevels levels;
  for (const unsigned side : {1000U, 500U, 250U, 125U, 63U}) levels.list.emplace_back().create(side, side);
  constexpr unsigned kAny = 1 << 14;
  CHECK(level_for(levels, 4, kAny) == 0);
  CHECK(level_for(levels, 1, kAny) == 0);
  CHECK(level_for(levels, 0.51f, kAny) == 0);
  CHECK(level_for(levels, 0.5f, kAny) == 1);
  CHECK(level_for(levels, 0.3f, kAny) == 1);
  CHECK(level_for(levels, 0.2f, kAny) == 2);
  CHECK(level_for(levels, 0.001f, kAny) == 4);
  CHECK(level_for(levels, 1, 600) == 1);
  CHECK(level_for(levels, 1, 10) == 4);
}

}  // namespace
}  // namespace fluoro::shell
