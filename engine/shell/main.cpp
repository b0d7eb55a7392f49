#include <iostream>

#include <unistd.h>

#include "shell/run.hpp"

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  const fluoro::shell::World world{std::cout, std::cerr, fluoro::shell::system_environment(),
                                   isatty(STDERR_FILENO) == 1};
  return fluoro::shell::run({argv + (argc > 0 ? 1 : 0), argv + argc}, world);
}
