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

inline constexpr int kAll = 0, kEndless = -1;  ///< as counts: all there are; of practice, without an end
inline constexpr std::array kCounts{5, 10, 20, 50, kAll, kEndless};

inline constexpr int kNoLimit = 0, kMinuteEach = -1;  ///< as minutes
inline constexpr std::array kTimes{kNoLimit, 10, 20, 30, 60, kMinuteEach};

/// How the levels of an exam's questions are mixed.
struct Mix {
  const char *id, *label;
  std::optional<exam::LevelMix> levels;  ///< empty: as the quizzes have them
};
inline const std::array kMixes{Mix{"as-they-are", "As they are", {}},
                               Mix{"even", "Even", exam::LevelMix{1, 1, 1}},
                               Mix{"recall", "More recall", exam::LevelMix{0.6, 0.3, 0.1}},
                               Mix{"apply", "More applying", exam::LevelMix{0.2, 0.3, 0.5}}};

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
  Mode mode = Mode::practice;
  std::vector<Quiz> quizzes;
  std::vector<Topic>
      topics;              ///< of the quizzes that are on, those of one id together; none on: all are asked
  int count = 20;          ///< one of kCounts
  int minutes = kNoLimit;  ///< one of kTimes, for the whole paper
  std::string code;        ///< as typed
  std::size_t mix = 0;     ///< in kMixes
  bool asks_certainty = false;
  bool by_code = false;  ///< an exam that others can have as well
};

/// The quizzes of the route are chosen; all of them when it names none that is there.
[[nodiscard]] State make(const Catalogue& catalogue, const ToSetup& route, bool asks_certainty = false);
[[nodiscard]] Effects update(State& state, const Event& event, base::Now now);
[[nodiscard]] ui::Scene view(const State& state, const ui::Frame& frame);

// Which choices a mode has.
[[nodiscard]] bool has_count(const State& state);
[[nodiscard]] bool has_time(const State& state);
[[nodiscard]] bool has_code(const State& state);
[[nodiscard]] bool is_endless(const State& state);

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
