#include "history/doctor.hpp"

#include <doctest/doctest.h>

#include "history/backup_fixtures.hpp"
#include "history/schema.hpp"
#include "history/study_fixtures.hpp"

namespace fluoro::history {
namespace {

namespace fs = std::filesystem;

/// A history in which every table has rows: sessions with and without certainty, an exam's draft, an answer
/// taken back, a fact that is suspended and one that was forgotten, a doubt.
void make_history(const fs::path& path) {
  Store store = test::open(path);
  for (int day = 0; day < 5; ++day) {
    NewSession session = test::session(test::items(4));
    session.asks_certainty = day % 2 == 0;
    const SessionId id = store.begin(session);
    for (int i = 0; i < 4; ++i) {
      Answer answer = test::later(test::answer(i, (i + day) % 3 / 2.0), day);
      if (i % 2 == 0) answer.certainty = exam::Certainty::certain;
      answer.rating = i % 2 == 0 ? memory::Rating::again : memory::Rating::good;
      store.answer(id, answer);
    }
    if (day == 3) store.undo(id, 2);
  }
  test::ask(store, test::asking("fact-1", "other", "liver", "other"), memory::Rating::hard, 6, 0.5);
  store.learning().reset("other", test::days_later(7));
  store.learning().suspend("ir#fact-2", "ir", true);
  store.learning().doubt({"ir/question-1", "ir", "Is it?", test::kNow});
  const SessionId exam = store.begin(test::session(test::items(2)));
  store.save_draft(exam, {.position = 0, .response = {{1}}}, base::Milliseconds(100));
}

struct Patient {
  test::TempFolder folder;
  fs::path history = folder / "history.db";

  Patient() { make_history(history); }

  [[nodiscard]] Examination examine(Repair repair) const {
    return history::examine(history, repair, test::kNow);
  }
};

std::int64_t repairable(const Examination& examination) {
  std::int64_t sum = 0;
  for (const Finding& finding : examination.findings) sum += finding.repairable;
  return sum;
}

std::int64_t remaining(const Examination& examination) {
  std::int64_t sum = 0;
  for (const Finding& finding : examination.findings) sum += finding.remaining;
  return sum;
}

/// What is said of one thing.
Finding finding(const Examination& examination, const std::string& what) {
  for (const Finding& one : examination.findings)
    if (one.what == what) return one;
  FAIL("nothing is said of " << what);
  return {};
}

TEST_CASE("of a sound history everything is looked at, and nothing is written") {
  const Patient patient;
  const auto before = test::rows(patient.history);
  for (const Repair repair : {Repair::no, Repair::yes}) {
    const Examination examination = patient.examine(repair);
    CHECK(examination.findings.size() == 9);
    for (const Finding& one : examination.findings) {
      CAPTURE(one.what);
      CHECK(one.repairable == 0);
      CHECK(one.remaining == 0);
      CHECK(one.advice.empty());
    }
    CHECK(examination.backup.empty());
  }
  CHECK(test::rows(patient.history) == before);
  CHECK_FALSE(fs::exists(patient.folder / "backups"));
}

TEST_CASE("what follows from the answers is reckoned anew, after a backup") {
  const Patient patient;
  const auto right = test::rows(patient.history);
  std::string what, damage;
  std::int64_t wrong = 1;
  SUBCASE("a session's sums") {
    what = "sums of sessions";
    damage = "UPDATE sessions SET answered = 7, marks = 2.5, used = 1, items = 9 WHERE id = 2";
  }
  SUBCASE("the sums of sessions without answers") {
    what = "sums of sessions";
    damage = "UPDATE sessions SET marks = 1 WHERE answered = 0";
  }
  SUBCASE("the last answers of questions") {
    what = "sums of questions";
    damage = "UPDATE questions SET answers = answers + 1, last_mark = 0.25 WHERE id < 3";
    wrong = 2;
  }
  SUBCASE("mistakes") {
    what = "sums of questions";
    damage = "UPDATE questions SET mistake = 1 - mistake WHERE id = 1";
  }
  SUBCASE("a day with other sums") {
    what = "sums of days";
    damage = "UPDATE days SET marks = marks + 1 WHERE day = (SELECT min(day) FROM days) AND certainty = 3";
  }
  SUBCASE("days that are missing, and one that there never was") {
    what = "sums of days";
    damage = "DELETE FROM days WHERE certainty = 0; INSERT INTO days VALUES (1, 'ir', 0, 1, 1, 1, 0, 1)";
    wrong = 3;
  }
  SUBCASE("a memory") {
    what = "memories of facts";
    damage = "UPDATE facts SET stability = stability * 1.01, due = due + 1 WHERE key = 'ir#fact-1'";
  }
  SUBCASE("a memory that was never reckoned") {
    what = "memories of facts";
    damage = "UPDATE facts SET stability = NULL, reviews = 0 WHERE key = 'ir#fact-1'";
  }
  SUBCASE("the packed facts") {
    what = "memories of facts, packed";
    damage = "DELETE FROM packed_facts";
  }
  test::run_sql(patient.history, damage);
  const auto damaged = test::rows(patient.history);
  REQUIRE(damaged != right);

  const Examination dry = patient.examine(Repair::no);
  CHECK(finding(dry, what).repairable == wrong);
  CHECK(remaining(dry) == 0);
  CHECK(dry.backup.empty());
  CHECK(test::rows(patient.history) == damaged);

  const Examination wet = patient.examine(Repair::yes);
  CHECK(finding(wet, what).repairable == wrong);
  CHECK(remaining(wet) == 0);
  CHECK(test::rows(patient.history) == right);
  CHECK(test::rows(wet.backup) == damaged);
  CHECK(repairable(patient.examine(Repair::yes)) == 0);
  CHECK(backups(patient.history).size() == 1);
}

TEST_CASE("links to facts and topics are found again") {
  const Patient patient;
  const auto right = test::rows(patient.history);
  SUBCASE("answers") { test::run_sql(patient.history, "UPDATE answers SET fact = NULL WHERE session = 1"); }
  SUBCASE("answers of a fact that is not there") {
    test::run_sql(patient.history, "UPDATE answers SET fact = 999 WHERE session = 1");
  }
  const Examination wet = patient.examine(Repair::yes);
  CHECK(finding(wet, "rows that belong together").repairable == 4);
  CHECK(remaining(wet) == 0);
  CHECK(test::rows(patient.history) == right);
}

TEST_CASE("a fact or topic that is gone is made anew") {
  const Patient patient;
  SUBCASE("a topic") { test::run_sql(patient.history, "DELETE FROM topics WHERE bank = 'ir'"); }
  SUBCASE("a fact") {
    test::run_sql(
        patient.history,
        "DELETE FROM facts WHERE key = 'ir#fact-1'; UPDATE answers SET fact = NULL WHERE fact NOT IN "
        "(SELECT id FROM facts)");
  }
  const Examination wet = patient.examine(Repair::yes);
  CHECK(finding(wet, "rows that belong together").repairable > 0);
  CHECK(remaining(wet) == 0);
  CHECK(repairable(patient.examine(Repair::no)) == 0);
  CHECK(test::open(patient.history).bank_records().at("ir").answers == 19);
}

TEST_CASE("what can't be repaired without loss stays and is said, the rest is repaired") {
  const Patient patient;
  std::string what, said;
  SUBCASE("answers without their items") {
    test::run_sql(patient.history, "DELETE FROM items WHERE session = 1 AND position < 3");
    what = "rows that belong together";
    said = "answers without items: 3";
  }
  SUBCASE("items without their session") {
    test::run_sql(patient.history, "DELETE FROM sessions WHERE id = 1");
    what = "rows that belong together";
    said = "items without sessions: 4";
  }
  SUBCASE("a question that can't be read") {
    test::run_sql(patient.history, "UPDATE items SET shown = '{' WHERE session = 1 AND position = 0");
    what = "questions as they were shown, and answers to them";
    said = "can't be opened";
  }
  test::run_sql(patient.history, "UPDATE sessions SET used = 1 WHERE id = 2");
  const Examination wet = patient.examine(Repair::yes);
  CHECK(finding(wet, what).remaining > 0);
  CHECK(test::contains(finding(wet, what).advice, said));
  CHECK(test::contains(finding(wet, what).advice, "fluoro history restore"));
  CHECK(finding(wet, "sums of sessions").repairable > 0);
  const Examination again = patient.examine(Repair::yes);
  CHECK(repairable(again) == 0);
  CHECK(remaining(again) == remaining(wet));
}

TEST_CASE("an index that does not match its table is made anew") {
  const Patient patient;
  // What is in the index is not what its columns hold.
  test::run_sql(patient.history,
                "PRAGMA writable_schema = ON; "
                "UPDATE sqlite_schema SET sql = 'CREATE INDEX answers_by_time ON answers (taken)' "
                "WHERE name = 'answers_by_time'");
  const Examination dry = patient.examine(Repair::no);
  CHECK(finding(dry, "the file and its indexes").repairable > 0);
  const Examination wet = patient.examine(Repair::yes);
  CHECK(finding(wet, "the file and its indexes").repairable > 0);
  CHECK_FALSE(wet.backup.empty());
  CHECK(repairable(patient.examine(Repair::no)) == 0);
}

TEST_CASE("a damaged file is said to be one, and left as it is") {
  const Patient patient;
  std::string bytes = test::content(patient.history);
  SUBCASE("no database") { bytes = std::string(5000, 'x'); }
  SUBCASE("cut off") { bytes.resize(bytes.size() / 8192 * 4096); }
  SUBCASE("pages of nothing") {
    bytes.replace(4096, bytes.size() - 8192, std::string(bytes.size() - 8192, '\xff'));
  }
  patient.folder.write("history.db", bytes);
  for (const Repair repair : {Repair::no, Repair::yes}) {
    const Examination examination = patient.examine(repair);
    CHECK(remaining(examination) > 0);
    CHECK(test::contains(examination.findings.back().advice, "fluoro history backups"));
  }
  CHECK(test::content(patient.history) == bytes);
}

TEST_CASE("a missing table is beyond repair") {
  const Patient patient;
  test::run_sql(patient.history, "DROP TABLE doubts");
  CHECK(finding(patient.examine(Repair::yes), "tables").remaining == 1);
}

TEST_CASE("a history of an older version is brought up to date") {
  const test::TempFolder folder;
  const fs::path history = folder / "history.db";
  {
    SQLite::Database database(history.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    migrate(database, schema_steps().first(1));
  }
  const std::string bytes = test::content(history);
  CHECK(repairable(examine(history, Repair::no, test::kNow)) == 1);
  CHECK(test::content(history) == bytes);
  const Examination wet = examine(history, Repair::yes, test::kNow);
  CHECK(finding(wet, "tables").repairable == 1);
  CHECK_FALSE(wet.backup.empty());
  CHECK(repairable(examine(history, Repair::yes, test::kNow)) == 0);
}

TEST_CASE("without a backup nothing is repaired") {
  const Patient patient;
  test::run_sql(patient.history, "UPDATE sessions SET used = 1");
  const auto before = test::rows(patient.history);
  patient.folder.write("backups", "a file where the folder would be");
  CHECK(test::contains(test::error_of([&] { (void)patient.examine(Repair::yes); }), "No backup"));
  CHECK(test::rows(patient.history) == before);
}

TEST_CASE("a file that is not there, or not ours, is refused") {
  const test::TempFolder folder;
  const auto refusal = [&] {
    return test::error_of([&] { (void)examine(folder / "history.db", Repair::yes, test::kNow); });
  };
  CHECK(test::contains(refusal(), "There is no history"));
  test::run_sql(folder / "history.db", "CREATE TABLE t (x)");
  CHECK(test::contains(refusal(), "another program"));
  folder.write("history.db", "");
  CHECK(examine(folder / "history.db", Repair::yes, test::kNow).findings.empty());
}

}  // namespace
}  // namespace fluoro::history
