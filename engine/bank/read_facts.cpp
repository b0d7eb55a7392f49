#include <algorithm>
#include <array>

#include "bank/reading.hpp"

namespace fluoro::bank {
namespace {

constexpr std::array kFamilies{Family::procedures, Family::skills, Family::training};

/// A map of ids to entries: sources and topics.
template <typename Read>
void read_by_id(YamlNode& map, Ids& ids, const std::string& kind, Reading& reading, Read read) {
  for (YamlNode::Entry& entry : map.entries) {
    if (entry.key.empty() || reading.full()) continue;
    if (!is_id(entry.key)) {
      reading.diagnostics.error(entry.key_at, quote(entry.key) + " is no " + kind +
                                                  " id; use 1 to 64 small letters, digits and hyphens");
      continue;
    }
    if (!ids.has(entry.key)) ids.add(entry.key, entry.key_at, reading.diagnostics);  // twice is said already
    read(entry);
  }
}

/// Only links that a browser opens as a page.
std::string read_url(Fields& fields, Reading& reading) {
  std::string url = fields.text("url");
  if (!url.empty() && !url.starts_with("https://") && !url.starts_with("http://"))
    reading.diagnostics.error(fields.at("url"),
                              "'url' must begin with https:// or http://, not " + quote(url));
  return url;
}

/// Fact ids that fields of facts list; checked when all facts are known.
using FactReferences = std::vector<Located>;

void read_field(Fact& fact, YamlNode::Entry& entry, bool lists_facts, FactReferences& later,
                Reading& reading) {
  std::vector<Located> texts;
  if (entry.value.is_sequence()) {
    texts = take_texts(entry.value, entry.key, reading.diagnostics);
    if (entry.value.items.empty() && !lists_facts)
      reading.diagnostics.error(entry.value.at, quote(entry.key) + " is an empty list; fill it or delete it");
  } else if (entry.value.is_map()) {
    reading.diagnostics.error(entry.value.at,
                              quote(entry.key) + " must be a text or a list of texts, not a map");
  } else if (auto text = take_text(entry.value, entry.key, reading.diagnostics)) {
    texts.push_back({std::move(*text), entry.value.at});
  }
  if (lists_facts)
    for (const Located& text : texts) {
      if (text.value == fact.id)
        reading.diagnostics.error(text.at, quote(text.value) + " is this fact itself");
      later.push_back(text);
    }
  fact.fields[entry.key] = values(std::move(texts));
}

bool is_own_key(const std::string& key) {
  return key == "id" || key == "topic" || key == "sources" || key == "covers";
}

void read_fact(YamlNode& item, Family family, FactReferences& later, Reading& reading) {
  if (!item.is_map()) {
    reading.diagnostics.error(item.at, "a fact must be a map of keys and values");
    return;
  }
  const auto& named = reading.fact_fields[static_cast<std::size_t>(family)];
  const auto& avoided = reading.avoid_fields[static_cast<std::size_t>(family)];
  std::vector<std::string> known{"id",   "name", "topic", "sources", "covers", "not_a_distractor_for",
                                 "does", "uses"};
  known.insert(known.end(), named.begin(), named.end());
  known.insert(known.end(), avoided.begin(), avoided.end());
  if (reading.templates_unread)
    for (const YamlNode::Entry& entry : item.entries) known.push_back(entry.key);
  Fields fields(item, "fact", known, reading.diagnostics);
  Fact fact;
  fact.at = item.at;
  fact.family = family;
  fact.id = fields.id("id");
  reading.facts.add(fact.id, fields.at("id"), reading.diagnostics);
  fact.topic = read_topic_of(fields, reading);
  fact.sources = read_references(fields, "sources", reading.sources, reading);
  fact.covers = values(fields.texts("covers"));
  (void)fields.node("name", Need::required);
  for (YamlNode::Entry& entry : item.entries) {
    if (is_own_key(entry.key) || std::ranges::find(known, entry.key) == known.end()) continue;
    const bool lists_facts = entry.key == "not_a_distractor_for" || avoided.contains(entry.key);
    read_field(fact, entry, lists_facts, later, reading);
  }
  reading.bank.facts.push_back(std::move(fact));
}

}  // namespace

void read_sources(YamlNode& sources, Reading& reading) {
  static const std::vector<std::string> kKeys{"title", "organisation", "year", "url"};
  read_by_id(sources, reading.sources, "source", reading, [&](YamlNode::Entry& entry) {
    if (!entry.value.is_map()) {
      reading.diagnostics.error(entry.value.at, "a source must be written as {title: ...}");
      return;
    }
    Fields fields(entry.value, "source", kKeys, reading.diagnostics);
    Source source;
    source.id = entry.key;
    source.title = fields.text("title", Need::required);
    source.organisation = fields.text("organisation");
    source.year = fields.integer("year", 1000, 9999);
    source.url = read_url(fields, reading);
    reading.bank.sources.push_back(std::move(source));
  });
}

void read_topics(YamlNode& topics, Reading& reading) {
  static const std::vector<std::string> kKeys{"title", "weight"};
  read_by_id(topics, reading.topics, "topic", reading, [&](YamlNode::Entry& entry) {
    Topic topic;
    topic.id = entry.key;
    if (entry.value.is_map()) {
      Fields fields(entry.value, "topic", kKeys, reading.diagnostics);
      topic.title = fields.text("title", Need::required);
      topic.weight = fields.number("weight", 0, 1000).value_or(1);
    } else {
      topic.title = take_text(entry.value, entry.key, reading.diagnostics).value_or("");
    }
    reading.bank.topics.push_back(std::move(topic));
  });
}

void read_facts(YamlNode& facts, Reading& reading) {
  static const std::vector<std::string> kNames{"procedures", "skills", "training"};
  Fields families(facts, "section", kNames, reading.diagnostics);
  FactReferences later;
  // In file order, so that a family's place in the file is its place in the bank.
  for (const YamlNode::Entry& entry : facts.entries) {
    const auto found = std::ranges::find(kNames, entry.key);
    if (found == kNames.end() || families.node(entry.key) != &entry.value) continue;
    YamlNode* list = families.list(entry.key);
    if (list == nullptr) continue;
    for (YamlNode& item : list->items)
      if (!reading.full())
        read_fact(item, kFamilies[static_cast<std::size_t>(found - kNames.begin())], later, reading);
  }
  for (const Located& reference : later) reading.facts.check(reference, reading.diagnostics);
}

}  // namespace fluoro::bank
