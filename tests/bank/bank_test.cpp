#include "bank/bank.hpp"

#include <set>

#include "base/seed.hpp"
#include "quiz_files.hpp"

using namespace fluoro;

namespace {

std::vector<std::string> identities(const bank::Bank& bank) {
  std::vector<std::string> found;
  for (const bank::Askable& askable : bank.askables) found.push_back(identity(bank, askable));
  return found;
}

bank::Bank everything() {
  auto outcome = test::read(test::bytes_of(test::kData / "good/everything.yaml"), test::kData / "good");
  REQUIRE(outcome.bank);
  return std::move(*outcome.bank);
}

}  // namespace

TEST_CASE("what can be asked: written questions, then templates by fact, without the retired") {
  const bank::Bank bank = everything();
  CHECK_EQ(identities(bank), std::vector<std::string>{"everything/open-a-vessel",
                                                      "everything/inherits",
                                                      "everything/pairs",
                                                      "everything/steps",
                                                      "everything/gaps",
                                                      "everything/word",
                                                      "everything/sum",
                                                      "everything/place",
                                                      "everything/set",
                                                      "everything/course",
                                                      "everything/what-does/embolization",
                                                      "everything/what-does/angioplasty",
                                                      "everything/what-does/ligation",
                                                      "everything/uses/embolization",
                                                      "everything/uses/angioplasty",
                                                      "everything/statement/embolization",
                                                      "everything/statement/angioplasty",
                                                      "everything/statement/ligation",
                                                      "everything/match/embolization",
                                                      "everything/match/angioplasty",
                                                      "everything/match/ligation",
                                                      "everything/order/angioplasty",
                                                      "everything/cloze/embolization",
                                                      "everything/cloze/angioplasty",
                                                      "everything/text/embolization",
                                                      "everything/text/angioplasty",
                                                      "everything/text/ligation",
                                                      "everything/number/angioplasty"});
}

TEST_CASE("an askable's hash is that of its identity") {
  const bank::Bank bank = everything();
  std::set<std::uint64_t> hashes;
  for (const bank::Askable& askable : bank.askables) {
    CHECK_EQ(askable.hash, base::hash_key(identity(bank, askable)));
    hashes.insert(askable.hash);
  }
  CHECK_EQ(hashes.size(), bank.askables.size());
}

TEST_CASE("an askable has its own topic and fact, or those of its fact") {
  const bank::Bank bank = everything();
  CHECK_EQ(fact_of(bank, bank.askables[0]), "angioplasty");
  CHECK_EQ(topic_of(bank, bank.askables[0]), "vascular");
  CHECK_EQ(topic_of(bank, bank.askables[1]), "vascular");  // its first fact's
  CHECK_EQ(fact_of(bank, bank.askables[10]), "embolization");
  CHECK_EQ(topic_of(bank, bank.askables[10]), "vascular");
  CHECK_EQ(topic_of(bank, bank.askables[12]), "");
}

TEST_CASE("parts of a bank are found by id") {
  const bank::Bank bank = everything();
  REQUIRE(bank.source("article"));
  CHECK_EQ(bank.source("article")->organisation, "An organisation");
  REQUIRE(bank.topic("vascular"));
  CHECK_EQ(bank.topic("vascular")->weight, 2.5);
  REQUIRE(bank.fact("ligation"));
  CHECK_EQ(bank.fact("ligation")->fields.at("does"), std::vector<std::string>{"ties a vessel"});
  CHECK_FALSE(bank.source("none"));
  CHECK_FALSE(bank.topic("none"));
  CHECK_FALSE(bank.fact("none"));
}
