#pragma once
#include <string>

#include "exam/item.hpp"

namespace fluoro::exam {

/// A response in words on one line, for tables: the options ticked, "left → right" of a match, the items in
/// the order given, and so on; parts are parted by "; ", those of a case's steps by " | ". Empty for an empty
/// response.
[[nodiscard]] std::string answer_words(const Item& item, const Response& response);

}  // namespace fluoro::exam
