#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "bank/reader.hpp"

/// Quiz files as the tests of this room read them.
namespace fluoro::test {

inline const std::filesystem::path kData = std::filesystem::path(FLUORO_ROOT) / "tests/data";

inline std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  REQUIRE_MESSAGE(in, "cannot read ", path.string());
  return {std::istreambuf_iterator<char>(in), {}};
}

/// The files of a folder with this ending, in the order of their names.
inline std::vector<std::filesystem::path> files(const std::filesystem::path& folder,
                                                const std::string& ending) {
  std::vector<std::filesystem::path> found;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ending) found.push_back(entry.path());
  std::ranges::sort(found);
  return found;
}

struct Outcome {
  std::optional<bank::Bank> bank;
  std::vector<std::string> errors;  ///< "line:column: error: text", "error: text" for the file as a whole
};

/// What the app's shell sees of a picture, for PNGs.
inline std::optional<bank::ImageFile> look_at(const std::filesystem::path& path) {
  if (!std::filesystem::is_regular_file(path)) return std::nullopt;
  std::ifstream file(path, std::ios::binary);
  std::array<char, 24> head{};
  file.read(head.data(), head.size());
  const auto number = [&](std::size_t at) {
    int value = 0;
    for (std::size_t i = at; i < at + 4; ++i) value = value * 256 + static_cast<unsigned char>(head[i]);
    return value;
  };
  return bank::ImageFile{std::string_view(head.data(), 4) == "\x89PNG", number(16), number(20)};
}

inline Outcome read(const std::string& bytes, const std::filesystem::path& folder = {}) {
  base::Diagnostics diagnostics("");
  Outcome outcome;
  outcome.bank =
      bank::read(bytes, diagnostics, [&](const std::string& image) { return look_at(folder / image); });
  for (const base::Diagnostic& found : diagnostics.in_file_order()) {
    const std::string line = to_string(found);
    outcome.errors.push_back(line.substr(line.find_first_not_of(": ")));
  }
  return outcome;
}

/// The bank of a text without mistakes.
inline bank::Bank good(const std::string& bytes) {
  Outcome outcome = read(bytes);
  for (const std::string& error : outcome.errors) FAIL_CHECK(error);
  REQUIRE(outcome.bank);
  return std::move(*outcome.bank);
}

/// A quiz of these sections.
inline std::string quiz(const std::string& sections) {
  return "fluoro: 1\nid: demo\ntitle: Demo\n" + sections;
}

}  // namespace fluoro::test
