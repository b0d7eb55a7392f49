#pragma once
#include <nlohmann/json.hpp>

namespace fluoro::base {

/// Keeps the order in which keys were written, so that output reads as it was meant.
using Json = nlohmann::ordered_json;

}  // namespace fluoro::base
