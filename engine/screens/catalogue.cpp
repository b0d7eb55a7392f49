#include "screens/catalogue.hpp"

#include <algorithm>

namespace fluoro::screens {

const CatalogueEntry* Catalogue::find(const std::string& bank_id) const {
  const auto found = std::find_if(entries.begin(), entries.end(), [&](const CatalogueEntry& entry) {
    return entry.bank && entry.bank->id == bank_id;
  });
  return found == entries.end() ? nullptr : &*found;
}

}  // namespace fluoro::screens
