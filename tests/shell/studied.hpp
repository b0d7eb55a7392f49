#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "history/store.hpp"
#include "shell/temp_folder.hpp"

namespace fluoro::test {

inline exam::Item studied_item(int number) {
  const std::string id = "q" + std::to_string(number);
  return {.question = "studied/" + id,
          .bank = "studied",
          .stem = "Which?",
          .body = exam::Options{{{.text = "This", .correct = true}, {.text = "That"}}}};
}

/// One sitting in which each of so many questions of a quiz was answered, every tenth of them wrong.
inline void study(history::Store& store, base::Day day, int questions,
                  base::Milliseconds each = std::chrono::seconds(12)) {
  const base::UtcTime when(day.time_since_epoch() + std::chrono::hours(12));
  std::vector<exam::Item> items;
  std::vector<history::Answer> answers;
  for (int i = 0; i < questions; ++i) {
    const bool right = i % 10 != 0;
    items.push_back(studied_item(i));
    answers.push_back({.position = i,
                       .response = {{right ? 0 : 1}},
                       .mark = right ? 1.0 : 0.0,
                       .taken = each,
                       .at = when,
                       .rating = right ? memory::Rating::good : memory::Rating::again,
                       .day = day});
  }
  const auto id = store.begin({.mode = "exam",
                               .banks = {"studied"},
                               .bank_titles = {"Studied"},
                               .started = when,
                               .items = std::move(items)});
  store.hand_in(id, answers, when);
}

/// The history of a home as running.hpp makes one.
inline history::Store history_of(const TempFolder& home) {
  const std::filesystem::path folder = home / ".local/share/fluoro";
  std::filesystem::create_directories(folder);
  return history::Store::open(folder / "history.db", base::UtcTime{}).store;
}

}  // namespace fluoro::test
