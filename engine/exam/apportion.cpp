#include "exam/apportion.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace fluoro::exam {
namespace {

constexpr double kRounding = 1e-9;  ///< quotas nearer to one another than this are equal

/// Shares out among claims that all have a weight.
class Round {
 public:
  Round(const std::vector<Claim>& claims, std::vector<int>& shares) : claims_(claims), shares_(shares) {}
  void join(std::size_t claim, double weight) { open_.push_back({claim, weight, 0}); }

  /// What nobody could take.
  int share_out(int total, base::Stream& ties) {
    while (reckon_quotas(total) && std::ranges::any_of(open_, [&](const Open& one) { return is_full(one); }))
      std::erase_if(open_, [&](const Open& one) {
        if (!is_full(one)) return false;
        total -= give(one, claims_[one.claim].most);
        return true;
      });
    if (open_.empty()) return total;
    for (const Open& one : open_) total -= give(one, floor_of(one.quota));
    give_remainders(total, ties);
    return 0;
  }

 private:
  struct Open {
    std::size_t claim;
    double weight, quota;
  };

  static int floor_of(double quota) { return static_cast<int>(std::floor(quota + kRounding)); }
  [[nodiscard]] bool is_full(const Open& one) const {
    return one.quota >= claims_[one.claim].most - kRounding;
  }
  int give(const Open& one, int share) { return shares_[one.claim] = share; }

  bool reckon_quotas(int total) {
    double sum = 0;
    for (const Open& one : open_) sum += one.weight;
    for (Open& one : open_) one.quota = total * (one.weight / sum);
    return !open_.empty();
  }

  void give_remainders(int left, base::Stream& ties) {
    ties.shuffle(open_);
    std::ranges::stable_sort(open_, std::ranges::greater(), [](const Open& one) {
      return std::llround((one.quota - floor_of(one.quota)) / kRounding);
    });
    for (int i = 0; i < left; ++i) ++shares_[open_[static_cast<std::size_t>(i)].claim];
  }

  const std::vector<Claim>& claims_;
  std::vector<int>& shares_;
  std::vector<Open> open_;
};

bool has_weight(const Claim& claim) { return claim.weight > 0 && std::isfinite(claim.weight); }

}  // namespace

std::vector<int> apportion(int total, const std::vector<Claim>& claims, base::Stream& ties) {
  std::vector<int> shares(claims.size(), 0);
  Round first(claims, shares), second(claims, shares);
  for (std::size_t i = 0; i < claims.size(); ++i)
    has_weight(claims[i]) ? first.join(i, claims[i].weight) : second.join(i, 1);
  const int left = first.share_out(total, ties);
  second.share_out(left, ties);
  return shares;
}

}  // namespace fluoro::exam
