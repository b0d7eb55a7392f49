#include "ui/theme.hpp"

#include <set>

#include <doctest/doctest.h>

using namespace fluoro;

TEST_CASE("contrast is WCAG's") {
  const ui::Colour black{0, 0, 0}, white{255, 255, 255};
  CHECK(ui::contrast(black, white) == doctest::Approx(21));
  CHECK(ui::contrast(white, black) == doctest::Approx(21));
  CHECK(ui::contrast(white, white) == doctest::Approx(1));
  CHECK(ui::contrast({119, 119, 119}, white) == doctest::Approx(4.48).epsilon(0.002));
}

TEST_CASE("every text colour can be read on every ground, seven to one in high contrast") {
  for (const ui::Theme& theme : ui::themes()) {
    const double least = theme.id == "high-contrast" ? 7 : 4.5;
    const std::string id(theme.id);
    CAPTURE(id);
    for (const ui::Colour ground : {theme.background, theme.surface, theme.raised})
      for (const ui::Colour text : {theme.text, theme.muted}) CHECK(ui::contrast(text, ground) >= least);
    for (const ui::Colour ground : {theme.background, theme.surface})
      for (const ui::Colour text : {theme.accent, theme.good, theme.bad, theme.warn})
        CHECK(ui::contrast(text, ground) >= least);
    CHECK(ui::contrast(theme.on_accent, theme.accent) >= least);
    for (const ui::Colour sign : {theme.good, theme.bad, theme.accent, theme.warn}) {
      const ui::Colour ground = ui::mix(sign, theme.surface, theme.tint);
      CHECK(ui::contrast(theme.text, ground) >= least);
      CHECK(ui::contrast(sign, ground) >= least);
    }
  }
}

TEST_CASE("themes have ids of their own; an unknown one is the first") {
  std::set<std::string_view> ids;
  for (const ui::Theme& theme : ui::themes()) {
    ids.insert(theme.id);
    CHECK(ui::theme_by_id(theme.id).title == theme.title);
  }
  CHECK(ids == std::set<std::string_view>{"dark", "light", "high-contrast"});
  CHECK(ui::theme_by_id("sepia").id == ui::themes()[0].id);
}

TEST_CASE("mixing goes from one colour to the other") {
  const ui::Colour a{0, 100, 200}, b{100, 0, 0};
  CHECK(ui::mix(a, b, 1) == a);
  CHECK(ui::mix(a, b, 0) == b);
  CHECK(ui::mix(a, b, 0.5f) == ui::Colour{50, 50, 100});
}
