#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/json_fwd.hpp"
#include "base/time.hpp"

namespace fluoro::history {

/// An object of an imported file. Every reader throws Error that names the place and the field, unless the
/// field is what is asked for; what is said to have a default may be missing or null.
class JsonFields {
 public:
  /// `place` as in "session 3, answer 2".
  JsonFields(const base::Json& json, std::string place);

  [[nodiscard]] bool has(const char* key) const;  ///< and it is not null
  [[nodiscard]] const base::Json& at(const char* key) const;
  [[nodiscard]] const base::Json& list(const char* key) const;  ///< an empty one by default
  [[nodiscard]] std::string text(const char* key) const;        ///< not empty
  [[nodiscard]] std::vector<std::string> texts(const char* key) const;
  [[nodiscard]] bool flag(const char* key, bool otherwise) const;
  [[nodiscard]] int whole(const char* key, int least, int most) const;
  [[nodiscard]] double number(const char* key, double least, double most) const;
  [[nodiscard]] base::Milliseconds seconds(const char* key) const;
  [[nodiscard]] base::UtcTime time(const char* key) const;
  [[nodiscard]] base::Day day(const char* key) const;
  [[noreturn]] void refuse(const char* key, const std::string& why) const;

 private:
  const base::Json& json_;
  std::string place_;
};

/// "session 3: " and what is wrong with it, as Error.
[[noreturn]] void refuse_import(const std::string& place, const std::string& why);

}  // namespace fluoro::history
