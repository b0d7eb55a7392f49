#include "shell/headless_host.hpp"

#include <algorithm>
#include <utility>

namespace fluoro::shell {

HeadlessHost::HeadlessHost(MakeApp make_app, base::UtcTime begin, Watch* watch)
    : make_app_(std::move(make_app)), watch_(watch), now_{.wall = begin, .steady = {}} {
  start();
}

void HeadlessHost::start() {
  app_ = make_app_(now_);
  resize(device_);
}

void HeadlessHost::go_to(base::Milliseconds steady) {
  now_.wall += steady - now_.steady;
  now_.steady = steady;
}

void HeadlessHost::wait(base::Milliseconds duration) {
  const base::Milliseconds end = now_.steady + duration;
  while (now_.steady < end) {
    const auto deadline = app_->scene(now_).deadline;
    base::Milliseconds next = end;
    // A deadline that has passed already must not stop the clock.
    if (deadline) next = std::min(end, std::max(*deadline, now_.steady + base::Milliseconds(1)));
    if (watch_) next = std::min(next, std::max(next_look_, now_.steady));
    go_to(next);
    if (deadline && *deadline <= next) send(ui::Tick{});
    if (watch_ && next_look_ <= next) {
      next_look_ = next + watch_->interval();
      watch_->look(*app_, now_);
    }
  }
}

void HeadlessHost::send(const ui::InputEvent& event) {
  (void)app_->scene(now_);  // what a person would have before their eyes
  app_->handle(event, now_);
  (void)app_->take_cues();
}

void HeadlessHost::resize(ui::Size device) {
  device_ = device;
  const float scale = scale_for(device);
  app_->resize({device.w / scale, device.h / scale});
}

void HeadlessHost::restart() {
  app_.reset();
  start();
}

}  // namespace fluoro::shell
