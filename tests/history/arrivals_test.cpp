#include "history/arrivals.hpp"

#include <regex>
#include <sstream>

#include <doctest/doctest.h>

#include "base/json.hpp"
#include "history/export.hpp"
#include "history/random_history.hpp"
#include "history/schema.hpp"

namespace fluoro::history {
namespace {

using base::Json;

std::string exported(const Store& store) {
  std::string text;
  print(store, Format::json, test::kNow, base::Zone("UTC"), [&](std::string_view piece) { text += piece; });
  return text;
}

std::string without_ids(const std::string& json) {
  return std::regex_replace(json, std::regex("\\{\"id\":[0-9]+,"), "{");
}

Arrivals import(Store& store, const std::string& json) {
  std::istringstream file(json);
  return import_json(store, file);
}

std::string refusal_of(Store& store, const std::string& json) {
  try {
    (void)import(store, json);
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

Store random_store(base::Seed seed, int sessions) {
  Store store = test::memory();
  base::Stream stream(seed);
  test::fill(store, stream, sessions);
  return store;
}

/// What is reckoned from a history, in words that can be compared.
Json reckoned(const Store& store) {
  Json json;
  for (const auto& [bank, record] : store.bank_records())
    json["records"].push_back({bank, record.answers, record.questions_seen, record.questions_right,
                               record.last->time_since_epoch().count()});
  const Moment moment = test::moment(70);
  for (const auto& [bank, standing] : store.learning().by_bank(moment))
    json["standings"].push_back({bank, standing.begun, std::llround(standing.recall * 1e9), standing.due,
                                 standing.due_time.count(), standing.mistakes});
  for (const DueFact& fact : store.learning().due(test::kBothBanks, moment))
    json["due"].push_back({fact.key, fact.bank, fact.topic});
  for (const std::string& question : store.learning().mistakes(test::kBothBanks))
    json["mistakes"].push_back(question);
  for (const DayAnswers& day : store.learning().answers_by_day({}))
    json["days"].push_back({day.day.time_since_epoch().count(), day.bank,
                            day.certainty ? int(*day.certainty) : 0, day.answers, day.marks, day.squares,
                            day.wrong, day.taken.count()});
  for (const Session& session : store.sessions())
    json["sessions"].push_back({session.started.time_since_epoch().count(), session.answered, session.items,
                                session.marks, session.used.count()});
  return json;
}

TEST_CASE("nothing is lost from JSON to a history and back, and all that is reckoned is the same") {
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    CAPTURE(seed);
    const Store store = random_store({seed}, 8);
    const std::string json = exported(store);
    Store other = test::memory();
    const Arrivals arrivals = import(other, json);
    CHECK(arrivals.sessions == 8);
    CHECK((without_ids(exported(other)) == without_ids(json)));
    CHECK(reckoned(other) == reckoned(store));
  }
}

TEST_CASE("a history that comes in twice changes nothing") {
  const test::TempFolder folder;
  const std::string json = exported(random_store({77}, 10));
  Store store = test::open(folder / "history.db");
  (void)import(store, json);
  const auto before = test::rows(folder / "history.db");
  CHECK(import(store, json) == Arrivals{.known = 10});
  CHECK((test::rows(folder / "history.db") == before));
}

TEST_CASE("two histories become one, whichever comes first") {
  for (std::uint64_t seed = 1; seed <= 6; ++seed) {
    CAPTURE(seed);
    const test::TempFolder folder;
    base::Stream stream({seed});
    Store ours = test::open(folder / "ours.db");
    test::fill(ours, stream, 4);
    std::filesystem::create_directories(folder / "elsewhere");
    Store theirs = test::open(folder / "elsewhere/theirs.db");
    (void)import(theirs, exported(ours));  // shared so far
    test::fill(ours, stream, 3, 100);
    test::fill(theirs, stream, 2, 200);
    Store first = test::memory(), second = test::memory();
    CHECK(merge(first, folder / "ours.db").sessions == 7);
    CHECK(merge(first, folder / "elsewhere/theirs.db").sessions == 2);
    CHECK(merge(second, folder / "elsewhere/theirs.db").sessions == 6);
    CHECK(merge(second, folder / "ours.db").sessions == 3);
    CHECK((without_ids(exported(first)) == without_ids(exported(second))));
    CHECK(reckoned(first) == reckoned(second));
    const Arrivals again = merge(first, folder / "elsewhere/theirs.db");
    CHECK(again == Arrivals{.known = 6});
  }
}

TEST_CASE("a session that went on elsewhere goes on here") {
  Store ours = test::memory(), theirs = test::memory();
  const SessionId id = ours.begin(test::session(test::items(3)));
  ours.answer(id, test::answer(0));
  ours.save_draft(id, {.position = 1, .response = {{1}}}, std::chrono::seconds(4));
  (void)import(theirs, exported(ours));
  const SessionId there = theirs.unfinished().value().id;
  CHECK(theirs.drafts(there) == ours.drafts(id));
  theirs.answer(there, test::answer(1, 0.5));
  theirs.answer(there, test::answer(2));
  const Arrivals arrivals = import(ours, exported(theirs));
  CHECK(arrivals == Arrivals{.answers = 2, .completed = 1});
  const Session session = ours.session(id).value();
  CHECK(session.answered == 3);
  CHECK(session.marks == 2.5);
  CHECK(session.finished == test::answer(2).at);
  CHECK(ours.drafts(id).empty());
  CHECK(ours.sessions().size() == 1);
  CHECK(import(ours, exported(theirs)) == Arrivals{.known = 1});
}

TEST_CASE("two answers to one question are both kept, each in a session of its own") {
  Store ours = test::memory(), theirs = test::memory();
  const SessionId id = ours.begin(test::session(test::items(2)));
  (void)import(theirs, exported(ours));
  ours.answer(id, test::answer(0, 1));
  theirs.answer(theirs.unfinished().value().id, test::later(test::answer(0, 0), 1));
  CHECK(import(ours, exported(theirs)) == Arrivals{.sessions = 1, .answers = 1});
  CHECK(ours.sessions().size() == 2);
  CHECK(ours.bank_records().at("ir").answers == 2);
  CHECK(import(ours, exported(theirs)) == Arrivals{.known = 1});
}

TEST_CASE("a bank begun anew elsewhere, doubts and suspended facts come in") {
  Store ours = test::memory();
  const SessionId id = ours.begin(test::session(test::items(1)));
  ours.answer(id, test::answer(0));
  ours.learning().doubt({"ir/question-0", "ir", "Old.", test::kNow});
  Store theirs = test::memory();
  (void)import(theirs, exported(ours));
  theirs.learning().reset("ir", test::kNow + std::chrono::days(1));
  theirs.learning().doubt({"ir/question-0", "ir", "New.", test::kNow + std::chrono::days(1)});
  theirs.learning().suspend("ir#fact-0", "ir", true);
  REQUIRE(ours.learning().learnt("ir#fact-0").has_value());
  CHECK(import(ours, exported(theirs)) == Arrivals{.completed = 1, .doubts = 1, .suspended = 1});
  CHECK_FALSE(ours.learning().learnt("ir#fact-0").has_value());
  CHECK(ours.learning().doubt_of("ir/question-0").value().note == "New.");
  CHECK(ours.learning().suspended("ir") == std::vector<std::string>{"ir#fact-0"});
  CHECK(ours.session(id).value().answered == 1);
}

TEST_CASE("a history of an older version is merged and stays as it is") {
  const test::TempFolder folder;
  {
    SQLite::Database old(folder / "old.db", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    migrate(old, schema_steps().first(1));
    old.exec("INSERT INTO sessions VALUES (7, '" + base::PaperCode::from_number(5).to_string() +
             "', 'practice', 'ir' || char(10), 'IR' || char(10), NULL, 1000, 2000, 1, 1, 1, 500)");
    old.exec("INSERT INTO questions VALUES (1, 'ir/question-0', 'ir', 1, 1, 1500)");
    SQLite::Statement item(old, "INSERT INTO items VALUES (7, 0, 1, ?)");
    item.bind(1, exam::to_json(test::item(0)).dump());
    item.exec();
    old.exec("INSERT INTO answers VALUES (7, 0, 1, '{\"ticked\":[0,2]}', 1, 500, 1500)");
  }
  const auto before = test::contents(folder.path());
  Store store = test::memory();
  CHECK(merge(store, folder / "old.db") == Arrivals{.sessions = 1, .answers = 1});
  CHECK(merge(store, folder / "old.db") == Arrivals{.known = 1});
  CHECK(store.learning().learnt("ir#fact-0").has_value());
  CHECK((test::contents(folder.path()) == before));
}

TEST_CASE("what is no history is refused in words, and nothing changes") {
  const test::TempFolder folder;
  Store store = test::memory();
  const auto refused = [&](const std::string& path) {
    try {
      (void)merge(store, path);
    } catch (const Error& error) {
      return std::string(error.what());
    }
    return std::string();
  };
  CHECK(test::contains(refused(folder / "none.db"), "is no file"));
  CHECK(test::contains(refused(folder.path().string()), "is no file"));
  CHECK(test::contains(refused(folder.write("text.db", std::string(2000, 'x'))), "is no history"));
  test::run_sql(folder / "foreign.db", "CREATE TABLE x (y)");
  CHECK(test::contains(refused(folder / "foreign.db"), "is no history that Fluoro keeps"));
  test::run_sql(folder / "newer.db",
                "CREATE TABLE x (y); PRAGMA user_version = 99; PRAGMA application_id = " +
                    std::to_string(kApplicationId));
  CHECK(test::contains(refused(folder / "newer.db"), "newer version"));
  CHECK(store.sessions().empty());
}

TEST_CASE("a wrong file is refused with the place, and nothing comes in") {
  Store source = test::memory();
  const SessionId whole = source.begin(test::session(test::items(1)));
  source.answer(whole, test::answer(0));
  const SessionId id = source.begin(test::session(test::items(3), test::kNow + std::chrono::hours(1)));
  source.answer(id, test::answer(1, 0.25));
  source.learning().doubt({"ir/question-0", "ir", "Hm.", test::kNow});
  const std::string right = exported(source);
  struct Case {
    const char *pointer, *value, *said;
  };
  for (const Case& one : {
           Case{"/sessions/1/started", "\"yesterday\"", "session 2: 'started' must be a time such as"},
           Case{"/sessions/1/code", "\"K7QF\"", "session 2: 'code' must be a paper's code"},
           Case{"/sessions/1/mode", "7", "session 2: 'mode' must be a text, not 7"},
           Case{"/sessions/1/mode", "\"race\"", "'mode' must be practice, timed, exam, due or mistakes"},
           Case{"/sessions/1/banks", "\"ir\"", "session 2: 'banks' must be a list, not \"ir\""},
           Case{"/sessions/1/banks", "[3]", "session 2: 'banks' must be a list of texts"},
           Case{"/sessions/1/grows", "1", "session 2: 'grows' must be true or false"},
           Case{"/sessions/1", "[]", "session 2: there must be an object here, not []"},
           Case{"/sessions/1/answers/0/mark", "1.5",
                "session 2, answer 1: 'mark' must be a number from 0 to 1, not 1.5"},
           Case{"/sessions/1/answers/0/mark", "null",
                "'mark' must be a number from 0 to 1, but it is missing"},
           Case{"/sessions/1/answers/0/seconds", "-1",
                "session 2, answer 1: 'seconds' must be a number from 0"},
           Case{"/sessions/1/answers/0/certainty", "4", "'certainty' must be a number from 1 to 3, not 4"},
           Case{"/sessions/1/answers/0/rating", "2.5", "'rating' must be a whole number"},
           Case{"/sessions/1/answers/0/day", "\"2026-02-30\"", "'day' must be a day such as"},
           Case{"/sessions/1/answers/0/answered", "{}", "session 2, answer 1: 'answered' must be an answer"},
           Case{"/sessions/1/answers/0/shown/type", "\"riddle\"",
                "session 2, answer 1: 'shown' must be a question"},
           Case{"/sessions/1/answers/0/number", "4", "'number' must be a number from 1 to 3, not 4"},
           Case{"/sessions/1/answers/0/number", "1", "'number' must be the only one of its session, not 1"},
           Case{"/sessions/1/unanswered/1/shown/question", "\"\"",
                "session 2, unanswered question 2: 'shown'"},
           Case{"/doubts/0/note", "\"\"", "doubt 1: 'note' must be a text"},
           Case{"/suspended", "7", "the file: 'suspended' must be a list"},
           Case{"/sessions", "{}", "no list 'sessions'"},
           Case{"/fluoro-history", "2", "newer version"},
           Case{"/fluoro-history", "\"1\"", "no history that Fluoro exported"},
       }) {
    CAPTURE(one.pointer);
    CAPTURE(one.value);
    Json wrong = Json::parse(right);
    wrong[Json::json_pointer(one.pointer)] = Json::parse(one.value);
    Store store = test::memory();
    const std::string said = refusal_of(store, wrong.dump());
    CHECK_MESSAGE(test::contains(said, one.said), said);
    CHECK(test::contains(said, "Nothing was brought in."));
    CHECK(exported(store) == exported(test::memory()));
  }
}

TEST_CASE("a file cut off, nested deeply or that is no JSON is refused") {
  const std::string right = exported(random_store({5}, 3));
  Store store = test::memory();
  for (const std::size_t length : {std::size_t{0}, right.size() / 3, right.size() / 2, right.size() - 2})
    CHECK(test::contains(refusal_of(store, right.substr(0, length)), "can't be read as JSON at line"));
  CHECK(test::contains(refusal_of(store, "{\"x\":" + std::string(5000, '[') + std::string(5000, ']') + "}"),
                       "nested too deeply"));
  CHECK(test::contains(refusal_of(store, "[]"), "no history that Fluoro exported"));
  CHECK(test::contains(refusal_of(store, "{\"sessions\":[]}"), "no history that Fluoro exported"));
  CHECK(exported(store) == exported(test::memory()));
}

TEST_CASE("what older exports did not say is taken from the answer") {
  Store source = test::memory();
  source.answer(source.begin(test::session(test::items(1))), test::answer(0, 0.25));
  Json json = Json::parse(exported(source));
  Json& answer = json["sessions"][0]["answers"][0];
  for (const char* key : {"rating", "day", "retention", "certainty"}) answer.erase(key);
  Store store = test::memory();
  CHECK(import(store, json.dump()) == Arrivals{.sessions = 1, .answers = 1});
  const Answer read = store.items(store.sessions().at(0).id).at(0).answer.value();
  CHECK(read.rating == memory::Rating::again);
  CHECK(read.day == test::kToday);
}

TEST_CASE("what came in is said in words") {
  CHECK(words({.sessions = 3, .answers = 47, .known = 2}) ==
        "3 sessions with 47 answers came in; 2 were there already.");
  CHECK(words({.sessions = 1, .answers = 1}) == "1 session with 1 answer came in.");
  CHECK(words({.known = 1}) == "Nothing new came in; 1 was there already.");
  CHECK(words({}) == "Nothing new came in.");
  CHECK(words({.answers = 2, .completed = 1, .doubts = 1, .suspended = 2}) ==
        "2 answers came in; 1 doubt came in; 2 facts were suspended; 1 was there already, but not as "
        "complete.");
}

}  // namespace
}  // namespace fluoro::history
