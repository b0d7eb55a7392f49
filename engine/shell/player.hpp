#pragma once
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "shell/host.hpp"
#include "shell/walkthrough.hpp"

namespace fluoro::shell {

/// Why a walkthrough did not go on: where, what it expected and what was on screen instead.
struct StepFailure {
  base::Position at;
  std::string text;
};

struct PlayerSettings {
  std::filesystem::path screenshots;  ///< the folder that pictures go to; empty: the current one
  bool pictures = true;               ///< false: there is no window to take them of
  std::function<void(const std::string&)> note;
};

/// Plays the steps against an app. Nothing when all went as they say.
[[nodiscard]] std::optional<StepFailure> play(const Walkthrough& walkthrough, Host& host,
                                              const PlayerSettings& settings);

}  // namespace fluoro::shell
