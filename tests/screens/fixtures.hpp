#pragma once
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "exam/item.hpp"
#include "history/store.hpp"
#include "memory/rating.hpp"
#include "screens/catalogue.hpp"
#include "screens/effects.hpp"
#include "screens/every_frame.hpp"

/// Contents for screens: as they are meant, and as long and awkward as a quiz file may make them.
namespace fluoro::test {

enum class Length { usual, extreme };

/// `length` characters of words, one of which is too long for any line.
inline std::string long_text(std::size_t length) {
  const std::string words =
      "Transcatheter arterial embolization with Pneumonoultramicroscopicsilicovolcanoconiosisradiologically"
      "guidedpercutaneousballoonangioplastyandstentplacementwithoutanyspacebetweenthewords of branches ";
  std::string text;
  while (text.size() < length) text += words;
  text.resize(length - 1);
  return text + "x";
}

inline exam::Item item(int number, Length length = Length::usual,
                       exam::ItemType type = exam::ItemType::choice) {
  const bool extreme = length == Length::extreme;
  exam::Item item{
      .question = "ir-procedures/question-" + std::to_string(number),
      .bank = "ir-procedures",
      .bank_title = extreme ? long_text(200) : "Procedures",
      .type = type,
      .topic = number % 2 == 0 ? "vascular" : "oncology",
      .topic_title = extreme           ? std::to_string(number % 12) + " " + long_text(200)
                     : number % 2 == 0 ? "Vascular intervention"
                                       : "Interventional oncology",
      .stem = "Which procedure opens a narrowed vessel and keeps it open?",
      .explanation = "A stent holds the vessel open from inside after the balloon has widened it.",
      .sources = {"Society of Interventional Radiology: Careers (2019)", "Interventional Radiology Jobs"}};
  if (extreme) {
    item.stem = "1. " + long_text(900) + "\n\n2. " + long_text(400);
    item.explanation = long_text(1200);
    item.sources = {long_text(300), long_text(200), "x"};
  }
  if (type == exam::ItemType::true_false) {
    item.body = exam::Options{{{.text = "True", .correct = true}, {.text = "False"}}};
    return item;
  }
  exam::Options offered;
  const int count = extreme ? 10 : 4;
  for (int i = 0; i < count; ++i) {
    exam::ShownOption option{.text = extreme ? std::to_string(i) + long_text(300)
                                             : "Stent placement number " + std::to_string(i)};
    option.correct = i == 1 || (type == exam::ItemType::multiple && i == 2);
    if (i != 1) option.feedback = extreme ? long_text(400) : "It would feed the bleeding.";
    offered.list.push_back(option);
  }
  item.body = std::move(offered);
  return item;
}

inline std::vector<exam::Item> items(int count, Length length = Length::usual,
                                     exam::ItemType type = exam::ItemType::choice) {
  std::vector<exam::Item> list;
  list.reserve(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) list.push_back(item(i, length, type));
  return list;
}

inline history::Store new_store() { return history::Store::open(":memory:", evening().wall).store; }

inline base::UtcTime at(const char* text) { return *base::parse_utc(text); }

struct SessionOf {
  base::UtcTime started = at("2026-11-24T17:00:00.000Z");
  std::vector<exam::Item> items = test::items(4);
  std::vector<double> marks;  ///< of the first items
  bool finished = true;
  std::optional<base::Milliseconds> time_limit;
  std::vector<std::string> banks{"ir-procedures"}, titles{"Procedures"};
  std::string mode = "practice";
  std::vector<exam::Certainty> certainties;  ///< beside the marks; empty: not asked for
  bool grows = false, by_code = true;
};

inline base::Day day_of(base::UtcTime time) {
  return base::Day(std::chrono::floor<std::chrono::days>(time).time_since_epoch());
}

/// Each answer took 10 s.
inline history::SessionId add(history::Store& store, const SessionOf& wanted) {
  const history::SessionId id = store.begin({.code = base::PaperCode::from_number(1),
                                             .mode = wanted.mode,
                                             .asks_certainty = !wanted.certainties.empty(),
                                             .grows = wanted.grows,
                                             .by_code = wanted.by_code,
                                             .banks = wanted.banks,
                                             .bank_titles = wanted.titles,
                                             .time_limit = wanted.time_limit,
                                             .started = wanted.started,
                                             .items = wanted.items});
  base::UtcTime when = wanted.started;
  for (std::size_t i = 0; i < wanted.marks.size(); ++i) {
    when += std::chrono::seconds(10);
    const int ticked = wanted.marks[i] >= 1 ? 1 : 0;
    history::Answer answer{.position = static_cast<int>(i),
                           .response = {{ticked}},
                           .mark = wanted.marks[i],
                           .taken = std::chrono::seconds(10),
                           .at = when,
                           .day = day_of(when)};
    answer.rating = memory::rating_of({.mark = answer.mark});
    if (i < wanted.certainties.size()) answer.certainty = wanted.certainties[i];
    store.answer(id, answer);
  }
  if (wanted.finished) store.finish(id, when);
  return id;
}

inline std::shared_ptr<const bank::Bank> bank(const std::string& id, int questions,
                                              Length length = Length::usual) {
  const bool extreme = length == Length::extreme;
  bank::Bank bank{.id = id,
                  .title = extreme ? long_text(200) : "Title of " + id,
                  .description = extreme ? long_text(2000) : "What interventional radiologists do, and why.",
                  .language = "en",
                  .license = extreme ? long_text(120) : "CC-BY-4.0"};
  const int topics = extreme ? 24 : 3;
  for (int i = 0; i < topics; ++i)
    bank.topics.push_back({.id = "topic-" + std::to_string(i),
                           .title = extreme ? std::to_string(i) + " " + long_text(i % 3 == 0 ? 200 : 30)
                                            : "Topic " + std::to_string(i)});
  for (int i = 0; i < questions; ++i) {
    bank::Question question;
    question.id = "question-" + std::to_string(i);
    question.topic = bank.topics[static_cast<std::size_t>(i % topics)].id;
    bank.questions.push_back(question);
    bank.askables.push_back({.index = static_cast<std::uint32_t>(i)});
  }
  bank::Fact fact;
  fact.id = "fact";
  bank.facts.push_back(fact);
  return std::make_shared<const bank::Bank>(std::move(bank));
}

inline screens::CatalogueEntry broken_entry(std::size_t errors, Length length = Length::usual) {
  const bool extreme = length == Length::extreme;
  screens::CatalogueEntry entry{.path = "/home/learner/quizzes/broken.yaml",
                                .name = extreme ? long_text(200) : "broken"};
  if (extreme) entry.path = "/home/" + long_text(240) + "/broken.yaml";
  for (std::size_t i = 0; i < errors; ++i)
    entry.diagnostics.push_back(
        {.file = entry.path,
         .at = {static_cast<int>(i) + 1, 5},
         .text = extreme ? long_text(200) : "unknown key 'stemm'; did you mean 'stem'?"});
  return entry;
}

inline screens::Catalogue catalogue(Length length = Length::usual) {
  screens::Catalogue catalogue;
  const bool extreme = length == Length::extreme;
  for (const char* id : {"ir-procedures", "ir-skills", "ir-training"})
    catalogue.entries.push_back({.path = std::string("/usr/share/fluoro/quizzes/") + id + ".yaml",
                                 .name = id,
                                 .bank = bank(id, 40, length)});
  if (extreme) {
    catalogue.entries[1].path = "/home/" + long_text(300) + ".yaml";
    catalogue.entries.push_back(broken_entry(100, length));
    catalogue.entries.push_back(broken_entry(1));
  }
  return catalogue;
}

/// The one effect that goes somewhere, or nothing.
template <typename Route>
const Route* went(const screens::Effects& effects) {
  for (const screens::Effect& effect : effects)
    if (const auto* go = std::get_if<screens::Go>(&effect))
      if (const auto* route = std::get_if<Route>(&go->route)) return route;
  return nullptr;
}

}  // namespace fluoro::test
