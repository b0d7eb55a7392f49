#include "shell/headless_host.hpp"

#include <algorithm>
#include <utility>

namespace fluoro::shell {

HeadlessHost::HeadlessHost(MakeApp make_app, base::UtcTime begin)
    : make_app_(std::move(make_app)), now_{.wall = begin, .steady = {}} {
  start();
}

void HeadlessHost::start() {
  app_ = make_app_(now_);
  resize(device_);
}

void HeadlessHost::wait(base::Milliseconds duration) {
  const base::Milliseconds end = now_.steady + duration;
  const auto go_to = [this](base::Milliseconds steady) {
    now_.wall += steady - now_.steady;
    now_.steady = steady;
  };
  while (const auto deadline = app_->scene(now_).deadline) {
    if (*deadline > end) break;
    // A deadline that has passed already must not stop the clock.
    go_to(std::max(*deadline, std::min(end, now_.steady + base::Milliseconds(1))));
    send(ui::Tick{});
    if (now_.steady == end) break;
  }
  go_to(end);
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
