#include <iostream>

#include <unistd.h>

#include "shell/run.hpp"

namespace {

/// On a terminal; anything but yes is no.
bool confirm(const std::string& question) {
  std::cout << question << " [y/N] " << std::flush;
  std::string answer;
  std::getline(std::cin, answer);
  return answer == "y" || answer == "Y" || answer == "yes";
}

}  // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  fluoro::shell::World world{
      std::cout, std::cerr, fluoro::shell::system_environment(), isatty(STDERR_FILENO) == 1, {}};
  if (isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1) world.confirm = confirm;
  return fluoro::shell::run({argv + (argc > 0 ? 1 : 0), argv + argc}, world);
}
