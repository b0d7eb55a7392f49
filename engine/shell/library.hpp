#pragma once
#include <cstddef>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "screens/catalogue.hpp"
#include "shell/files.hpp"

namespace fluoro::shell {

/// A quiz file, read or with what is wrong with it.
struct LoadedQuiz {
  screens::CatalogueEntry entry;
  std::size_t omitted = 0;  ///< errors beyond those listed
};
[[nodiscard]] LoadedQuiz load_quiz(const std::filesystem::path& path);

/// The quiz files among `named` (the others are ids), then all those in the folders, each file once. A bank
/// whose id is taken already and a folder that can't be read become broken entries.
[[nodiscard]] screens::Catalogue load_catalogue(const std::vector<std::string>& named,
                                                const std::vector<std::filesystem::path>& folders);

/// The files that load_catalogue reads, in its order, and the folders that can't be read.
[[nodiscard]] FoundFiles quiz_files(const std::vector<std::string>& named,
                                    const std::vector<std::filesystem::path>& folders);

/// The command line names something that there is not, or that can't be used. Says so in whole lines.
class Refused : public std::runtime_error {
 public:
  Refused(int exit_code, const std::string& text) : std::runtime_error(text), exit_code_(exit_code) {}
  [[nodiscard]] int exit_code() const { return exit_code_; }

 private:
  int exit_code_;
};

/// The quizzes that the command line names, by path or id.
struct ChosenQuizzes {
  screens::Catalogue catalogue;  ///< those given by path first
  std::vector<std::string> ids;  ///< each once
  [[nodiscard]] std::vector<const bank::Bank*> banks() const;
};
enum class Rest { load_if_needed, load };
/// Throws Refused. `rest` says whether the folders are read when only paths are named.
[[nodiscard]] ChosenQuizzes choose_quizzes(const std::vector<std::string>& named,
                                           const std::vector<std::filesystem::path>& folders, Rest rest);

/// Topic ids for what was typed, ids or titles. Throws Refused.
[[nodiscard]] std::vector<std::string> choose_topics(const std::vector<const bank::Bank*>& banks,
                                                     const std::vector<std::string>& typed);

}  // namespace fluoro::shell
