#pragma once
#include <functional>
#include <string>
#include <string_view>

#include "base/time.hpp"
#include "history/store.hpp"

/// What print() is made of: see export.hpp for each.
namespace fluoro::history {

using Out = std::function<void(std::string_view)>;

void print_csv(const Store& store, const Out& out);
void print_csv_sessions(const Store& store, const Out& out);
void print_json(const Store& store, const Out& out);

[[nodiscard]] std::string joined(const std::vector<std::string>& parts, const char* between);
/// The shortest form, with at most three decimals: "2", "0.5", "0.333".
[[nodiscard]] std::string short_number(double value);
[[nodiscard]] inline double seconds(base::Milliseconds duration) {
  return static_cast<double>(duration.count()) / 1000;
}

}  // namespace fluoro::history
