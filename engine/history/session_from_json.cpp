#include <algorithm>
#include <array>
#include <limits>

#include "base/json.hpp"
#include "base/paper_code.hpp"
#include "history/json_fields.hpp"
#include "history/whole_session.hpp"
#include "memory/rating.hpp"

namespace fluoro::history {
namespace {

using base::Json;

constexpr int kMostItems = 1'000'000;  ///< of one session

std::string place_of(const std::string& session, const char* what, std::size_t number) {
  return session + ", " + what + " " + std::to_string(number);
}

int certainty_level(const JsonFields& fields) { return fields.whole("certainty", 1, 3); }

/// What exam::*_from_json makes of a field.
template <typename Read>
auto read_field(const JsonFields& fields, const char* key, const char* what, Read read) {
  try {
    return read(fields.at(key));
  } catch (const Error&) {
    throw;
  } catch (const std::exception&) {
    fields.refuse(key, what);
  }
}

exam::Response response_from(const JsonFields& fields) {
  return read_field(fields, "answered", "an answer as the schema describes it", exam::response_from_json);
}

exam::Item item_from(const JsonFields& fields) {
  exam::Item item =
      read_field(fields, "shown", "a question as the schema describes it", exam::item_from_json);
  if (item.question.empty() || item.bank.empty())
    fields.refuse("shown", "a question with a name ('question') and a bank");
  return item;
}

// A file that says less than Fluoro writes gets what the answer alone tells.
memory::Rating rating_from(const JsonFields& fields, const Answer& answer) {
  if (fields.has("rating")) return static_cast<memory::Rating>(fields.whole("rating", 1, 4));
  memory::Answered answered{.mark = answer.mark};
  if (answer.certainty) answered.certainty = static_cast<int>(*answer.certainty);
  return memory::rating_of(answered);
}

base::Day day_from(const JsonFields& fields, base::UtcTime at) {
  if (fields.has("day")) return fields.day("day");
  return base::Day(std::chrono::floor<std::chrono::days>(at).time_since_epoch());
}

WholeAnswer answer_from(const JsonFields& fields, int position) {
  constexpr double kRetention = 0.9;
  WholeAnswer whole;
  Answer& answer = whole.answer;
  answer.position = position;
  answer.response = response_from(fields);
  answer.mark = fields.number("mark", 0, 1);
  answer.taken = fields.seconds("seconds");
  answer.at = fields.time("at");
  if (fields.has("certainty")) answer.certainty = exam::Certainty{certainty_level(fields)};
  answer.rating = rating_from(fields, answer);
  answer.day = day_from(fields, answer.at);
  whole.retention = fields.has("retention") ? fields.number("retention", 0.01, 0.99) : kRetention;
  if (fields.has("forgotten")) whole.forgotten = fields.time("forgotten");
  return whole;
}

/// Those answered and those that are not, by their numbers, of which each from 1 on stands there once.
std::vector<WholeItem> items_from(const JsonFields& session, const std::string& place) {
  const Json& answers = session.list("answers");
  const Json& unanswered = session.list("unanswered");
  const std::size_t count = answers.size() + unanswered.size();
  std::vector<std::optional<WholeItem>> items(count);
  const auto put = [&](const Json& json, const std::string& where, bool answered) {
    const JsonFields fields(json, where);
    const int number = fields.whole("number", 1, static_cast<int>(std::min<std::size_t>(count, kMostItems)));
    std::optional<WholeItem>& item = items[static_cast<std::size_t>(number - 1)];
    if (item) fields.refuse("number", "the only one of its session");
    item = WholeItem{.item = item_from(fields)};
    if (answered) item->answer = answer_from(fields, number - 1);
  };
  for (std::size_t i = 0; i < answers.size(); ++i) put(answers[i], place_of(place, "answer", i + 1), true);
  for (std::size_t i = 0; i < unanswered.size(); ++i)
    put(unanswered[i], place_of(place, "unanswered question", i + 1), false);
  std::vector<WholeItem> all;
  all.reserve(count);
  for (std::optional<WholeItem>& item : items) all.push_back(std::move(*item));
  return all;
}

std::vector<Draft> drafts_from(const JsonFields& session, const std::string& place, std::size_t items) {
  std::vector<Draft> drafts;
  for (const Json& json : session.list("drafts")) {
    const JsonFields fields(json, place_of(place, "draft", drafts.size() + 1));
    Draft draft{.position = fields.whole("number", 1, static_cast<int>(items)) - 1,
                .response = response_from(fields),
                .taken = fields.seconds("seconds"),
                .flagged = fields.flag("flagged", false),
                .locked = fields.flag("locked", false)};
    if (fields.has("certainty")) draft.certainty = exam::Certainty{certainty_level(fields)};
    for (const Json& place_struck : fields.list("struck")) {
      if (!place_struck.is_number_unsigned() || place_struck > kMostItems)
        fields.refuse("struck", "a list of places");
      draft.struck.push_back(place_struck.get<int>());
    }
    drafts.push_back(std::move(draft));
  }
  return drafts;
}

std::string code_from(const JsonFields& fields) {
  const auto code = base::PaperCode::parse(fields.text("code"));
  if (const auto* paper = std::get_if<base::PaperCode>(&code)) return paper->to_string();
  fields.refuse("code", "a paper's code such as \"K7QF-2M9D-XR\"");
}

std::string mode_from(const JsonFields& fields) {
  constexpr std::array kModes{"practice", "timed", "exam", "due", "mistakes"};
  std::string mode = fields.text("mode");
  if (std::ranges::find(kModes, mode) == kModes.end())
    fields.refuse("mode", "practice, timed, exam, due or mistakes");
  return mode;
}

}  // namespace

WholeSession session_from_json(const Json& json, int number) {
  const std::string place = "session " + std::to_string(number);
  const JsonFields fields(json, place);
  WholeSession whole;
  Session& session = whole.session;
  session.code = code_from(fields);
  session.mode = mode_from(fields);
  session.banks = fields.texts("banks");
  session.bank_titles = fields.has("titles") ? fields.texts("titles") : session.banks;
  session.topics = fields.texts("topics");
  session.started = fields.time("started");
  if (fields.has("finished")) session.finished = fields.time("finished");
  if (fields.has("time_limit")) session.time_limit = fields.seconds("time_limit");
  if (fields.has("clock_used")) session.clock_used = fields.seconds("clock_used");
  session.asks_certainty = fields.flag("asks_certainty", false);
  session.grows = fields.flag("grows", false);
  session.by_code = fields.flag("by_code", true);
  whole.items = items_from(fields, place);
  whole.drafts = drafts_from(fields, place, whole.items.size());
  return whole;
}

Remarks remarks_from_json(const Json& root) {
  const JsonFields file(root, "the file");
  Remarks remarks;
  for (const Json& json : file.list("doubts")) {
    const JsonFields fields(json, "doubt " + std::to_string(remarks.doubts.size() + 1));
    remarks.doubts.push_back(
        {fields.text("question"), fields.text("bank"), fields.text("note"), fields.time("at")});
  }
  for (const Json& json : file.list("suspended")) {
    const JsonFields fields(json, "suspended fact " + std::to_string(remarks.suspended.size() + 1));
    remarks.suspended.push_back({fields.text("fact"), fields.text("bank")});
  }
  return remarks;
}

}  // namespace fluoro::history
