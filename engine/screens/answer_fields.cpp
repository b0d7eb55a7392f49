#include "screens/answer_fields.hpp"

#include <algorithm>
#include <charconv>

namespace fluoro::screens {
namespace {

ui::TextEdit* field_of(Answering& answering, const std::string& id) {
  constexpr std::string_view kPrefix = "field-";
  std::size_t number = 0;
  if (!id.starts_with(kPrefix)) return nullptr;
  std::from_chars(id.data() + kPrefix.size(), id.data() + id.size(), number);
  return number < answering.fields.size() ? &answering.fields[number] : nullptr;
}

void take_texts(exam::Response& response, const Answering& answering) {
  response.texts.clear();
  response.texts.reserve(answering.fields.size());
  for (const ui::TextEdit& field : answering.fields) response.texts.push_back(field.text);
  const bool none = std::ranges::all_of(response.texts, [](const std::string& text) {
    return text.find_first_not_of(' ') == std::string::npos;
  });
  if (none) response.texts.clear();
}

}  // namespace

std::string field_id(std::size_t field) { return "field-" + std::to_string(field); }

ui::TextEdit typed(const QuestionView& question, std::size_t field) {
  if (!question.marked && field < question.answering.fields.size()) return question.answering.fields[field];
  const auto& texts = question.response.texts;
  return {.text = field < texts.size() ? texts[field] : std::string()};
}

Effects update_fields(exam::Response& response, Answering& answering, const Event& event) {
  Effects effects;
  if (const auto* text = std::get_if<Typed>(&event))
    if (ui::TextEdit* field = field_of(answering, text->id)) ui::insert(*field, text->text);
  if (const auto* key = std::get_if<KeyOn>(&event)) {
    if (ui::TextEdit* field = field_of(answering, key->id)) {
      const ui::Clip clip = ui::edit_by_key(*field, key->chord);
      if (clip.copy) effects.emplace_back(Copy{*clip.copy});
      if (clip.paste) effects.emplace_back(Paste{key->id});
    }
  }
  if (const auto* pointer = std::get_if<Pointer>(&event))
    if (ui::TextEdit* field = field_of(answering, pointer->id))
      ui::place_caret(*field, pointer->caret, pointer->phase != Pointer::Phase::press);
  take_texts(response, answering);
  return effects;
}

}  // namespace fluoro::screens
