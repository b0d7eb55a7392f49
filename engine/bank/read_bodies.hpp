#pragma once
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "bank/cloze_text.hpp"
#include "bank/reading.hpp"

namespace fluoro::bank {

/// A question whose fields are read but for those of its type.
struct Begun {
  Question question;
  std::optional<ImageFile> image;  ///< what is known of its picture
};

// The own fields of each type, one function a type. To add a type: its struct in Body, its name in
// question_types(), its function here, its line in read_questions.cpp's table.
[[nodiscard]] Body read_choice(Fields& fields, const Begun& begun, Reading& reading);
[[nodiscard]] Body read_multiple(Fields& fields, const Begun& begun, Reading& reading);
[[nodiscard]] Body read_true_false(Fields& fields, const Begun& begun, Reading& reading);
[[nodiscard]] Body read_match(Fields& fields, const Begun& begun, Reading& reading);
[[nodiscard]] Body read_order(Fields& fields, const Begun& begun, Reading& reading);
[[nodiscard]] Body read_cloze(Fields& fields, const Begun& begun, Reading& reading);
[[nodiscard]] Body read_text(Fields& fields, const Begun& begun, Reading& reading);
[[nodiscard]] Body read_number(Fields& fields, const Begun& begun, Reading& reading);
[[nodiscard]] Body read_hotspot(Fields& fields, const Begun& begun, Reading& reading);
[[nodiscard]] Body read_matching_set(Fields& fields, const Begun& begun, Reading& reading);
[[nodiscard]] Body read_case(Fields& fields, const Begun& begun, Reading& reading);

/// A step of a case that is of this level unless it says else; `ids` are those of its steps.
[[nodiscard]] std::optional<Question> read_step(YamlNode& item, Level level, Ids& ids, Reading& reading);

// What types share, and templates with them.

struct Typed {
  std::vector<std::string> accept;
  int typos = 0;
};
/// Fields `accept` (required) and `typos`.
[[nodiscard]] Typed read_typed(Fields& fields, Reading& reading);
/// The field `text` of a cloze, held against its field `gaps`; what is wrong with it is said.
[[nodiscard]] ClozeText read_cloze_text(Fields& fields, Reading& reading);
/// The place of a gap in the text, or how many there are when it has none.
[[nodiscard]] std::size_t place_of(const ClozeText& text, const std::string& gap);
/// Whether a list has from `least` to `most` entries; an error when not. `whole` and `parts` name them in
/// it: "a match has 2 to 12 pairs, not 1".
bool check_count(const YamlNode& list, std::size_t least, std::size_t most, const std::string& whole,
                 const std::string& parts, Reading& reading);
/// Whether `correct` is one of the options, word for word; an error with the nearest when not.
bool check_option(const Located& correct, const std::vector<std::string>& options, Reading& reading);

/// Fields `image` and `alt`.
void read_image(Fields& fields, Begun& begun, Reading& reading);

struct Units {
  Tolerance tolerance;
  std::string unit;
  std::vector<std::pair<std::string, double>> others;
};
/// Fields `tolerance`, `unit` and `units`.
[[nodiscard]] Units read_units(Fields& fields, Reading& reading);

}  // namespace fluoro::bank
