#include "shell/quiet.hpp"

#include <SFML/System/Err.hpp>
#include <fcntl.h>
#include <unistd.h>

namespace fluoro::shell {
namespace {

thread_local int quiet_depth = 0;

/// In the place of SFML's own buffer, for good: to change it for a while would change it under other threads.
class Filter final : public std::streambuf {
 public:
  explicit Filter(std::ostream& stream) : behind_(stream.rdbuf(this)) {}

 private:
  int_type overflow(int_type character) override {
    if (quiet_depth > 0 || traits_type::eq_int_type(character, traits_type::eof()))
      return traits_type::not_eof(character);
    return behind_->sputc(traits_type::to_char_type(character));
  }
  int sync() override { return quiet_depth > 0 ? 0 : behind_->pubsync(); }

  std::streambuf* behind_;
};

}  // namespace

ThreadQuiet::ThreadQuiet() {
  static auto* const filter = new Filter(sf::err());  // never deleted: SFML speaks until the process ends
  (void)filter;
  ++quiet_depth;
}

ThreadQuiet::~ThreadQuiet() { --quiet_depth; }

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
