#include "shell/files.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "shell/temp_folder.hpp"

namespace fluoro::shell {
namespace {

namespace fs = std::filesystem;

TEST_CASE("a file is read as it is, up to a limit") {
  const test::TempFolder folder;
  const std::string bytes = std::string("a\0b\r\n", 5) + std::string(100'000, 'x');
  const std::string file = folder.write("some.yaml", bytes);
  CHECK(read_file(file, 1'000'000).bytes == bytes);
  CHECK(read_file(file, 1'000'000).trouble.empty());
  CHECK(read_file(file, 4).bytes == bytes.substr(0, 4));
  CHECK(read_file(folder.write("empty.yaml", ""), 10).bytes.empty());
}

TEST_CASE("what is no plain file is refused without waiting for it") {
  const test::TempFolder folder;
  const std::string pipe = folder / "pipe.yaml";
  REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
  CHECK(read_file(pipe, 10).trouble == "this is not a plain file, so it is not read");
  CHECK(read_file("/dev/zero", 10).trouble == "this is not a plain file, so it is not read");
  CHECK(read_file(folder.path(), 10).trouble == "this is a folder, not a file");
  CHECK(read_file(folder / "none.yaml", 10).trouble == "there is no such file");
  CHECK(read_file(pipe + "/below", 10).trouble == "there is no such file");
  fs::create_symlink(folder / "round", folder / "round");
  CHECK(read_file(folder / "round", 10).trouble.starts_with("this file can't be read: "));
}

TEST_CASE("YAML files are found by their ending, in order") {
  const test::TempFolder folder;
  for (const char* name : {"b.yaml", "a.yml", "notes.txt", "sub/c.yaml", "sub/deep/d.yml", "yaml"})
    folder.write(name, "");
  fs::create_directory_symlink(folder.path(), folder.path() / "sub" / "circle");
  const FoundFiles flat = find_yaml(folder.path(), Depth::flat);
  CHECK(flat.files == std::vector<fs::path>{folder / "a.yml", folder / "b.yaml"});
  const FoundFiles all = find_yaml(folder.path(), Depth::recursive);
  CHECK(all.files == std::vector<fs::path>{folder / "a.yml", folder / "b.yaml", folder / "sub/c.yaml",
                                           folder / "sub/deep/d.yml"});
  CHECK(all.troubles.empty());
}

TEST_CASE("a folder that can't be read is a trouble, not an end") {
  const test::TempFolder folder;
  const FoundFiles found = find_yaml(folder / "none", Depth::flat);
  CHECK(found.files.empty());
  REQUIRE(found.troubles.size() == 1);
  CHECK(found.troubles[0].file == folder / "none");
}

}  // namespace
}  // namespace fluoro::shell
