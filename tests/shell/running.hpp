#pragma once
#include <sstream>
#include <string>
#include <vector>

#include "shell/run.hpp"
#include "shell/temp_folder.hpp"

namespace fluoro::test {

struct Ran {
  int code = 0;
  std::string out, err;
};

/// The program, run in this process with a home of its own.
inline Ran run(const TempFolder& home, const std::vector<std::string>& arguments) {
  std::ostringstream out, err;
  const shell::World world{out, err, {.home = home.path().string(), .data_home = "", .executable = {}}};
  const int code = shell::run(arguments, world);
  return {code, out.str(), err.str()};
}

inline bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace fluoro::test
