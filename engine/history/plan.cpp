#include "history/plan.hpp"

#include <algorithm>

#include "history/values.hpp"

namespace fluoro::history {
namespace {

constexpr const char* kRetention = "memory-retention";
constexpr const char* kWeights = "memory-weights";
constexpr const char* kWeightsName = "memory-weights-name";

double within(double retention) {
  constexpr double kLeast = 0.7, kMost = 0.99;
  return std::clamp(retention, kLeast, kMost);
}

memory::Weights weights_from(const base::Json& json) {
  memory::Weights weights = memory::default_weights();
  if (!json.is_array() || json.size() != weights.size()) return weights;
  for (std::size_t i = 0; i < weights.size(); ++i)
    if (json[i].is_number()) weights[i] = json[i].get<double>();
  return memory::clipped(weights);
}

base::Json read_json(SQLite::Database& database, const char* key) {
  return base::Json::parse(read_setting(database, key).value_or(""), nullptr, false);
}

}  // namespace

memory::Plan read_plan(SQLite::Database& database) {
  memory::Plan plan;
  plan.weights = weights_from(read_json(database, kWeights));
  const base::Json retention = read_json(database, kRetention);
  if (retention.is_number()) plan.retention = within(retention.get<double>());
  return plan;
}

std::string read_weights_name(SQLite::Database& database) {
  return read_setting(database, kWeightsName).value_or(memory::kDefaultWeightsName);
}

void write_retention(SQLite::Database& database, double retention) {
  write_setting(database, kRetention, text(within(retention)));
}

void write_weights(SQLite::Database& database, const memory::Weights& weights, const std::string& name) {
  write_setting(database, kWeights, text(memory::clipped(weights)));
  write_setting(database, kWeightsName, name);
}

std::optional<std::string> read_setting(SQLite::Database& database, const std::string& key) {
  SQLite::Statement query(database, "SELECT value FROM settings WHERE key = ?");
  query.bind(1, key);
  if (!query.executeStep()) return std::nullopt;
  return query.getColumn(0).getString();
}

void write_setting(SQLite::Database& database, const std::string& key, const std::string& value) {
  SQLite::Statement change(database,
                           "INSERT INTO settings (key, value) VALUES (?, ?) "
                           "ON CONFLICT (key) DO UPDATE SET value = excluded.value");
  change.bind(1, key);
  change.bind(2, value);
  change.exec();
}

}  // namespace fluoro::history
