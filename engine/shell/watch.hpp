#pragma once
#include "base/time.hpp"
#include "screens/app.hpp"

namespace fluoro::shell {

/// Something outside the app that may change while it runs. A host that has one looks at it between events,
/// since the window system can't be waited for together with anything else.
class Watch {
 public:
  virtual ~Watch() = default;
  /// How long a host may sleep between two looks.
  [[nodiscard]] virtual base::Milliseconds interval() const = 0;
  /// Tells the app when there is something new.
  virtual void look(screens::App& app, base::Now now) = 0;
};

}  // namespace fluoro::shell
