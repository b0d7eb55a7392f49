#pragma once
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/paper_code.hpp"
#include "base/time.hpp"
#include "exam/blueprint.hpp"
#include "history/store.hpp"
#include "screens/settings.hpp"
#include "ui/event.hpp"
#include "ui/picture.hpp"

namespace fluoro::screens {

/// What plays when; the shell knows how it sounds.
enum class Cue { right, wrong, finished };

/// What a session asks, and when it tells what was right (sessions.hpp).
enum class Mode { practice, exam, due, mistakes };

/// A session to be drawn: what the set-up screen and the command line ask for.
struct SessionPlan {
  Mode mode = Mode::practice;
  std::vector<std::string> banks;   ///< ids in the catalogue
  int count = 20;                   ///< 0: all there are; of what is due, the session itself decides
  bool endless = false;             ///< practice that goes on until it is ended; `count` does not matter
  std::vector<std::string> topics;  ///< empty: all
  std::optional<base::PaperCode> code;
  std::optional<base::Milliseconds> time_limit;  ///< of practice and exams
  bool asks_certainty = false;
  std::optional<exam::LevelMix> levels;  ///< of an exam
  bool by_code = false;  ///< an exam that looks at no history, so that its code gives it again
};

// What a screen gets. Pointer and keys have become targets by then.
struct Activate {
  std::string id;  ///< of the target pressed
};
struct Typed {
  std::string id;  ///< of the text field
  std::string text;
};
struct Erase {
  std::string id;
};
/// One of the keys that a target with the focus takes itself.
struct KeyOn {
  std::string id;
  ui::Chord chord;
  std::optional<ui::PictureMap> picture;  ///< of the target, when it is one
};
/// Where the pointer is from a press on a target that follows it to the release. A press that did not move is
/// an Activate too, after its release.
struct Pointer {
  enum class Phase { press, move, release, cancel };
  std::string id;
  Phase phase = Phase::press;
  ui::Point at;
  bool moved = false;                     ///< farther than a hand trembles since the press
  std::string over;                       ///< another enabled target under it, or empty
  ui::Rect box;                           ///< of the target as it was pressed
  std::size_t caret = 0;                  ///< of a text field: the byte whose caret stop is nearest
  std::optional<ui::PictureMap> picture;  ///< of the target, when it is one
};
/// The pointer came to another part of a target that has some, or pressed one.
struct PartOn {
  std::string id;
  std::size_t part = 0;  ///< index into Target::parts
};
/// The wheel over a target that takes it; notches, positive up.
struct WheelOn {
  std::string id;
  ui::Point at;
  float steps = 0;
  ui::Rect box;
  std::optional<ui::PictureMap> picture;  ///< of the target, when it is one
};
/// Time passed; sent before every other event and when a deadline comes.
struct Passed {};
using Event = std::variant<Activate, Typed, Erase, KeyOn, Pointer, PartOn, WheelOn, Passed>;

// Where a screen may send the learner.
struct ToHome {};
struct ToBanks {};
struct ToSetup {
  std::vector<std::string> banks;
  bool code_first = false;  ///< the learner came to type a code
  Mode mode = Mode::practice;
};
struct ToHistory {};
struct ToOutlook {};
struct ToSettings {};
struct ToResults {
  history::SessionId session{};
  bool just_finished = false;  ///< else it was opened from the history
};
struct ToReview {
  history::SessionId session{};
  int position = 0;
  bool just_finished = false;
};
using Route = std::variant<ToHome, ToBanks, ToSetup, ToHistory, ToOutlook, ToSettings, ToResults, ToReview>;

// What a screen wants done.
struct Go {
  Route route;
};
struct Begin {
  SessionPlan plan;
};
struct Continue {
  history::SessionId session{};
};
/// The app adds to an answer what follows from it: rating and day.
struct Record {
  history::SessionId session{};
  history::Answer answer;
};
/// Of an exam: what there is of an answer, and how much of the time is used.
struct SaveDraft {
  history::SessionId session{};
  history::Draft draft;
  base::Milliseconds clock_used{};
};
struct SaveClock {
  history::SessionId session{};
  base::Milliseconds clock_used{};
};
/// The next question of a session that grows: one that comes back, the next one open, a new one, or the end.
struct Next {
  history::SessionId session{};
};
/// Takes an answer back.
struct Undo {
  history::SessionId session{};
  int position = 0;
};
/// A fact is not asked any more, or again.
struct Suspend {
  std::string fact_key, bank;
  bool suspended = true;
};
/// Something is wrong with a question; an empty note takes that back.
struct SaveDoubt {
  std::string question, bank, note;
};
/// A bank's facts begin anew; the answers stay.
struct ResetBank {
  std::string bank;
};
/// Fits the schedule's weights to the learner, beside the app; or ends that.
struct Fit {};
struct CancelFit {};
/// Ends an exam with these answers and shows its results; the app adds to them as to Record.
struct HandIn {
  history::SessionId session{};
  std::vector<history::Answer> answers;
  bool time_was_up = false;
};
/// Ends a session and shows its results, or Home when nothing was answered.
struct Finish {
  history::SessionId session{};
  bool time_was_up = false;
};
/// Ends a session that was cut off and stays where one is.
struct Abandon {
  history::SessionId session{};
};
struct Change {
  Settings settings;
};
struct Sound {
  Cue cue;
};
struct Focus {
  std::string id;  ///< of the target that gets the focus
};
/// Puts a text into the clipboard.
struct Copy {
  std::string text;
};
/// The clipboard's text comes back as Typed.
struct Paste {
  std::string id;  ///< of the text field
};
/// Closes the app.
struct Quit {};
using Effect =
    std::variant<Go, Begin, Continue, Record, Next, Undo, Suspend, SaveDoubt, ResetBank, Fit, CancelFit,
                 SaveDraft, SaveClock, HandIn, Finish, Abandon, Change, Sound, Focus, Copy, Paste, Quit>;
using Effects = std::vector<Effect>;

}  // namespace fluoro::screens
