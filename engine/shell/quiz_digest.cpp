#include "shell/quiz_digest.hpp"

#include <system_error>

#include "base/json.hpp"

namespace fluoro::shell {
namespace {

namespace fs = std::filesystem;

/// Each file as it is on disk; null when one can't be looked at.
base::Json marks(const FoundFiles& files) {
  if (!files.troubles.empty()) return {};
  base::Json list = base::Json::array();
  for (const fs::path& file : files.files) {
    std::error_code error;
    const auto size = fs::file_size(file, error);
    if (error) return {};
    const auto changed = fs::last_write_time(file, error);
    if (error) return {};
    list.push_back({file.string(), size, changed.time_since_epoch().count()});
  }
  return list;
}

}  // namespace

std::string digest_of(const FoundFiles& files, const std::vector<screens::QuizSummary>& quizzes) {
  const base::Json found = marks(files);
  if (found.is_null()) return {};
  base::Json list = base::Json::array();
  for (const screens::QuizSummary& quiz : quizzes) {
    if (quiz.bank.empty()) return {};
    list.push_back({quiz.path, quiz.title, quiz.bank, quiz.questions, quiz.facts, quiz.units});
  }
  const base::Json digest{{"version", FLUORO_VERSION}, {"files", found}, {"quizzes", list}};
  // A file name that is no UTF-8 is kept as another one, so that the digest does not hold.
  return digest.dump(-1, ' ', false, base::Json::error_handler_t::replace);
}

std::optional<std::vector<screens::QuizSummary>> remembered(const std::string& digest,
                                                            const FoundFiles& files) {
  const base::Json kept = base::Json::parse(digest, nullptr, false);
  if (!kept.is_object()) return {};
  try {
    const base::Json found = marks(files);
    if (found.is_null() || kept.at("version") != FLUORO_VERSION || kept.at("files") != found) return {};
    std::vector<screens::QuizSummary> quizzes;
    for (const base::Json& quiz : kept.at("quizzes"))
      quizzes.push_back({.path = quiz.at(0),
                         .title = quiz.at(1),
                         .bank = quiz.at(2),
                         .questions = quiz.at(3),
                         .facts = quiz.at(4),
                         .units = quiz.at(5)});
    return quizzes;
  } catch (const base::Json::exception&) {
    return {};
  }
}

}  // namespace fluoro::shell
