#include "bank/read_bodies.hpp"
#include "bank/typed.hpp"

namespace fluoro::bank {

constexpr std::size_t kMostAnswers = 50;

Typed read_typed(Fields& fields, Reading& reading) {
  Typed typed;
  typed.typos = fields.integer("typos", 0, 2).value_or(0);
  YamlNode* list = fields.list("accept", Need::required);
  if (list == nullptr || !check_count(*list, 1, kMostAnswers, "'accept'", "answers", reading)) return typed;
  std::vector<Located> answers = take_texts(*list, "accept", reading.diagnostics);
  check_distinct(answers, "answer", reading.diagnostics);
  for (const Located& answer : answers)
    if (const std::string fault = why_not_typed(answer.value, typed.typos); !fault.empty())
      reading.diagnostics.error(answer.at, quote(answer.value) + " " + fault);
  typed.accept = values(std::move(answers));
  return typed;
}

Body read_text(Fields& fields, const Begun&, Reading& reading) {
  Typed typed = read_typed(fields, reading);
  return Text{std::move(typed.accept), typed.typos};
}

}  // namespace fluoro::bank
