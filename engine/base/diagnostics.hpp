#pragma once
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace fluoro::base {

/// A place in a text file, counted from one; line 0 means the file as a whole.
struct Position {
  int line = 0;
  int column = 0;
  auto operator<=>(const Position&) const = default;  // NOLINT(modernize-use-nullptr): a false alarm
};

enum class Severity { error, warning };

struct Diagnostic {
  Severity severity = Severity::error;
  std::string file;
  Position at;
  std::string text;
};

/// "file:line:column: error: text", the form that editors and compilers' users know.
[[nodiscard]] std::string to_string(const Diagnostic& diagnostic);

/// What is wrong with one file. Bad input is data: whoever reads collects here and goes on.
class Diagnostics {
 public:
  static constexpr std::size_t kLimit = 100;  ///< kept; more are only counted

  explicit Diagnostics(std::string file) : file_(std::move(file)) {}
  void error(Position at, std::string text) { add(Severity::error, at, std::move(text)); }
  void warning(Position at, std::string text) { add(Severity::warning, at, std::move(text)); }

  [[nodiscard]] bool has_errors() const { return errors_ > 0; }
  [[nodiscard]] std::size_t omitted() const { return omitted_; }
  [[nodiscard]] const std::string& file() const { return file_; }
  /// In file order; equal places keep the order in which they were found.
  [[nodiscard]] std::vector<Diagnostic> in_file_order() const;

 private:
  void add(Severity severity, Position at, std::string text);

  std::string file_;
  std::vector<Diagnostic> list_;
  std::size_t errors_ = 0;
  std::size_t omitted_ = 0;
};

}  // namespace fluoro::base
