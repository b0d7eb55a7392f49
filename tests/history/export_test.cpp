#include "history/export.hpp"

#include <doctest/doctest.h>

#include "base/json.hpp"
#include "history/fixtures.hpp"
#include "history/learning.hpp"

namespace fluoro::history {
namespace {

using base::Json;

std::string printed(const Store& store, Format format, const char* zone = "UTC") {
  std::string text;
  print(store, format, test::kNow, base::Zone(zone), [&](std::string_view piece) { text += piece; });
  return text;
}

/// Splits as RFC 4180 says: rows end in CR LF, quotes are doubled within quotes.
std::vector<std::vector<std::string>> rows_of(const std::string& csv) {
  std::vector<std::vector<std::string>> rows(1, {""});
  bool quoted = false;
  for (std::size_t i = 0; i < csv.size(); ++i) {
    const char letter = csv[i];
    if (letter == '"' && quoted && i + 1 < csv.size() && csv[i + 1] == '"') {
      rows.back().back() += csv[++i];
    } else if (letter == '"') {
      quoted = !quoted;
    } else if (letter == ',' && !quoted) {
      rows.back().emplace_back();
    } else if (letter == '\r' && !quoted) {
      REQUIRE(csv.at(++i) == '\n');
      rows.push_back({""});
    } else {
      rows.back().back() += letter;
    }
  }
  CHECK(rows.back() == std::vector<std::string>{""});
  rows.pop_back();
  return rows;
}

Store with_session(exam::Item item) {
  Store store = test::memory();
  const SessionId id = store.begin(test::session({std::move(item), test::item(1)}));
  store.answer(id, test::answer(0, 0.5));
  return store;
}

/// Two sessions, of which the newer goes on; and one without an answer, which is left out.
Store with_sessions() {
  Store store = test::memory();
  NewSession older = test::session(test::items(2), test::at("2026-11-23T23:30:00.000Z"));
  older.banks.emplace_back("other");
  older.bank_titles.emplace_back("Other\ttitle");
  const SessionId first = store.begin(older);
  store.answer(first, test::answer(1, 1));
  store.answer(first, test::answer(0, 0.25));
  const SessionId second = store.begin(test::session(test::items(3)));
  store.answer(second, test::answer(2, 0));
  store.finish(store.begin(test::session(test::items(3))), test::kNow);
  return store;
}

TEST_CASE("the table has a line for each session, with local times") {
  const Store store = with_sessions();
  CHECK(printed(store, Format::table) ==
        "Started            Answered    Marks   Mode      Code          Quizzes\n"
        "Today 18:42        1 of 3      0       practice  " +
            base::PaperCode::from_number(123456789).to_string() +
            "  Title of ir\n"
            "Yesterday 23:30    2 of 2      1.25    practice  " +
            base::PaperCode::from_number(123456789).to_string() + "  Title of ir, Other title\n");
  CHECK(test::contains(printed(store, Format::table, "Europe/Berlin"), "\nToday 00:30 "));
}

TEST_CASE("an empty history is said in words, and is valid CSV and JSON") {
  const Store store = test::memory();
  CHECK(printed(store, Format::table) == "There is no session in the history yet.\n");
  CHECK(rows_of(printed(store, Format::csv)).size() == 1);
  CHECK(rows_of(printed(store, Format::csv_sessions)).size() == 1);
  CHECK(Json::parse(printed(store, Format::json)) == Json{{"fluoro-history", 1},
                                                          {"sessions", Json::array()},
                                                          {"doubts", Json::array()},
                                                          {"suspended", Json::array()}});
}

TEST_CASE("the JSON holds every session, answered or not, the oldest first, with UTC times") {
  Store store = with_sessions();
  store.learning().doubt({"ir/question-0", "ir", "Why?", test::kNow});
  store.learning().suspend("ir#fact-1", "ir", true);
  const Json all = Json::parse(printed(store, Format::json, "Europe/Berlin"));
  CHECK(all["fluoro-history"] == 1);
  REQUIRE(all["sessions"].size() == 3);
  const std::string code = base::PaperCode::from_number(123456789).to_string();
  const auto answer = [](int number, double mark, const char* at) {
    return Json{{"number", number},
                {"question", "ir/question-" + std::to_string(number - 1)},
                {"shown", exam::to_json(test::item(number - 1))},
                {"answered", {{"ticked", {0, 2}}}},
                {"mark", mark},
                {"seconds", 9.5},
                {"at", at},
                {"certainty", nullptr},
                {"rating", 3},
                {"day", "2026-11-24"},
                {"retention", 0.9}};
  };
  // Compared as text: the order of the keys counts too.
  CHECK(all["sessions"][0].dump() ==
        Json{{"id", 1},
             {"code", code},
             {"mode", "practice"},
             {"banks", {"ir", "other"}},
             {"titles", {"Title of ir", "Other\ttitle"}},
             {"topics", Json::array()},
             {"started", "2026-11-23T23:30:00.000Z"},
             {"finished", "2026-11-24T18:42:15.123Z"},
             {"time_limit", nullptr},
             {"clock_used", 0.0},
             {"asks_certainty", false},
             {"grows", false},
             {"by_code", true},
             {"answers",
              {answer(1, 0.25, "2026-11-24T18:42:15.123Z"), answer(2, 1, "2026-11-24T18:42:25.123Z")}},
             {"unanswered", Json::array()},
             {"drafts", Json::array()}}
            .dump());
  CHECK(all["sessions"][1]["finished"].is_null());
  CHECK(all["sessions"][1]["answers"].size() == 1);
  CHECK(all["sessions"][1]["unanswered"][0] ==
        Json{{"number", 1}, {"question", "ir/question-0"}, {"shown", exam::to_json(test::item(0))}});
  CHECK(all["doubts"] == Json::array({{{"question", "ir/question-0"},
                                       {"bank", "ir"},
                                       {"note", "Why?"},
                                       {"at", "2026-11-24T18:42:05.123Z"}}}));
  CHECK(all["suspended"] == Json::array({{{"fact", "ir#fact-1"}, {"bank", "ir"}}}));
}

TEST_CASE("the CSV of sessions has a row for each") {
  const auto rows = rows_of(printed(with_sessions(), Format::csv_sessions));
  REQUIRE(rows.size() == 3);
  const std::string code = base::PaperCode::from_number(123456789).to_string();
  CHECK(rows[0] == std::vector<std::string>{"session", "code", "mode", "banks", "titles", "topics", "started",
                                            "finished", "questions", "answered", "marks", "seconds",
                                            "time_limit", "asks_certainty"});
  CHECK(rows[2] == std::vector<std::string>{"1", code, "practice", "ir other", "Title of ir; Other\ttitle",
                                            "", "2026-11-23T23:30:00.000Z", "2026-11-24T18:42:15.123Z", "2",
                                            "2", "1.25", "19", "", "no"});
}

TEST_CASE("what was shown can be read back from the JSON") {
  const Json all = Json::parse(printed(with_sessions(), Format::json));
  const Json& answer = all["sessions"][1]["answers"][0];
  CHECK(exam::item_from_json(answer["shown"]) == test::item(2));
  CHECK(exam::response_from_json(answer["answered"]) == exam::Response{{0, 2}});
}

TEST_CASE("the CSV has a row for each answer, with UTC times") {
  const std::string csv = printed(with_sessions(), Format::csv, "Europe/Berlin");
  CHECK(
      csv.starts_with("session,code,mode,banks,started,finished,number,question,topic,stem,answered,"
                      "correct,mark,seconds,at,certainty,rating,doubt\r\n"));
  const auto rows = rows_of(csv);
  REQUIRE(rows.size() == 4);
  const std::string code = base::PaperCode::from_number(123456789).to_string();
  CHECK(rows[1] == std::vector<std::string>{"2", code, "practice", "ir", "2026-11-24T18:42:05.123Z", "", "3",
                                            "ir/question-2", "vascular", test::item(2).stem,
                                            "First, of two; Third", "First, of two; Third", "0", "9.5",
                                            "2026-11-24T18:42:35.123Z", "", "3", ""});
  CHECK(rows[2][3] == "ir other");
  CHECK(rows[2][5] == "2026-11-24T18:42:15.123Z");
  CHECK(rows[2][12] == "0.25");
  CHECK(rows[3][6] == "2");
}

TEST_CASE("certainty, rating and doubts are in both") {
  Store store = test::memory();
  NewSession session = test::session(test::items(2));
  session.asks_certainty = true;
  const SessionId id = store.begin(session);
  Answer answer = test::answer(0);
  answer.certainty = exam::Certainty::fairly_sure;
  answer.rating = memory::Rating::easy;
  store.answer(id, answer);
  store.answer(id, test::answer(1));
  store.learning().doubt({"ir/question-0", "ir", "Is \"A\" right, too?", test::kNow});
  store.learning().doubt({"other/unasked", "other", "Why?", test::kNow - std::chrono::hours(1)});

  const auto rows = rows_of(printed(store, Format::csv));
  REQUIRE(rows.size() == 3);
  const auto last = [](const std::vector<std::string>& row) { return std::vector(row.end() - 3, row.end()); };
  CHECK(last(rows[1]) == std::vector<std::string>{"2", "4", "Is \"A\" right, too?"});
  CHECK(last(rows[2]) == std::vector<std::string>{"", "3", ""});

  const Json all = Json::parse(printed(store, Format::json));
  CHECK(all["sessions"][0]["asks_certainty"] == true);
  CHECK(all["sessions"][0]["answers"][0]["certainty"] == 2);
  CHECK(all["sessions"][0]["answers"][0]["rating"] == 4);
  CHECK(all["sessions"][0]["answers"][1]["certainty"].is_null());
  CHECK(all["doubts"].dump() == Json::array({{{"question", "other/unasked"},
                                              {"bank", "other"},
                                              {"note", "Why?"},
                                              {"at", "2026-11-24T17:42:05.123Z"}},
                                             {{"question", "ir/question-0"},
                                              {"bank", "ir"},
                                              {"note", "Is \"A\" right, too?"},
                                              {"at", "2026-11-24T18:42:05.123Z"}}})
                                    .dump());
}

TEST_CASE("quotes, commas and line ends come through CSV; a formula does not run") {
  struct Case {
    std::string stem, raw, read;
  };
  for (const Case& one :
       {Case{"plain", ",plain,", "plain"}, Case{"a,b", ",\"a,b\",", "a,b"},
        Case{"say \"x\"", ",\"say \"\"x\"\"\",", "say \"x\""},
        Case{"two\nlines", ",\"two\nlines\",", "two\nlines"},
        Case{"two\r\nlines", ",\"two\r\nlines\",", "two\r\nlines"}, Case{"=1+1", ",'=1+1,", "'=1+1"},
        Case{"+1", ",'+1,", "'+1"}, Case{"-1", ",'-1,", "'-1"}, Case{"@x", ",'@x,", "'@x"},
        Case{"\tx", ",'\tx,", "'\tx"}, Case{"\rx", ",\"'\rx\",", "'\rx"},
        Case{"=\"a\",b", ",\"'=\"\"a\"\",b\",", "'=\"a\",b"}, Case{"a=b", ",a=b,", "a=b"}}) {
    CAPTURE(one.stem);
    exam::Item item = test::item(0);
    item.stem = one.stem;
    const std::string csv = printed(with_session(item), Format::csv);
    CHECK(test::contains(csv, one.raw));
    CHECK(rows_of(csv).at(1).at(9) == one.read);
  }
}

TEST_CASE("a place ticked that the question does not have is no trouble") {
  Store store = test::memory();
  const SessionId id = store.begin(test::session(test::items(1)));
  Answer answer = test::answer(0);
  answer.response = {{1, 9}};
  store.answer(id, answer);
  CHECK(rows_of(printed(store, Format::csv)).at(1).at(10) == "Second");
}

TEST_CASE("a history is printed in small pieces") {
  Store store = test::memory();
  for (int i = 0; i < 20; ++i) {
    const SessionId id = store.begin(test::session(test::items(20)));
    for (int k = 0; k < 20; ++k) store.answer(id, test::answer(k));
  }
  for (const Format format : {Format::table, Format::csv, Format::csv_sessions, Format::json}) {
    std::size_t pieces = 0, longest = 0;
    print(store, format, test::kNow, base::Zone("UTC"), [&](std::string_view piece) {
      ++pieces;
      longest = std::max(longest, piece.size());
    });
    CHECK(pieces > 20);
    CHECK(longest < 2000);
  }
}

}  // namespace
}  // namespace fluoro::history
