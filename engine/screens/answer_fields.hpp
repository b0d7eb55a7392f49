#pragma once
#include <string>

#include "screens/answer.hpp"

namespace fluoro::screens {

/// "field-0" for the first.
[[nodiscard]] std::string field_id(std::size_t field);
/// Takes an event into the fields; `texts` of the response become what stands in them. Effects for the
/// clipboard come back.
[[nodiscard]] Effects update_fields(exam::Response& response, Answering& answering, const Event& event);
/// The field's text once it is marked, from the response.
[[nodiscard]] ui::TextEdit typed(const QuestionView& question, std::size_t field);

}  // namespace fluoro::screens
