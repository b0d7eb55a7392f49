#include "shell/library.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <system_error>

#include "bank/fields.hpp"
#include "bank/reader.hpp"
#include "bank/yaml.hpp"
#include "base/text.hpp"
#include "shell/exit_code.hpp"
#include "shell/files.hpp"
#include "shell/image_header.hpp"

namespace fluoro::shell {
namespace {

namespace fs = std::filesystem;
using screens::Catalogue;
using screens::CatalogueEntry;

bool same_file(const fs::path& a, const fs::path& b) {
  std::error_code unknown;
  return a == b || fs::equivalent(a, b, unknown);
}

std::string joined(std::span<const std::string> words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

std::string lines(const std::vector<base::Diagnostic>& diagnostics) {
  std::string text;
  for (const base::Diagnostic& one : diagnostics) text += (text.empty() ? "" : "\n") + to_string(one);
  return text;
}

/// A quiz that is meant by an id: the bank, or a broken file of that name, which must not go unnoticed just
/// because a bank further down has the same id.
const CatalogueEntry* meant_by(const Catalogue& catalogue, const std::string& id) {
  const auto found = std::ranges::find_if(catalogue.entries, [&](const CatalogueEntry& entry) {
    return entry.bank ? entry.bank->id == id : entry.name == id;
  });
  return found == catalogue.entries.end() ? nullptr : &*found;
}

[[noreturn]] void refuse_unknown(const Catalogue& catalogue, const std::string& id,
                                 const std::vector<fs::path>& folders) {
  std::vector<std::string> ids, places;
  for (const CatalogueEntry& entry : catalogue.entries)
    if (entry.bank) ids.push_back(entry.bank->id);
  for (const fs::path& folder : folders) places.push_back(folder.string());
  std::string text = "There is no quiz '" + id + "'" + base::did_you_mean(id, ids);
  if (text.back() != '?') text += ".";
  std::error_code unknown;
  if (fs::exists(id, unknown)) text += " To use the file of that name, write './" + id + "'.";
  if (!ids.empty()) text += "\nQuizzes: " + joined(ids) + ".";
  if (!places.empty()) text += "\nLooked for in " + joined(places) + ".";
  throw Refused(kUsage, text);
}

const CatalogueEntry& use(const CatalogueEntry& entry) {
  if (!entry.bank) throw Refused(kFailed, lines(entry.diagnostics));
  return entry;
}

void add_quiz(Catalogue& catalogue, const fs::path& path) {
  for (const CatalogueEntry& entry : catalogue.entries)
    if (same_file(entry.path, path)) return;
  CatalogueEntry entry = load_quiz(path).entry;
  if (const CatalogueEntry* first = entry.bank ? catalogue.find(entry.bank->id) : nullptr) {
    entry.diagnostics.push_back(
        {.file = entry.path,
         .text = "the quiz in " + first->path + " has the id '" + entry.bank->id +
                 "' as well, and only the " +
                 "first one counts; change one of the ids or remove one of the files"});
    entry.bank = nullptr;
  }
  catalogue.entries.push_back(std::move(entry));
}

}  // namespace

LoadedQuiz load_quiz(const fs::path& path) {
  LoadedQuiz loaded{.entry = {.path = path.string(), .name = path.stem().string()}};
  base::Diagnostics diagnostics(loaded.entry.path);
  const FileContent content = read_file(path, bank::YamlLimits::kBytes + 1);
  if (!content.trouble.empty()) {
    diagnostics.error({}, content.trouble);
  } else {
    const fs::path folder = path.parent_path();
    auto bank = bank::read(content.bytes, diagnostics,
                           [&](const std::string& image) { return look_at_image(folder / image); });
    if (bank) loaded.entry.bank = std::make_shared<const bank::Bank>(std::move(*bank));
  }
  loaded.entry.diagnostics = diagnostics.in_file_order();
  loaded.omitted = diagnostics.omitted();
  return loaded;
}

Catalogue load_catalogue(const std::vector<std::string>& named, const std::vector<fs::path>& folders) {
  Catalogue catalogue;
  const FoundFiles found = quiz_files(named, folders);
  for (const fs::path& file : found.files) add_quiz(catalogue, file);
  for (const base::Diagnostic& trouble : found.troubles)
    catalogue.entries.push_back(
        {.path = trouble.file, .name = fs::path(trouble.file).filename().string(), .diagnostics = {trouble}});
  return catalogue;
}

FoundFiles quiz_files(const std::vector<std::string>& named, const std::vector<fs::path>& folders) {
  FoundFiles all;
  for (const std::string& name : named)
    if (!bank::is_id(name)) all.files.emplace_back(name);
  for (const fs::path& folder : folders) {
    FoundFiles found = find_yaml(folder, Depth::flat);
    std::ranges::move(found.files, std::back_inserter(all.files));
    std::ranges::move(found.troubles, std::back_inserter(all.troubles));
  }
  return all;
}

std::vector<const bank::Bank*> ChosenQuizzes::banks() const {
  std::vector<const bank::Bank*> list;
  for (const std::string& id : ids) list.push_back(catalogue.find(id)->bank.get());
  return list;
}

ChosenQuizzes choose_quizzes(const std::vector<std::string>& named, const std::vector<fs::path>& folders,
                             Rest rest) {
  const bool by_id = std::ranges::any_of(named, [](const std::string& name) { return bank::is_id(name); });
  ChosenQuizzes chosen;
  chosen.catalogue = load_catalogue(named, by_id || rest == Rest::load ? folders : std::vector<fs::path>());
  for (const std::string& name : named) {
    const CatalogueEntry* entry = nullptr;
    if (bank::is_id(name)) {
      entry = meant_by(chosen.catalogue, name);
      if (!entry) refuse_unknown(chosen.catalogue, name, folders);
    } else {
      entry = &*std::ranges::find_if(chosen.catalogue.entries,
                                     [&](const auto& one) { return same_file(one.path, name); });
    }
    const std::string& id = use(*entry).bank->id;
    if (std::ranges::find(chosen.ids, id) == chosen.ids.end()) chosen.ids.push_back(id);
  }
  return chosen;
}

std::vector<std::string> choose_topics(const std::vector<const bank::Bank*>& banks,
                                       const std::vector<std::string>& typed) {
  std::vector<std::string> ids, chosen;
  for (const bank::Bank* bank : banks)
    for (const bank::Topic& topic : bank->topics) ids.push_back(topic.id);
  for (const std::string& word : typed) {
    const auto is_meant = [&](const bank::Topic& topic) {
      return topic.id == word || base::fold(topic.title) == base::fold(word);
    };
    bool known = false;
    for (const bank::Bank* bank : banks)
      for (const bank::Topic& topic : bank->topics)
        if (is_meant(topic)) {
          known = true;
          if (std::ranges::find(chosen, topic.id) == chosen.end()) chosen.push_back(topic.id);
        }
    if (known) continue;
    std::string text = "There is no topic '" + word + "' in this choice of quizzes";
    text += base::did_you_mean(word, ids);
    if (text.back() != '?') text += ".";
    if (!ids.empty()) text += "\nTopics: " + joined(ids) + ".";
    throw Refused(kUsage, text);
  }
  return chosen;
}

}  // namespace fluoro::shell
