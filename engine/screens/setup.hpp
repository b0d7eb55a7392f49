#pragma once
#include <array>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/paper_code.hpp"
#include "base/time.hpp"
#include "screens/catalogue.hpp"
#include "screens/effects.hpp"
#include "ui/frame.hpp"
#include "ui/scene.hpp"

/// Set-up: which quizzes and topics, how many questions, whether the clock runs, and whose paper.
namespace fluoro::screens::setup {

inline constexpr int kAll = 0;  ///< as a count: all there are
inline constexpr std::array kCounts{5, 10, 20, 50, kAll};

inline constexpr int kNoLimit = 0, kMinuteEach = -1;  ///< as minutes
inline constexpr std::array kTimes{kNoLimit, 10, 20, 30, 60, kMinuteEach};

struct Topic {
  std::string id;  ///< empty: the questions without a topic
  std::string title;
  int questions = 0;
  bool on = false;
};

struct Quiz {
  std::string id, title;
  int questions = 0;
  std::vector<Topic> topics;  ///< in the quiz's order, those without a question left out
  bool on = false;
};

struct State {
  std::vector<Quiz> quizzes;
  std::vector<Topic>
      topics;              ///< of the quizzes that are on, those of one id together; none on: all are asked
  int count = 20;          ///< one of kCounts
  int minutes = kNoLimit;  ///< one of kTimes, for the whole paper
  std::string code;        ///< as typed
};

/// The quizzes of the route are chosen; all of them when it names none that is there.
[[nodiscard]] State make(const Catalogue& catalogue, const ToSetup& route);
[[nodiscard]] Effects update(State& state, const Event& event, base::Now now);
[[nodiscard]] ui::Scene view(const State& state, const ui::Frame& frame);

/// How many questions the chosen quizzes and topics hold.
[[nodiscard]] int matching(const State& state);
/// How many of them will be asked.
[[nodiscard]] int asked(const State& state);
/// For the whole paper.
[[nodiscard]] std::optional<base::Milliseconds> time_limit(const State& state);
/// Nothing when the field is empty; a sentence that says what is wrong with what was typed.
[[nodiscard]] std::variant<std::monostate, base::PaperCode, std::string> read_code(const State& state);
/// What must change before the session can start, as a sentence; empty when it can.
[[nodiscard]] std::string obstacle(const State& state);

}  // namespace fluoro::screens::setup
