#pragma once
#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "structure/rules.hpp"
#include "structure/source.hpp"

/// The checks themselves, on sources as plain data. Each finding is a sentence; none means all is well.
namespace fluoro::test {

using Findings = std::vector<std::string>;

inline const Room* find_room(const std::vector<Room>& rooms, const std::string& name) {
  const auto found = std::ranges::find(rooms, name, &Room::name);
  return found == rooms.end() ? nullptr : &*found;
}

inline std::string place(const Source& source, int line) {
  return source.path + ":" + std::to_string(line) + ": ";
}

inline bool begins_with_one_of(const std::string& text, const std::vector<std::string>& beginnings) {
  return std::ranges::any_of(beginnings, [&](const std::string& one) { return text.starts_with(one); });
}

/// A header of the standard library that is free to all: no folder, no ending, not guarded.
inline bool is_free(const std::string& header) {
  return std::ranges::all_of(
             header, [](unsigned char c) { return std::islower(c) || std::isdigit(c) || c == '_'; }) &&
         std::ranges::find(kGuardedHeaders, header) == kGuardedHeaders.end();
}

/// Includes of rooms and headers that the source's room has no leave for.
inline Findings check_includes(const Source& source, const std::vector<Room>& rooms) {
  const Room* room = find_room(rooms, room_of(source));
  if (!room) return {source.path + ": lies in no room that the rules know"};
  Findings findings;
  for (const Include& include : includes_of(source)) {
    const std::string other = folder_of(include.header);
    const auto fault = [&](const std::string& what) {
      findings.push_back(place(source, include.line) + what);
    };
    if (!include.quoted) {
      if (!is_free(include.header) && !begins_with_one_of(include.header, room->headers))
        fault(room->name + " may not include <" + include.header + ">");
    } else if (!find_room(rooms, other)) {
      fault("\"" + include.header + "\" does not begin with a room");
    } else if (other != room->name && std::ranges::find(room->may_use, other) == room->may_use.end()) {
      fault(room->name + " may not use " + other + " (\"" + include.header + "\")");
    }
  }
  return findings;
}

inline bool is_word_character(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

/// Whether `word` stands in the text and is not part of a longer one.
inline bool has_word(const std::string& text, const std::string& word) {
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    const bool begins = at == 0 || !is_word_character(word.front()) || !is_word_character(text[at - 1]);
    const bool ends = end == text.size() || !is_word_character(word.back()) || !is_word_character(text[end]);
    if (begins && ends) return true;
  }
  return false;
}

/// Clocks, chance, files and the environment read where they should be handed in.
inline Findings check_words(const Source& source) {
  Findings findings;
  const bool outermost = room_of(source) == kOutermost;
  for (const Line& line : code_lines(source)) {
    const auto look_for = [&](const std::vector<std::string>& words, const std::string& why) {
      for (const std::string& word : words)
        if (has_word(line.text, word))
          findings.push_back(place(source, line.number).append(word).append(why));
    };
    look_for(kWordsOfNobody, " differs from platform to platform; use base/random.hpp");
    if (!outermost) look_for(kWordsOfTheOutermost, " belongs to " + kOutermost + "; have it handed in");
  }
  return findings;
}

/// Rooms and what they use, as the includes say.
using Arrows = std::map<std::string, std::set<std::string>>;

inline Arrows arrows_between(const std::vector<Source>& sources) {
  Arrows arrows;
  for (const Source& source : sources)
    for (const Include& include : includes_of(source))
      if (const std::string other = folder_of(include.header); include.quoted && other != room_of(source))
        arrows[room_of(source)].insert(other);
  return arrows;
}

/// Takes away rooms that use no other one left, as long as there is one: what stays goes round in a circle or
/// stands on one that does.
inline Findings check_cycles(Arrows arrows) {
  for (bool fewer = true; fewer;) {
    fewer = std::erase_if(arrows, [&](const auto& room) {
              return std::ranges::none_of(room.second,
                                          [&](const std::string& used) { return arrows.contains(used); });
            }) > 0;
  }
  Findings findings;
  for (const auto& [room, used] : arrows) findings.push_back(room + " is in a circle of rooms or above one");
  return findings;
}

/// The rules themselves: a room is named once and uses only rooms before it.
inline Findings check_order(const std::vector<Room>& rooms) {
  Findings findings;
  std::set<std::string> before;
  for (const Room& room : rooms) {
    for (const std::string& used : room.may_use)
      if (!before.contains(used))
        findings.push_back(room.name + " uses " + used + ", which does not stand before it");
    if (!before.insert(room.name).second) findings.push_back(room.name + " is there twice");
  }
  return findings;
}

inline Findings check_sizes(const std::vector<Source>& sources) {
  Findings findings;
  std::size_t small = 0;
  for (const Source& source : sources) {
    const std::size_t lines = line_count(source);
    small += lines <= kSmallLines ? 1 : 0;
    if (lines > kMostLines)
      findings.push_back(source.path + ": has " + std::to_string(lines) + " lines, more than " +
                         std::to_string(kMostLines));
  }
  if (2 * small < sources.size())
    findings.push_back("only " + std::to_string(small) + " of " + std::to_string(sources.size()) +
                       " files have at most " + std::to_string(kSmallLines) + " lines");
  return findings;
}

}  // namespace fluoro::test
