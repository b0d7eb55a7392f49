#include "bank/reader.hpp"

#include <algorithm>
#include <span>

#include "bank/reading.hpp"

namespace fluoro::bank {
namespace {

bool is_language_tag(std::string_view tag) {
  std::size_t start = 0;
  while (start <= tag.size()) {
    const std::size_t end = std::min(tag.find('-', start), tag.size());
    const std::string_view part = tag.substr(start, end - start);
    const auto is_alphanumeric = [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    };
    if (part.empty() || part.size() > 8 || !std::ranges::all_of(part, is_alphanumeric)) return false;
    if (start == 0 && part.size() < 2) return false;
    start = end + 1;
  }
  return true;
}

/// Whether the rest is worth reading: another version may mean other things by the same words.
bool check_version(const YamlNode& root, base::Diagnostics& diagnostics) {
  const YamlNode::Entry* version = root.find("fluoro");
  if (version == nullptr || (!version->value.quoted && version->value.text == "1")) return true;
  std::string text = "'fluoro' must be 1, the version of the format that this program reads";
  if (version->value.is_scalar())
    text += version->value.quoted ? ", without quotes" : ", not " + quote(version->value.text);
  diagnostics.error(version->value.at, std::move(text));
  return false;
}

void read_head(Fields& fields, Reading& reading) {
  (void)fields.node("fluoro", Need::required);
  Bank& bank = reading.bank;
  bank.id = fields.id("id");
  bank.title = fields.text("title", Need::required);
  bank.description = fields.text("description");
  bank.language = fields.text("language");
  if (bank.language.empty()) bank.language = "en";
  if (!is_language_tag(bank.language))
    reading.diagnostics.error(fields.at("language"),
                              quote(bank.language) + " is no language tag; write for example en or pt-BR");
  bank.license = fields.text("license");
}

void read_sections(Fields& fields, Reading& reading) {
  if (YamlNode* sources = fields.map("sources")) read_sources(*sources, reading);
  if (YamlNode* topics = fields.map("topics")) read_topics(*topics, reading);
  if (YamlNode* templates = fields.list("templates")) read_templates(*templates, reading);
  if (YamlNode* facts = fields.map("facts")) read_facts(*facts, reading);
  const std::vector<Askable> generated = generate(reading);
  if (YamlNode* questions = fields.list("questions")) read_questions(*questions, reading);
  if (!reading.diagnostics.has_errors()) list_askables(reading.bank, generated);
}

}  // namespace

std::optional<Bank> read(std::string_view bytes, base::Diagnostics& diagnostics,
                         const LookAtImage& look_at_image) {
  static const std::vector<std::string> kKeys{"fluoro",   "id",        "title",    "description",
                                              "language", "license",   "sources",  "topics",
                                              "facts",    "templates", "questions"};
  std::optional<YamlNode> root = read_yaml(bytes, diagnostics);
  if (!root) return std::nullopt;
  if (!root->is_map()) {
    diagnostics.error(root->at, "a quiz file begins with 'fluoro: 1' and is a map of keys and values");
    return std::nullopt;
  }
  if (!check_version(*root, diagnostics)) return std::nullopt;
  Fields fields(*root, "quiz", kKeys, diagnostics);
  Reading reading(diagnostics, look_at_image);
  read_head(fields, reading);
  read_sections(fields, reading);
  if (!diagnostics.has_errors() && reading.bank.askables.empty())
    diagnostics.error(root->at, "there is nothing to ask; add questions or templates");
  if (diagnostics.has_errors()) return std::nullopt;
  return std::move(reading.bank);
}

}  // namespace fluoro::bank
