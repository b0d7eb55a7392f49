#include "shell/sound.hpp"

#include <algorithm>
#include <cstdlib>

#include <doctest/doctest.h>
#include <fcntl.h>
#include <unistd.h>

#include "shell/temp_folder.hpp"

namespace fluoro::shell {
namespace {

/// What is written to standard error, by whatever library, while `act` runs.
template <typename Act>
std::string said_while(const Act& act) {
  const test::TempFolder folder;
  const int file = open((folder / "said").c_str(), O_RDWR | O_CREAT, 0600);
  const int before = dup(STDERR_FILENO);
  REQUIRE(file >= 0);
  REQUIRE(before >= 0);
  dup2(file, STDERR_FILENO);
  act();
  dup2(before, STDERR_FILENO);
  close(before);
  std::string said(4096, '\0');
  said.resize(static_cast<std::size_t>(std::max<ssize_t>(0, pread(file, said.data(), said.size(), 0))));
  close(file);
  return said;
}

TEST_CASE("without a sound device there is silence, not a word and no crash") {
  setenv("ALSOFT_DRIVERS", "none-of-them", 1);  // read once by the sound library, which nothing woke before
  CHECK(said_while([] {
          Speaker speaker;
          for (int i = 0; i < 3; ++i)
            for (const screens::Cue cue : {screens::Cue::right, screens::Cue::wrong, screens::Cue::finished})
              speaker.play(cue);
          Speaker another;
          another.play(screens::Cue::right);
        }) == "");
}

}  // namespace
}  // namespace fluoro::shell
