#pragma once
#include <functional>
#include <ostream>
#include <string>
#include <vector>

#include "shell/paths.hpp"

namespace fluoro::shell {

/// What a run of the program may use beside the disk, the clocks and the display.
struct World {
  std::ostream& out;
  std::ostream& err;
  Environment environment;
  bool err_is_terminal = false;  ///< somebody looks at `err` while it is written
  /// Asks a question that is answered by yes or no; empty when there is nobody to ask.
  std::function<bool(const std::string& question)> confirm;
};

/// The whole program, from its arguments (without its name) to its exit code.
[[nodiscard]] int run(const std::vector<std::string>& arguments, const World& world);

}  // namespace fluoro::shell
