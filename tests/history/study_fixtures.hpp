#pragma once
#include "history/fixtures.hpp"
#include "history/learning.hpp"

namespace fluoro::test {

inline const std::vector<std::string> kBothBanks{"ir", "other"};

/// A question that asks a fact, or is its own when it names none.
inline exam::Item asking(const std::string& fact, const std::string& question,
                         const std::string& topic = "vascular", const std::string& bank = "ir") {
  exam::Item item = test::item(0, bank);
  item.question = bank + "/" + question;
  item.fact = fact;
  item.topic = topic;
  return item;
}

/// The day that many days from kToday, at its usual time.
inline history::Moment moment(int days = 0) {
  return {kToday + std::chrono::days(days), kNow + std::chrono::days(days)};
}

/// A session of one question, answered that many days from kToday.
inline history::SessionId ask(history::Store& store, const exam::Item& item, memory::Rating rating,
                              int days = 0, double mark = 1) {
  const history::SessionId id = store.begin(session({item}));
  history::Answer answer = later(test::answer(0, mark), days);
  answer.rating = rating;
  store.answer(id, answer);
  return id;
}

inline std::vector<std::string> keys(const std::vector<history::DueFact>& facts) {
  std::vector<std::string> keys;
  keys.reserve(facts.size());
  for (const history::DueFact& fact : facts) keys.push_back(fact.key);
  return keys;
}

}  // namespace fluoro::test
