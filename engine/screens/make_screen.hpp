#pragma once
#include <string>

#include "screens/fitting.hpp"
#include "screens/screen.hpp"
#include "screens/services.hpp"

namespace fluoro::screens {

/// What screens are made of.
struct Makings {
  const Services& services;
  const Settings& settings;
  const Fitting& fitting;
  const std::string& trouble;  ///< what went wrong last, for Home to say; or empty
};

/// The screen that a route leads to, as everything stands now. Throws history::Error.
[[nodiscard]] Screen make_screen(const Makings& makings, const Route& route, base::Now now);

}  // namespace fluoro::screens
