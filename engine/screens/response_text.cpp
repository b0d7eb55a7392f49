#include "screens/response_text.hpp"

#include "bank/markdown.hpp"
#include "exam/marking.hpp"
#include "ui/paragraph.hpp"

namespace fluoro::screens {
namespace {

using exam::Response;

std::string list(const std::vector<std::string>& texts, const char* between) {
  std::string all;
  for (const std::string& text : texts) all += (all.empty() ? "" : between) + ui::reflowed(text);
  return all;
}

/// What stands at a place, or a dash.
std::string at(const std::vector<std::string>& texts, int place) {
  return place < 0 || place >= static_cast<int>(texts.size())
             ? "–"
             : bank::markdown_line(texts[static_cast<std::size_t>(place)]);
}

std::string pairs(const std::vector<std::string>& left, const std::vector<std::string>& right,
                  const Response& response) {
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < response.picks.size() && i < left.size(); ++i)
    lines.push_back(bank::markdown_line(left[i]) + " → " + at(right, response.picks[i]));
  return list(lines, " · ");
}

struct Words {
  const Response& response;

  std::string operator()(const exam::Options& body) const {
    std::vector<std::string> texts;
    for (const int place : response.ticked)
      if (place >= 0 && place < static_cast<int>(body.list.size()))
        texts.push_back(bank::markdown_line(body.list[static_cast<std::size_t>(place)].text));
    return list(texts, " · ");
  }
  std::string operator()(const exam::Match& body) const { return pairs(body.left, body.right, response); }
  std::string operator()(const exam::Order& body) const {
    std::vector<std::string> texts;
    texts.reserve(response.picks.size());
    for (const int place : response.picks) texts.push_back(at(body.items, place));
    return list(texts, " → ");
  }
  std::string operator()(const exam::Cloze& body) const {
    std::vector<std::string> texts;
    for (std::size_t gap = 0; gap < body.gaps.size(); ++gap) {
      if (body.gaps[gap].options.empty())
        texts.push_back(gap < response.texts.size() && !response.texts[gap].empty() ? response.texts[gap]
                                                                                    : "–");
      else
        texts.push_back(at(body.gaps[gap].options, gap < response.picks.size() ? response.picks[gap] : -1));
    }
    return list(texts, " · ");
  }
  std::string operator()(const exam::Text&) const { return list(response.texts, " "); }
  std::string operator()(const exam::Number&) const { return list(response.texts, " "); }
  std::string operator()(const exam::Hotspot& body) const {
    if (!response.spot) return {};
    if (response.spot->x < 0) return "None: the picture could not be shown";
    const exam::Region* region = exam::region_at(body, *response.spot);
    return region ? region->name : "A place that has no name";
  }
  std::string operator()(const exam::MatchingSet& body) const {
    std::vector<std::string> stems;
    stems.reserve(body.stems.size());
    for (const exam::MatchingSet::Stem& stem : body.stems) stems.push_back(stem.stem);
    return pairs(stems, body.options, response);
  }
  std::string operator()(const exam::Case& body) const {
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < response.steps.size() && i < body.steps.size(); ++i)
      lines.push_back(std::to_string(i + 1) + ". " + response_text(body.steps[i], response.steps[i]));
    return list(lines, " · ");
  }
};

}  // namespace

std::string response_text(const exam::Item& item, const Response& response) {
  return std::visit(Words{response}, item.body);
}

}  // namespace fluoro::screens
