#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "bank/pattern.hpp"
#include "bank/reading.hpp"

namespace fluoro::bank {

/// A template being read, with the fields of facts that it names.
struct Draft {
  Template result;
  std::vector<FieldUse> uses;
  std::vector<std::string> avoid;  ///< fields that list facts, one for each set of distractors
};

/// Notes the fields that a text names in braces; wrong braces are an error.
void note_placeholders(const std::string& text, base::Position at, Draft& draft, Reading& reading);
/// A text with placeholders.
[[nodiscard]] std::string read_pattern(Fields& fields, std::string_view key, Need need, Draft& draft,
                                       Reading& reading);
/// The fields of a map of distractors that are in `keys`, out of text, count, prefer and avoid.
[[nodiscard]] Distractors read_distractors(Fields fields, int least, int most, int count, Draft& draft,
                                           Reading& reading);

// The own fields of each type of template, one function a type; see read_bodies.hpp for the questions'.
void read_choice_template(Fields& fields, Draft& draft, Reading& reading);
void read_true_false_template(Fields& fields, Draft& draft, Reading& reading);
void read_match_template(Fields& fields, Draft& draft, Reading& reading);
void read_order_template(Fields& fields, Draft& draft, Reading& reading);
void read_cloze_template(Fields& fields, Draft& draft, Reading& reading);
void read_text_template(Fields& fields, Draft& draft, Reading& reading);
void read_number_template(Fields& fields, Draft& draft, Reading& reading);

}  // namespace fluoro::bank
