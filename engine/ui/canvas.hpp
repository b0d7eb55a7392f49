#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/frame.hpp"
#include "ui/rich_layout.hpp"
#include "ui/scene.hpp"

namespace fluoro::ui {

/// How a paragraph looks. Sizes are for normal text; the canvas scales them.
struct TextStyle {
  float size = 18;
  Weight weight = Weight::regular;
  Colour colour;
  Align align = Align::left;
  float line_height = 1.45f;  ///< of the size
  bool one_line = false;      ///< shortened with an ellipsis instead of wrapped
  int max_lines = 0;          ///< the last one is shortened with an ellipsis; 0: as many as it takes
};

/// Builds a scene from top to bottom: each call paints and says how much room it took.
class Canvas {
 public:
  explicit Canvas(const Frame& frame);

  [[nodiscard]] const Frame& frame() const { return frame_; }
  [[nodiscard]] const Theme& theme() const { return *frame_.theme; }
  [[nodiscard]] float scaled(float size) const { return size * frame_.text_scale; }

  /// Styles in the theme's colours.
  [[nodiscard]] TextStyle body() const { return {.colour = theme().text}; }
  [[nodiscard]] TextStyle muted() const { return {.size = 15, .colour = theme().muted}; }
  [[nodiscard]] TextStyle title() const;    ///< of a screen
  [[nodiscard]] TextStyle heading() const;  ///< of a card or part

  std::size_t box(const Box& box);  ///< its index in the scene, to give it a height later
  void set_height(std::size_t box_index, float height);
  void line(std::vector<Point> points, float width, Colour colour);
  void area(Area area);
  void rule(float x, float y, float width);  ///< a hairline in the theme's line colour
  void arc(const Arc& arc);
  void picture(const Picture& picture);

  /// Paints `text` from (x, y) down in lines at most `width` wide. Returns its height.
  float text(float x, float y, float width, std::string_view text, const TextStyle& style);
  [[nodiscard]] float text_width(std::string_view text, const TextStyle& style) const;
  [[nodiscard]] float text_height(float width, std::string_view text, const TextStyle& style) const;
  [[nodiscard]] float line_height(const TextStyle& style) const {
    return scaled(style.size) * style.line_height;
  }
  /// The same for a text with looks, which is never shortened.
  float rich_text(float x, float y, float width, const base::RichText& text, const TextStyle& style);
  [[nodiscard]] float rich_height(float width, const base::RichText& text, const TextStyle& style) const;
  /// Paints what was laid out from (x, y) on.
  void pieces(float x, float y, std::vector<RichLayout::Piece> pieces, Colour colour);
  [[nodiscard]] RichStyle rich_style(const TextStyle& style) const {
    return {font(style), line_height(style), style.align};
  }

  void target(Target target);
  /// While off, target() adds none: what is painted is only to look at.
  void targets_off(bool off) { targets_off_ = off; }

  /// Everything until end_scroll lies in a part of the screen that scrolls. Returns the y at which the
  /// content starts, which is above the viewport when scrolled.
  float begin_scroll(const std::string& id, Rect viewport);
  /// `first_seen`: the y that is scrolled to the top when the area comes on screen, if the content overflows.
  void end_scroll(float content_bottom, std::optional<float> first_seen = {});
  /// Everything until end_clip shows only inside `rect`. Takes no targets.
  void begin_clip(Rect rect);
  void end_clip() { clip_ = clip_around_; }

  /// The part of the window that shows what is painted now.
  [[nodiscard]] Rect visible() const;

  void default_focus(const std::string& id) { scene_.default_focus = id; }
  void redraw_at(base::Milliseconds steady);  ///< the earliest call counts
  [[nodiscard]] Scene take() { return std::move(scene_); }

 private:
  void add(Shape shape);
  [[nodiscard]] std::vector<std::string> lines(float width, std::string_view text,
                                               const TextStyle& style) const;
  [[nodiscard]] Font font(const TextStyle& style) const { return {scaled(style.size), style.weight}; }

  const Frame& frame_;
  Scene scene_;
  int clip_ = -1;
  int clip_around_ = -1;
  std::string scroll_area_;
  float content_top_ = 0;
  bool targets_off_ = false;
};

}  // namespace fluoro::ui
