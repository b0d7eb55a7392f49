#pragma once
#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "bank/bank.hpp"
#include "base/json_fwd.hpp"
#include "exam/players.hpp"

namespace fluoro::exam {

/// What the questions of a bank add up to. A case is one question; retired ones do not count.
struct Report {
  struct Count {
    std::string id, title;
    std::size_t questions = 0;
  };
  std::size_t questions = 0;
  std::array<std::size_t, 3> levels{};     ///< by bank::Level
  std::vector<Count> topics;               ///< in file order; questions without one last, with an empty id
  std::vector<Count> facts;                ///< in file order; a question counts for each fact that it names
  std::vector<std::string> unasked;        ///< ids of facts that no question asks
  std::vector<std::string> uncited;        ///< ids of sources that neither a question nor a fact asked cites
  std::vector<std::size_t> key_positions;  ///< by place, of choices whose order is given
  std::size_t true_statements = 0, false_statements = 0;  ///< of the written true-false questions
  Picks players;
};
/// Generated questions are presented up to twenty times each, with seeds of their own that are always the
/// same, for the players to pick from; fewer times in a large bank.
[[nodiscard]] Report report(const bank::Bank& bank);

/// {"bank", "title", "questions", "levels", "topics", "facts", "facts_not_asked", "sources_not_cited",
/// "key_positions", "statements", "players": {"picks", "chance", "longest", "shared"}}
[[nodiscard]] base::Json to_json(const Report& report, const bank::Bank& bank);

}  // namespace fluoro::exam
