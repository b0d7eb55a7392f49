#pragma once
#include <algorithm>
#include <string>

#include "base/random.hpp"
#include "history/study_fixtures.hpp"

namespace fluoro::test {

/// Of each shape that an answer may have.
inline exam::Item random_item(base::Stream& stream) {
  const std::string bank = stream.below(4) == 0 ? "other" : "ir";
  const int number = static_cast<int>(stream.below(8));
  exam::Item item = test::item(number, bank);
  if (number % 3 == 0) item.fact.clear();
  if (number % 4 == 1) {
    item.type = exam::ItemType::number;
    item.body = exam::Number{.answer = 0.1, .tolerance = 1e-7, .unit = "mGy", .units = {{"Gy", 1e3}}};
  } else if (number % 4 == 2) {
    item.type = exam::ItemType::order;
    item.body = exam::Order{.items = {"b", "a", "c"}, .key = {1, 0, 2}};
    item.time.reset();
  } else if (number % 4 == 3) {
    item.type = exam::ItemType::text;
    item.body = exam::Text{.accept = {"stent", "line\nbreak, \"quoted\""}, .typos = 1};
  }
  return item;
}

inline exam::Response random_response(const exam::Item& item, base::Stream& stream) {
  switch (item.type) {
    case exam::ItemType::number:
    case exam::ItemType::text: return {.texts = {std::to_string(stream.below(100)) + " ä\t"}};
    case exam::ItemType::order: return {.picks = {2, 0, 1}};
    default: break;
  }
  return {.ticked = {static_cast<int>(stream.below(2)), 2}};
}

/// A history with everything in it that there may be, begun so many days from kToday.
inline void fill(history::Store& store, base::Stream& stream, int sessions, int first_day = 0) {
  const auto chance = [&](std::uint32_t n) { return stream.below(n) == 0; };
  for (int i = 0; i < sessions; ++i) {
    const int day = first_day + static_cast<int>(stream.below(60));
    const base::UtcTime begun = moment(day).now + base::Milliseconds(stream.below(86'400'000));
    history::NewSession fresh = session({}, begun);
    fresh.code = base::PaperCode::from_number(stream.below(1'000'000));
    fresh.mode = chance(2) ? "practice" : chance(2) ? "exam" : "due";
    fresh.asks_certainty = chance(2);
    fresh.grows = chance(4);
    fresh.by_code = !chance(3);
    if (chance(3)) fresh.time_limit = base::Milliseconds(1 + stream.below(9'999'999));
    if (chance(3)) fresh.topics = {"vascular", "other topic"};
    if (chance(3)) fresh.banks.emplace_back("other"), fresh.bank_titles.emplace_back("Other, \"quoted\"");
    for (std::uint32_t k = 0; k <= stream.below(5); ++k) fresh.items.push_back(random_item(stream));
    const history::SessionId id = store.begin(fresh);
    if (fresh.grows && chance(2)) {
      fresh.items.push_back(random_item(stream));
      store.append(id, {fresh.items.back()});
    }
    const int count = static_cast<int>(fresh.items.size());
    for (int at = 0; at < count; ++at) {
      history::Answer answer{.position = at,
                             .response = random_response(fresh.items[at], stream),
                             .mark = stream.below(5) / 4.0,
                             .taken = base::Milliseconds(stream.below(200'000)),
                             .at = begun + std::chrono::seconds(10 * (at + 1)),
                             .rating = memory::Rating{1 + static_cast<int>(stream.below(4))},
                             .day = kToday + std::chrono::days(day)};
      if (fresh.asks_certainty && !chance(4))
        answer.certainty = exam::Certainty{1 + static_cast<int>(stream.below(3))};
      if (chance(5)) continue;
      if (chance(4)) {
        store.save_draft(id,
                         {.position = at,
                          .response = answer.response,
                          .certainty = answer.certainty,
                          .taken = answer.taken,
                          .flagged = chance(2),
                          .locked = chance(2),
                          .struck = {0, 1}},
                         base::Milliseconds(stream.below(100'000)));
        continue;
      }
      store.answer(id, answer);
    }
    if (chance(3)) store.finish(id, begun + std::chrono::hours(1));
  }
  history::Learning& learning = store.learning();
  learning.suspend(exam::fact_key(random_item(stream)), "ir", true);
  learning.suspend("ir#never-asked", "ir", true);
  if (chance(2)) learning.reset("other", kNow + std::chrono::days(first_day + 30));
  learning.doubt({"ir/question-" + std::to_string(stream.below(8)), "ir", "Is it \"so\"?\nSure?",
                  kNow + std::chrono::days(first_day)});
}

}  // namespace fluoro::test
