#include "shell/new_quiz.hpp"

#include <algorithm>
#include <system_error>

#include "bank/fields.hpp"
#include "base/text.hpp"
#include "shell/commands.hpp"
#include "shell/exit_code.hpp"
#include "shell/files.hpp"

namespace fluoro::shell {
namespace {

namespace fs = std::filesystem;

/// The file's path with the ending by which the app knows a quiz.
fs::path quiz_path(const fs::path& given) {
  if (!given.has_filename() || given.filename() == "." || given.filename() == "..")
    throw Refused(kUsage, "'" + given.string() + "' is a folder; name the file for the new quiz in it.");
  fs::path path = given;
  const std::string ending = path.extension().string();
  if (ending.empty()) path += ".yaml";
  if (!ending.empty() && ending != ".yaml" && ending != ".yml")
    throw Refused(kUsage, "'" + given.string() +
                              "' does not end in .yaml, by which quizzes are found; write '" +
                              path.replace_extension(".yaml").string() + "'.");
  return path;
}

std::string id_for(const fs::path& path) {
  const std::string name = path.stem().string();
  if (base::first_invalid_utf8(name)) throw Refused(kUsage, "The file name is not UTF-8; choose another.");
  std::string id = id_from_name(name);
  const std::string rule = "; a quiz's id has 1 to 64 small letters from a to z, digits and hyphens. ";
  if (id.empty())
    throw Refused(kUsage, "No id can be made from the file name '" + base::excerpt(name, 40) + "'" + rule +
                              "Give the file a name that has some; the title inside may be anything.");
  if (!bank::is_id(id))
    throw Refused(kUsage, "From the file name '" + base::excerpt(name, 40) + "' the id would have " +
                              std::to_string(id.size()) + " characters" + rule +
                              "Give the file a shorter name.");
  return id;
}

fs::path schema_for_editors(const Environment& environment) {
  const auto quizzes = shipped_quizzes(environment);
  if (!quizzes) return {};
  fs::path schema = quizzes->parent_path() / "assets/schema/quiz-1.json";
  std::error_code unknown;
  return fs::exists(schema, unknown) ? schema : fs::path();
}

/// As it is typed in a shell.
std::string typed(const fs::path& path) {
  std::string text = path.string();
  const auto is_plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80 ||
           std::string_view("/._-+,:@%").find(c) != std::string_view::npos;
  };
  if (std::ranges::all_of(text, is_plain)) return text;
  std::string quoted = "'";
  for (const char c : text) quoted += c == '\'' ? "'\\''" : std::string(1, c);
  return quoted + "'";
}

}  // namespace

int new_quiz(const Options& options, const World& world) {
  const fs::path path = quiz_path(options.subjects.front());
  const std::string id = id_for(path);
  const std::string text = starter_quiz(id, path.stem().string(), schema_for_editors(world.environment));
  if (const std::string trouble = create_file(path, text); !trouble.empty())
    throw Refused(kFailed, path.string() + ": " + trouble);
  const std::string file = typed(path);
  world.out << "Written: " << path.string() << ", a quiz with the id '" << id << "'.\n"
            << "Change it in any text editor, then:\n"
            << "  fluoro preview " << file << "    show it, again after each time you save it\n"
            << "  fluoro check " << file << "      say what is wrong with it\n"
            << "  fluoro play " << file << "       ask its questions\n";
  if (const auto quizzes = shipped_quizzes(world.environment))
    world.out << "What a quiz may hold: " << (*quizzes / "README.md").string() << "\n";
  return kFine;
}

}  // namespace fluoro::shell
