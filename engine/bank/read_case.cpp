#include "bank/read_bodies.hpp"

namespace fluoro::bank {
namespace {

constexpr std::size_t kFewestSteps = 2;
constexpr std::size_t kMostSteps = 10;

}  // namespace

Body read_case(Fields& fields, const Begun& begun, Reading& reading) {
  Case body;
  YamlNode* list = fields.list("steps", Need::required);
  if (list == nullptr || !check_count(*list, kFewestSteps, kMostSteps, "a case", "steps", reading))
    return body;
  Ids ids("step");
  for (YamlNode& item : list->items)
    if (auto step = read_step(item, begun.question.level, ids, reading))
      body.steps.push_back(std::move(*step));
  return body;
}

}  // namespace fluoro::bank
