#include "text/face_list.hpp"

#include <algorithm>
#include <stdexcept>

namespace fluoro::text {

FaceList::FaceList() { (void)main_face({}); }

std::uint16_t FaceList::main_face(Look look) {
  auto& faces = by_look_[look.number()];
  if (faces.empty()) faces.push_back(open(finder_.best(look)));
  return faces.front();
}

std::uint16_t FaceList::face_for(std::span<const char32_t> cluster, Look look) {
  const std::uint16_t main = main_face(look);
  const auto& known = by_look_[look.number()];
  for (const std::uint16_t face : known)
    if (std::ranges::all_of(cluster, [&](char32_t c) { return faces_[face]->has(c); })) return face;
  // Marks alone don't decide: a face that has the base character can still place them.
  for (const std::uint16_t face : known)
    if (faces_[face]->has(cluster.front())) return face;
  return fallback(cluster.front(), look).value_or(main);
}

std::optional<std::uint16_t> FaceList::fallback(char32_t character, Look look) {
  const auto [asked, first_time] = asked_.try_emplace({look, character});
  if (!first_time) return asked->second;
  const auto file = finder_.with_character(character, look);
  if (!file) return {};
  try {
    asked->second = open(*file);
  } catch (const std::runtime_error&) {
    return {};  // a broken fallback is as good as none
  }
  auto& known = by_look_[look.number()];
  if (std::ranges::find(known, *asked->second) == known.end()) known.push_back(*asked->second);
  return asked->second;
}

std::uint16_t FaceList::open(const FontFile& file) {
  for (std::size_t i = 0; i < faces_.size(); ++i)
    if (faces_[i]->file() == file) return static_cast<std::uint16_t>(i);
  faces_.push_back(std::make_unique<Face>(file));
  return static_cast<std::uint16_t>(faces_.size() - 1);
}

}  // namespace fluoro::text
