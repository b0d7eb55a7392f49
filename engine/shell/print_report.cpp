#include "shell/print_report.hpp"

#include <algorithm>
#include <cmath>
#include <iomanip>

namespace fluoro::shell {
namespace {

using exam::Report;

std::string percent(double share) { return std::to_string(std::lround(100 * share)) + " %"; }

std::string list_of(const std::vector<std::string>& ids) {
  std::string text;
  for (const std::string& id : ids) text += (text.empty() ? "" : ", ") + id;
  return ids.empty() ? "none" : text;
}

void print_counts(const std::string& heading, const std::vector<Report::Count>& counts, std::ostream& out) {
  if (counts.empty()) return;
  std::size_t width = 0;
  for (const Report::Count& one : counts) width = std::max(width, one.id.size());
  out << "  " << heading << "\n";
  for (const Report::Count& one : counts) {
    const std::string id = one.id.empty() ? "-" : one.id;
    out << std::setw(7) << one.questions << "  " << id;
    if (!one.title.empty()) out << std::string(width + 2 - std::min(width, id.size()), ' ') << one.title;
    out << "\n";
  }
}

void print_levels(const Report& report, std::ostream& out) {
  out << "  Levels:";
  for (std::size_t i = 0; i < report.levels.size(); ++i)
    out << (i == 0 ? " " : ", ") << to_string(static_cast<bank::Level>(i)) << " " << report.levels.at(i)
        << " (" << percent(static_cast<double>(report.levels.at(i)) / static_cast<double>(report.questions))
        << ")";
  out << "\n";
}

void print_keys(const Report& report, std::ostream& out) {
  if (!report.key_positions.empty()) {
    out << "  Right options by place, where the order is given:";
    for (const std::size_t count : report.key_positions) out << " " << count;
    out << "\n";
  }
  if (report.true_statements + report.false_statements > 0)
    out << "  Written statements: " << report.true_statements << " true, " << report.false_statements
        << " false\n";
}

void print_players(const exam::Picks& players, std::ostream& out) {
  if (players.count <= 0) return;
  out << "  Players who read no stem, on " << std::lround(players.count) << " picks:\n"
      << "    " << std::setw(5) << percent(players.share(players.longest)) << "  always the longest option\n"
      << "    " << std::setw(5) << percent(players.share(players.shared))
      << "  the option that shares most words with the others\n"
      << "    " << std::setw(5) << percent(players.share(players.chance)) << "  by chance\n";
}

}  // namespace

void print_report(const Report& report, const bank::Bank& bank, std::ostream& out) {
  out << bank.title << " (" << bank.id << "): " << report.questions
      << (report.questions == 1 ? " question\n" : " questions\n");
  print_levels(report, out);
  print_counts("Questions by topic:", report.topics, out);
  print_counts("Questions by fact:", report.facts, out);
  out << "  Facts that nobody asks: " << list_of(report.unasked) << "\n"
      << "  Sources that nobody cites: " << list_of(report.uncited) << "\n";
  print_keys(report, out);
  print_players(report.players, out);
}

}  // namespace fluoro::shell
