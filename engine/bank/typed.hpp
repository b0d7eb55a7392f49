#pragma once
#include <string>

namespace fluoro::bank {

/// Why a text can't be an accepted answer that is typed with so many typos allowed, in words that may follow
/// it in a sentence; empty when it can. It is on one line, not longer than 200 characters, and not so short
/// that almost anything would meet it.
[[nodiscard]] std::string why_not_typed(const std::string& answer, int typos);

}  // namespace fluoro::bank
