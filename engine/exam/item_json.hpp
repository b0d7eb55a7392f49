#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "exam/item.hpp"

/// How questions are written as JSON. Beside what all have ("question", "fact", "type", "topic", "stem",
/// "explanation", "sources", "bank", "bank_title", "topic_title", "level", "time" in seconds if there is one,
/// "image" and "alt" if there is an image) a question has by its type, places counting from 0:
///
/// choice, multiple, true-false: "options": [{"text", "correct", "feedback"}]; multiple: "scoring"
/// match: "left": [text], "right": [text], "key": [place in right beside each left]
/// order: "items": [text], "key": [place of the first, of the second ...]
/// cloze: "texts": [before, between and behind the gaps], "gaps": [{"accept": [text], "typos"} where one
///   types, {"options": [text], "key": place} where one chooses]
/// text: "accept": [text], "typos"
/// number: "answer", "tolerance" (absolute), "unit", "units": {name: how many of the answer's unit}
/// hotspot: "regions": [{"name", "shape": "circle", "box" or "polygon", "points": [[x, y]] (a circle's
/// centre,
///   a box's upper left and lower right), "radius" of a circle, "correct", "feedback"}]
/// matching-set: "options": [text], "stems": [{"stem", "key": place, "feedback"}]
/// case: "steps": [question]
///
/// What is empty may be left out where it is a feedback. A response has of these what is not empty, "ticked"
/// when all is: "ticked": [place], "picks": [place or -1], "texts": [text], "spot": [x, y], "steps":
/// [response].
namespace fluoro::exam {

/// What a question has by its type, added to `json`; `scoring` is written apart.
void write_body(const Item& item, KeyShown key, base::Json& json);
/// Throws any std::exception on JSON of another shape.
[[nodiscard]] Body read_body(ItemType type, const base::Json& json);
[[nodiscard]] Item read_step(const base::Json& json);

// Strict readers: each throws a std::exception unless the JSON is just that.
void demand(bool fine, const char* what);
[[nodiscard]] int integer_in(const base::Json& json, int from, int to);
/// A place among so many.
[[nodiscard]] int place_in(const base::Json& json, std::size_t count);
[[nodiscard]] double finite_number(const base::Json& json);
[[nodiscard]] Spot spot_from(const base::Json& json);
[[nodiscard]] std::vector<std::string> texts_from(const base::Json& json);

}  // namespace fluoro::exam
