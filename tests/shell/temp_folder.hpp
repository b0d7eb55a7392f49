#pragma once
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <system_error>

namespace fluoro::test {

/// Memory where there is enough: every write of a history waits for its disk, and some tests write hundreds.
inline std::filesystem::path fast_folder() {
  const std::filesystem::path memory = "/dev/shm";
  constexpr std::uintmax_t kEnough = 256U << 20;  // bytes
  std::error_code error;
  const auto space = std::filesystem::space(memory, error);
  return !error && space.available > kEnough ? memory : std::filesystem::temp_directory_path();
}

/// A folder that is gone when the test is over.
class TempFolder {
 public:
  TempFolder() {
    std::string name = (fast_folder() / "fluoro-test-XXXXXX").string();
    if (!mkdtemp(name.data())) throw std::runtime_error("no temporary folder: " + name);
    path_ = name;
  }
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;
  ~TempFolder() {
    std::error_code unknown;
    std::filesystem::remove_all(path_, unknown);
  }

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  [[nodiscard]] std::string operator/(const std::string& name) const { return (path_ / name).string(); }

  /// Writes a file, its folders included, and returns its path.
  std::string write(const std::string& name, const std::string& text) const {
    const std::filesystem::path file = path_ / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
    return file.string();
  }

 private:
  std::filesystem::path path_;
};

}  // namespace fluoro::test
