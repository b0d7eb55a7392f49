#include "shell/walkthrough.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <span>

#include "bank/fields.hpp"
#include "bank/yaml.hpp"
#include "base/text.hpp"

namespace fluoro::shell {
namespace {

using bank::YamlNode;

template <typename Number>
std::optional<Number> number_of(std::string_view text) {
  Number number{};
  const auto [stopped, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || stopped != text.data() + text.size()) return std::nullopt;
  return number;
}

/// "2s", "1m30s", "250ms"
std::optional<base::Milliseconds> time_of(const std::string& text) {
  constexpr base::Milliseconds kMost = std::chrono::hours(24);
  std::optional<base::Milliseconds> time;
  if (text.ends_with("ms")) {
    if (const auto count = number_of<int>(std::string_view(text).substr(0, text.size() - 2)))
      time = base::Milliseconds(*count);
  } else if (!text.empty() && !number_of<int>(text)) {  // a bare number would count minutes
    time = base::parse_duration(text);
  }
  return time && *time > base::Milliseconds(0) && *time <= kMost ? time : std::nullopt;
}

/// "1280x800"
std::optional<ui::Size> size_of(std::string_view text) {
  constexpr int kLeast = 100, kMost = 16384;
  const std::size_t cross = text.find('x');
  if (cross == std::string_view::npos) return std::nullopt;
  const auto width = number_of<int>(text.substr(0, cross));
  const auto height = number_of<int>(text.substr(cross + 1));
  if (!width || !height || *width < kLeast || *height < kLeast || *width > kMost || *height > kMost)
    return std::nullopt;
  return ui::Size{static_cast<float>(*width), static_cast<float>(*height)};
}

std::optional<ui::Point> share_of(std::string_view text) {
  const std::size_t cross = text.find('x');
  if (cross == std::string_view::npos) return std::nullopt;
  const auto across = number_of<int>(text.substr(0, cross)), down = number_of<int>(text.substr(cross + 1));
  if (!across || !down || *across < 0 || *down < 0 || *across >= 100 || *down >= 100) return std::nullopt;
  return ui::Point{static_cast<float>(*across) / 100, static_cast<float>(*down) / 100};
}

class Reader {
 public:
  explicit Reader(base::Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  Walkthrough file(const YamlNode& root) {
    Walkthrough read;
    if (root.is_sequence()) {
      read.steps = steps(root);
      return read;
    }
    if (!root.is_map()) {
      diagnostics_.error(root.at, "a walkthrough is a list of steps, or has one under 'steps:'");
      return read;
    }
    const std::array<std::string, 5> known{"title", "seed", "size", "clock", "steps"};
    for (const YamlNode::Entry& entry : root.entries) {
      if (entry.key == "title")
        read.title = text(entry);
      else if (entry.key == "seed")
        read.seed = parsed(entry, number_of<std::uint64_t>(text(entry)), "a whole number such as 7");
      else if (entry.key == "size")
        read.size = parsed(entry, size_of(text(entry)), "a size such as 1280x800");
      else if (entry.key == "clock")
        read.clock = moment(entry, text(entry));
      else if (entry.key == "steps")
        read.steps = list(entry);
      else
        unknown(entry, "key", known);
    }
    if (!root.find("steps")) diagnostics_.error(root.at, "the list 'steps' is missing");
    return read;
  }

 private:
  std::vector<Step> list(const YamlNode::Entry& entry) {
    if (entry.value.is_sequence()) return steps(entry.value);
    diagnostics_.error(entry.key_at, "'" + entry.key + "' must be a list of steps");
    return {};
  }

  std::vector<Step> steps(const YamlNode& list) {
    std::vector<Step> read;
    for (const YamlNode& node : list.items) {
      if (node.is_scalar() && node.text == "restart")
        read.push_back({node.at, Restart{}});
      else if (node.is_map() && node.entries.size() == 1)
        step(node.entries.front(), read);
      else
        diagnostics_.error(node.at, "a step is one line such as 'click: Start' or 'restart'");
    }
    return read;
  }

  void step(const YamlNode::Entry& entry, std::vector<Step>& read) {
    const std::array<std::string, 12> known{"expect", "expect-not", "click",   "key",
                                            "type",   "wait",       "resize",  "screenshot",
                                            "copy",   "set-clock",  "restart", "repeat"};
    const std::string& key = entry.key;
    const auto add = [&](auto action) { read.push_back({entry.key_at, std::move(action)}); };
    if (key == "repeat") {
      add(repeat(entry));
    } else if (key == "copy") {
      add(copy(entry));
    } else if (key == "click" && entry.value.is_map()) {
      add(click_at(entry));
    } else if (key == "restart") {
      if (!entry.value.is_null()) diagnostics_.error(entry.value.at, "'restart' takes nothing more");
      add(Restart{});
    } else if (std::ranges::find(known, key) == known.end()) {
      unknown(entry, "step", known);
    } else if (const std::string value = text(entry); value.empty()) {
      return;  // said already
    } else if (key == "expect" || key == "expect-not") {
      add(Expect{value, key == "expect"});
    } else if (key == "click") {
      add(Click{value});
    } else if (key == "type") {
      add(Type{value});
    } else if (key == "screenshot") {
      if (!value.ends_with(".png")) diagnostics_.error(entry.value.at, "a picture's name must end in .png");
      add(Screenshot{value});
    } else if (key == "wait") {
      if (const auto time = parsed(entry, time_of(value), "a time such as 2s, 250ms or 1m30s"))
        add(Wait{*time});
    } else if (key == "resize") {
      if (const auto size = parsed(entry, size_of(value), "a size such as 1280x800")) add(Resize{*size});
    } else if (key == "set-clock") {
      if (const auto time = moment(entry, value)) add(SetClock{*time});
    } else {
      press(entry, value, read);
    }
  }

  void press(const YamlNode::Entry& entry, const std::string& value, std::vector<Step>& read) {
    const ui::Chord chord = ui::chord_from_string(value);
    if (chord.key == ui::Key::none)
      diagnostics_.error(entry.value.at, "there is no key " + bank::quote(value) +
                                             "; a key is named like A, Enter, Esc, PageDown or Ctrl+Q");
    read.push_back({entry.key_at, Press{chord}});
  }

  Copy copy(const YamlNode::Entry& entry) {
    Copy read;
    const std::array<std::string, 2> known{"from", "to"};
    for (const YamlNode::Entry& field : entry.value.entries) {
      if (field.key == "from")
        read.from = text(field);
      else if (field.key == "to")
        read.to = text(field);
      else
        unknown(field, "key", known);
    }
    for (const std::string& needed : known)
      if (!entry.value.find(needed))
        diagnostics_.error(entry.key_at, "'copy' has no '" + needed +
                                             "': it takes two files, as in {from: a.yaml, to: b.yaml}");
    return read;
  }

  Click click_at(const YamlNode::Entry& entry) {
    Click read;
    const std::array<std::string, 2> known{"on", "at"};
    for (const YamlNode::Entry& field : entry.value.entries) {
      if (field.key == "on")
        read.label = text(field);
      else if (field.key == "at")
        read.place = parsed(field, share_of(text(field)), "a place such as 25x60, per cent across and down");
      else
        unknown(field, "key", known);
    }
    for (const std::string& needed : known)
      if (!entry.value.find(needed)) diagnostics_.error(entry.key_at, "'click' has no '" + needed + "'");
    return read;
  }

  Repeat repeat(const YamlNode::Entry& entry) {
    Repeat read;
    if (!entry.value.is_map()) {
      diagnostics_.error(entry.key_at, "'repeat' must have 'times' and 'steps'");
      return read;
    }
    const std::array<std::string, 3> known{"times", "until", "steps"};
    for (const YamlNode::Entry& field : entry.value.entries) {
      if (field.key == "times")
        read.times = times(field);
      else if (field.key == "until")
        read.until = text(field);
      else if (field.key == "steps")
        read.steps = list(field);
      else
        unknown(field, "key", known);
    }
    for (const char* needed : {"times", "steps"})
      if (!entry.value.find(needed))
        diagnostics_.error(entry.key_at, std::string("'repeat' has no '") + needed + "'");
    return read;
  }

  int times(const YamlNode::Entry& entry) {
    constexpr int kMost = 10'000;
    std::optional<int> count = number_of<int>(text(entry));
    if (count && (*count < 1 || *count > kMost)) count.reset();
    return parsed(entry, count, "a whole number from 1 to " + std::to_string(kMost)).value_or(1);
  }

  std::optional<base::UtcTime> moment(const YamlNode::Entry& entry, const std::string& value) {
    return parsed(entry, base::parse_utc(value), "a time such as 2026-11-24T18:00:00.000Z");
  }

  std::string text(const YamlNode::Entry& entry) {
    if (entry.value.is_scalar() && !entry.value.text.empty()) return entry.value.text;
    diagnostics_.error(entry.value.at, "'" + entry.key + "' needs a text");
    return {};
  }

  template <typename T>
  std::optional<T> parsed(const YamlNode::Entry& entry, std::optional<T> value, const std::string& wanted) {
    if (!value && entry.value.is_scalar() && !entry.value.text.empty())
      diagnostics_.error(entry.value.at,
                         "'" + entry.key + "' must be " + wanted + ", not " + bank::quote(entry.value.text));
    return value;
  }

  void unknown(const YamlNode::Entry& entry, const std::string& what, std::span<const std::string> known) {
    diagnostics_.error(entry.key_at, "there is no " + what + " " + bank::quote(entry.key) +
                                         bank::suggestion(entry.key, known));
  }

  base::Diagnostics& diagnostics_;
};

}  // namespace

std::optional<Walkthrough> read_walkthrough(std::string_view bytes, base::Diagnostics& diagnostics) {
  const auto root = bank::read_yaml(bytes, diagnostics);
  if (!root) return std::nullopt;
  Walkthrough read = Reader(diagnostics).file(*root);
  if (diagnostics.has_errors()) return std::nullopt;
  return read;
}

}  // namespace fluoro::shell
