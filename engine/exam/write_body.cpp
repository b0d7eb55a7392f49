#include "base/json.hpp"
#include "exam/item_json.hpp"

namespace fluoro::exam {
namespace {

using base::Json;

/// Writes one body; the key only when it is to be shown.
class BodyWriter {
 public:
  BodyWriter(KeyShown key, Json& json) : key_(key), json_(json) {}

  void operator()(const Options& options) const {
    Json& list = json_["options"] = Json::array();
    for (const ShownOption& option : options.list) {
      Json& entry = list.emplace_back(Json{{"text", option.text}});
      if (!shown()) continue;
      entry["correct"] = option.correct;
      add_feedback(option.feedback, entry);
    }
  }
  void operator()(const Match& match) const {
    json_["left"] = match.left;
    json_["right"] = match.right;
    if (shown()) json_["key"] = match.key;
  }
  void operator()(const Order& order) const {
    json_["items"] = order.items;
    if (shown()) json_["key"] = order.key;
  }
  void operator()(const Cloze& cloze) const {
    json_["texts"] = cloze.texts;
    Json& gaps = json_["gaps"] = Json::array();
    for (const Gap& gap : cloze.gaps) {
      Json& entry = gaps.emplace_back(Json::object());
      if (!gap.options.empty()) {
        entry["options"] = gap.options;
        if (shown()) entry["key"] = gap.key;
      } else if (shown()) {
        entry["accept"] = gap.accept;
        entry["typos"] = gap.typos;
      }
    }
  }
  void operator()(const Text& text) const {
    if (!shown()) return;
    json_["accept"] = text.accept;
    json_["typos"] = text.typos;
  }
  void operator()(const Number& number) const {
    if (!shown()) return;
    json_["answer"] = number.answer;
    json_["tolerance"] = number.tolerance;
    json_["unit"] = number.unit;
    Json& units = json_["units"] = Json::object();
    for (const auto& [name, factor] : number.units) units[name] = factor;
  }
  void operator()(const Hotspot& hotspot) const {
    if (!shown()) return;
    Json& regions = json_["regions"] = Json::array();
    for (const Region& region : hotspot.regions) regions.push_back(region_to_json(region));
  }
  void operator()(const MatchingSet& set) const {
    json_["options"] = set.options;
    Json& stems = json_["stems"] = Json::array();
    for (const MatchingSet::Stem& stem : set.stems) {
      Json& entry = stems.emplace_back(Json{{"stem", stem.stem}});
      if (!shown()) continue;
      entry["key"] = stem.key;
      add_feedback(stem.feedback, entry);
    }
  }
  void operator()(const Case& body) const {
    Json& steps = json_["steps"] = Json::array();
    for (const Item& step : body.steps) steps.push_back(to_json(step, key_));
  }

 private:
  [[nodiscard]] bool shown() const { return key_ == KeyShown::yes; }

  static void add_feedback(const std::string& feedback, Json& entry) {
    if (!feedback.empty()) entry["feedback"] = feedback;
  }

  static Json region_to_json(const Region& region) {
    Json json{{"name", region.name}};
    switch (region.shape) {
      case Region::Shape::circle: json["shape"] = "circle"; break;
      case Region::Shape::box: json["shape"] = "box"; break;
      case Region::Shape::polygon: json["shape"] = "polygon"; break;
    }
    Json& points = json["points"] = Json::array();
    for (const Spot& point : region.points) points.push_back(Json::array({point.x, point.y}));
    if (region.shape == Region::Shape::circle) json["radius"] = region.radius;
    json["correct"] = region.correct;
    add_feedback(region.feedback, json);
    return json;
  }

  KeyShown key_;
  Json& json_;
};

}  // namespace

void write_body(const Item& item, KeyShown key, Json& json) { std::visit(BodyWriter(key, json), item.body); }

}  // namespace fluoro::exam
