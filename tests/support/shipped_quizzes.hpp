#pragma once
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "bank/reader.hpp"

/// The quizzes in quizzes/, for tests of what they promise.
namespace fluoro::test {

inline std::vector<std::filesystem::path> shipped_files() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::filesystem::path(FLUORO_ROOT) / "quizzes"))
    if (entry.path().extension() == ".yaml") files.push_back(entry.path());
  std::ranges::sort(files);
  return files;
}

inline std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  REQUIRE_MESSAGE(in, "cannot read ", path.string());
  return {std::istreambuf_iterator<char>(in), {}};
}

inline bank::Bank read_shipped(const std::filesystem::path& path) {
  base::Diagnostics diagnostics(path.filename().string());
  auto bank = bank::read(bytes_of(path), diagnostics);
  std::string said;
  for (const base::Diagnostic& found : diagnostics.in_file_order()) said += to_string(found) + "\n";
  REQUIRE_MESSAGE(said.empty(), said);
  REQUIRE(bank);
  CHECK(bank->id == path.stem().string());
  return std::move(*bank);
}

/// All of them, read once.
inline const std::vector<bank::Bank>& shipped_quizzes() {
  static const std::vector<bank::Bank> kBanks = [] {
    std::vector<bank::Bank> banks;
    for (const auto& file : shipped_files()) banks.push_back(read_shipped(file));
    return banks;
  }();
  return kBanks;
}

/// Those to learn from: the tour only shows what there is.
inline const std::vector<bank::Bank>& shipped_banks() {
  static const std::vector<bank::Bank> kBanks = [] {
    std::vector<bank::Bank> banks = shipped_quizzes();
    std::erase_if(banks, [](const bank::Bank& bank) { return bank.id == "tour"; });
    return banks;
  }();
  return kBanks;
}

}  // namespace fluoro::test
