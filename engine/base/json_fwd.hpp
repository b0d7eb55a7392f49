#pragma once
#include <nlohmann/json_fwd.hpp>

namespace fluoro::base {

/// Keeps the order in which keys were written, so that output reads as it was meant. Whoever makes or reads
/// one includes json.hpp; its name alone compiles in a quarter of the time.
using Json = nlohmann::ordered_json;

}  // namespace fluoro::base
