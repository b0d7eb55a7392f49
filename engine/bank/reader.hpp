#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "bank/bank.hpp"
#include "base/diagnostics.hpp"

namespace fluoro::bank {

/// Reads a quiz file, version 1. Every mistake goes to `diagnostics`; with an error there is no bank.
/// `image_exists` says whether a path relative to the quiz's folder names a file (the caller knows the disk).
[[nodiscard]] std::optional<Bank> read(std::string_view bytes, base::Diagnostics& diagnostics,
                                       const std::function<bool(const std::string&)>& image_exists = {});

}  // namespace fluoro::bank
