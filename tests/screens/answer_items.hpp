#pragma once
#include <array>

#include "screens/fixtures.hpp"

/// An item of every type that has more to it than options, as it is meant and as long as a file may make it.
namespace fluoro::test {

inline constexpr std::array kAnswerTypes{
    exam::ItemType::match,  exam::ItemType::order,        exam::ItemType::cloze,   exam::ItemType::text,
    exam::ItemType::number, exam::ItemType::matching_set, exam::ItemType::hotspot, exam::ItemType::case_};

inline std::vector<std::string> numbered(const std::string& what, int count, Length length) {
  std::vector<std::string> texts;
  texts.reserve(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i)
    texts.push_back(length == Length::extreme ? std::to_string(i) + long_text(180)
                                              : what + std::to_string(i + 1));
  return texts;
}

inline exam::Item answer_item(exam::ItemType type, Length length = Length::usual) {
  const bool extreme = length == Length::extreme;
  const int count = extreme ? 10 : 4;
  exam::Item item = test::item(0, length);
  item.type = type;
  switch (type) {
    case exam::ItemType::match:
      item.body = exam::Match{.left = numbered("Vessel ", count, length),
                              .right = numbered("Organ ", count + 1, length),
                              .key = {1, 0, 2, 3}};
      std::get<exam::Match>(item.body).key.resize(static_cast<std::size_t>(count), 4);
      break;
    case exam::ItemType::order: {
      exam::Order order{.items = numbered("Step ", count, length)};
      for (int i = 0; i < count; ++i) order.key.push_back(count - 1 - i);
      item.body = order;
      break;
    }
    case exam::ItemType::cloze:
      item.body = exam::Cloze{
          .texts = {extreme ? long_text(400) : "A stent is placed in the ", " artery over a ",
                    ", then withdrawn."},
          .gaps = {{.accept = {extreme ? long_text(60) : "renal"}, .typos = 1},
                   {.options = {"wire", "needle", extreme ? long_text(120) : "balloon"}, .key = 0}}};
      break;
    case exam::ItemType::text:
      item.body = exam::Text{.accept = {extreme ? long_text(200) : "oesophagus", "gullet"}, .typos = 1};
      break;
    case exam::ItemType::number:
      item.body = exam::Number{.answer = 2, .tolerance = 0.05, .unit = "mm", .units = {{"cm", 10}}};
      break;
    case exam::ItemType::hotspot: {
      // Two places are right and one is wrong; the extreme has fifty, partly one over the other.
      item.image = extreme ? "large.png" : "wide.png";
      item.alt = extreme ? long_text(500) : "An angiogram of the kidney";
      using Shape = exam::Region::Shape;
      exam::Hotspot body{
          {{.name = "Renal artery",
            .shape = Shape::circle,
            .points = {{400, 300}},
            .radius = 30,
            .correct = true},
           {.name = "Kidney",
            .shape = Shape::box,
            .points = {{20, 20}, {150, 120}},
            .feedback = "It is no vessel."},
           {.name = "Aorta", .points = {{600, 100}, {700, 100}, {650, 500}}, .correct = true}}};
      for (int i = 0; extreme && i < 47; ++i)
        body.regions.push_back({.name = std::to_string(i) + long_text(180),
                                .shape = Shape::box,
                                .points = {{80.0 * i, 70.0 * i}, {80.0 * i + 120, 70.0 * i + 400}},
                                .correct = i % 2 == 0,
                                .feedback = long_text(300)});
      item.body = body;
      break;
    }
    case exam::ItemType::matching_set: {
      exam::MatchingSet set{.options = numbered("Agent ", extreme ? 26 : 5, length)};
      for (int i = 0; i < count; ++i)
        set.stems.push_back(
            {.stem = extreme ? std::to_string(i) + long_text(200) : "Situation " + std::to_string(i),
             .feedback = extreme ? long_text(300) : "It is permanent.",
             .key = i % 3});
      item.body = set;
      break;
    }
    default: {
      exam::Case steps;
      for (const exam::ItemType step :
           {exam::ItemType::choice, exam::ItemType::order, exam::ItemType::text}) {
        steps.steps.push_back(step == exam::ItemType::choice ? test::item(1, length)
                                                             : answer_item(step, length));
      }
      item.body = steps;
    }
  }
  return item;
}

}  // namespace fluoro::test
