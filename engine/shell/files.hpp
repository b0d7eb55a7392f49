#pragma once
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"

namespace fluoro::shell {

/// The bytes of a file, or why there are none in one sentence.
struct FileContent {
  std::string bytes;
  std::string trouble;  ///< empty when the file was read
};
/// Reads at most `most` bytes. Only plain files: a pipe or a device would make the reader wait for ever.
[[nodiscard]] FileContent read_file(const std::filesystem::path& path, std::size_t most);

/// Writes a file that does not exist yet, whole or not at all; why it could not, in one sentence, or nothing.
[[nodiscard]] std::string create_file(const std::filesystem::path& path, std::string_view bytes);

enum class Depth { flat, recursive };
struct FoundFiles {
  std::vector<std::filesystem::path> files;  ///< sorted by path
  std::vector<base::Diagnostic> troubles;    ///< folders that can't be read
};
/// The .yaml and .yml files in a folder.
[[nodiscard]] FoundFiles find_yaml(const std::filesystem::path& folder, Depth depth);

}  // namespace fluoro::shell
