#pragma once
#include <cstdint>
#include <map>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "bank/bank.hpp"

namespace fluoro::base {
class Stream;
}

namespace fluoro::exam {

/// A bank's facts by family and topic, so that a paper looks for wrong answers without reading the whole bank
/// for each question.
class FactGroups {
 public:
  explicit FactGroups(const bank::Bank& bank);
  [[nodiscard]] const std::vector<std::uint32_t>& family(bank::Family family) const;
  [[nodiscard]] const std::vector<std::uint32_t>& topic(bank::Family family, std::string_view topic) const;

 private:
  std::map<bank::Family, std::vector<std::uint32_t>> families_;
  std::map<std::pair<bank::Family, std::string_view>, std::vector<std::uint32_t>> topics_;
};

/// Fisher-Yates one step at a time: of a hundred thousand facts only those asked for cost anything.
class LazyShuffle {
 public:
  LazyShuffle(const std::vector<std::uint32_t>& values, base::Stream& stream)
      : values_(values), stream_(stream) {}
  [[nodiscard]] bool empty() const { return drawn_ == values_.size(); }
  std::uint32_t next();

 private:
  [[nodiscard]] std::uint32_t at(std::size_t place) const;

  const std::vector<std::uint32_t>& values_;
  base::Stream& stream_;
  std::size_t drawn_ = 0;
  std::unordered_map<std::size_t, std::uint32_t> moved_;
};

}  // namespace fluoro::exam
