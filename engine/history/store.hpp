#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "base/paper_code.hpp"
#include "base/time.hpp"
#include "exam/certainty.hpp"
#include "exam/item.hpp"
#include "memory/fsrs.hpp"

namespace fluoro::history {

class Connection;
class Learning;

enum class SessionId : std::int64_t {};

/// What went wrong, in one sentence with what to do.
class Error : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// A session about to begin. All items are written down at once, so that it can go on after a crash even when
/// the quiz file has changed.
struct NewSession {
  base::PaperCode code;
  std::string mode = "practice";  ///< practice, timed, exam, due or mistakes
  bool asks_certainty = false;
  bool grows = false;                    ///< more items may be appended; it is over only when it is finished
  bool by_code = true;                   ///< the code alone gives this paper again
  std::vector<std::string> banks;        ///< ids
  std::vector<std::string> bank_titles;  ///< beside them
  std::vector<std::string> topics;       ///< ids; empty: all
  std::optional<base::Milliseconds> time_limit;
  base::UtcTime started;
  std::vector<exam::Item> items;
};

struct Answer {
  int position = 0;  ///< of the item in the session, from 0
  exam::Response response;
  double mark = 0;  ///< [0, 1]
  base::Milliseconds taken{};
  base::UtcTime at;
  std::optional<exam::Certainty> certainty;  ///< as it was said
  memory::Rating rating = memory::Rating::good;
  base::Day day{};  ///< base::study_day of `at`
};

/// What there is of an answer in an exam that is not handed in yet.
struct Draft {
  int position = 0;
  exam::Response response;
  std::optional<exam::Certainty> certainty;
  base::Milliseconds taken{};
  bool flagged = false;
  bool locked = false;      ///< its own time is up
  std::vector<int> struck;  ///< options struck out: places, ascending
  bool operator==(const Draft&) const = default;
};

struct Session {
  SessionId id{};
  std::string code, mode;
  std::vector<std::string> banks, bank_titles, topics;
  std::optional<base::Milliseconds> time_limit;
  base::UtcTime started;
  std::optional<base::UtcTime> finished;  ///< empty while it can be continued
  int items = 0;
  int answered = 0;
  double marks = 0;           ///< sum of the answers' marks
  base::Milliseconds used{};  ///< time spent on answers
  bool asks_certainty = false, grows = false, by_code = true;
  base::Milliseconds clock_used{};  ///< of an exam's time limit, as last saved with a draft
};

struct SessionItem {
  exam::Item item;
  std::optional<Answer> answer;
};

/// What is known of a bank.
struct BankRecord {
  int answers = 0;
  int questions_seen = 0;   ///< different questions answered
  int questions_right = 0;  ///< of these, fully right when last answered
  std::optional<base::UtcTime> last;
};

/// The history of one person: an SQLite file, or memory (path ":memory:"). Every write is on the disk when
/// the call returns, and all of it or nothing. Calls throw Error when the disk or the file fails them.
/// Several programs may have the same file open; one store is for one thread at a time.
class Store {
 public:
  struct Opened;
  /// Opens or creates; brings an older schema up to date. A damaged file is moved aside beside itself under a
  /// dated name and a new one begun; `notice` then says so. Throws Error when the folder or the file can't be
  /// written or is locked for seconds, and when the file is from a newer version or another program (which is
  /// left untouched).
  [[nodiscard]] static Opened open(const std::filesystem::path& path, base::UtcTime now);

  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

  SessionId begin(const NewSession& session);
  /// More items at the end of a session that grows. Throws Error when it is over.
  void append(SessionId id, const std::vector<exam::Item>& items);
  /// Also brings the fact's memory up to date (learning.hpp). The session is finished when this was its last
  /// open question, unless it grows. Throws Error when the question was already
  /// answered or the session is over, as may happen with two windows.
  void answer(SessionId id, const Answer& answer);
  /// Takes an answer back, in everything that was reckoned from it; a session that it finished goes on.
  /// Throws Error when there is none.
  void undo(SessionId id, int position);
  /// The draft of an exam's question, in place of the one before, and how much of the exam's time is used.
  void save_draft(SessionId id, const Draft& draft, base::Milliseconds clock_used);
  void save_clock(SessionId id, base::Milliseconds clock_used);
  [[nodiscard]] std::vector<Draft> drafts(SessionId id) const;  ///< by position
  /// The answers of an exam all at once, in place of its drafts; it is finished then. Each counts as if it
  /// were given to answer(). Throws Error when it is over already.
  void hand_in(SessionId id, const std::vector<Answer>& answers, base::UtcTime at);
  /// Does nothing to a session that is finished.
  void finish(SessionId id, base::UtcTime at);

  [[nodiscard]] std::optional<Session> session(SessionId id) const;
  [[nodiscard]] std::vector<SessionItem> items(SessionId id) const;  ///< in order
  /// The newest first; `limit` 0 means all. Sessions without an answer are left out when they are over.
  [[nodiscard]] std::vector<Session> sessions(int limit = 0) const;
  /// The same one by one, so that a long history needs no memory; `visit` may read the store.
  void each_session(const std::function<void(Session)>& visit, int limit = 0) const;
  /// The newest session that was cut off with questions left.
  [[nodiscard]] std::optional<Session> unfinished() const;
  [[nodiscard]] std::map<std::string, BankRecord> bank_records() const;  ///< by bank id

  /// What is known of facts; lives as long as the store.
  [[nodiscard]] Learning& learning();
  [[nodiscard]] const Learning& learning() const;

  [[nodiscard]] std::optional<std::string> setting(const std::string& key) const;
  void set_setting(const std::string& key, const std::string& value);

  [[nodiscard]] Connection& connection() const;  ///< for this room alone

 private:
  struct Impl;
  explicit Store(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

struct Store::Opened {
  Store store;
  std::string notice;  ///< a sentence for the user, or empty
};

}  // namespace fluoro::history
