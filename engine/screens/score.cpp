#include "screens/score.hpp"

namespace fluoro::screens {

bool open_counts(const history::Session& session) {
  return (session.time_limit || session.mode == "exam") && session.finished;
}

Score score(const history::Session& session) {
  return {.marks = session.marks,
          .of = open_counts(session) ? session.items : session.answered,
          .open = session.items - session.answered};
}

std::vector<history::SessionItem> reached_items(const history::Store& store,
                                                const history::Session& session) {
  std::vector<history::SessionItem> items = store.items(session.id);
  if (session.grows && session.mode == "practice")
    while (!items.empty() && !items.back().answer) items.pop_back();
  return items;
}

Outcome outcome(const history::SessionItem& item) {
  if (!item.answer) return Outcome::open;
  if (item.answer->mark >= 1) return Outcome::right;
  return item.answer->mark > 0 ? Outcome::partly : Outcome::wrong;
}

std::string to_string(Outcome outcome) {
  switch (outcome) {
    case Outcome::right: return "Right";
    case Outcome::partly: return "Partly";
    case Outcome::wrong: return "Wrong";
    case Outcome::open: break;
  }
  return "Not answered";
}

}  // namespace fluoro::screens
