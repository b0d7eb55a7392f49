#include "shell/quiet.hpp"

#include <SFML/System/Err.hpp>
#include <fcntl.h>
#include <unistd.h>

namespace fluoro::shell {

Quiet::Quiet() : sfml_(sf::err().rdbuf(said_.rdbuf())), terminal_(dup(STDERR_FILENO)) {
  const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (terminal_ >= 0 && nowhere >= 0) dup2(nowhere, STDERR_FILENO);
  if (nowhere >= 0) close(nowhere);
}

Quiet::~Quiet() {
  sf::err().rdbuf(sfml_);
  if (terminal_ < 0) return;
  dup2(terminal_, STDERR_FILENO);
  close(terminal_);
}

}  // namespace fluoro::shell
