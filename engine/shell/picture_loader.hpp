#pragma once
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "shell/picture_file.hpp"
#include "ui/picture.hpp"

namespace fluoro::shell {

/// The folder of each quiz, by its id.
using QuizFolders = std::map<std::string, std::filesystem::path>;

/// Loads the pictures that screens ask for, on a thread of its own, and keeps those looked at last as long as
/// they take no more room than `most_bytes`. All of its functions belong to one thread.
class PictureLoader final : public ui::Pictures {
 public:
  static constexpr std::size_t kMostBytes = std::size_t{256} << 20;
  /// at_once: within look(), for where there is no window that waits and no time that passes.
  enum class When { aside, at_once };
  explicit PictureLoader(When when, std::size_t most_bytes = kMostBytes);
  ~PictureLoader() override;

  /// Forgets all pictures: the files may have changed.
  void start_over(QuizFolders folders);

  [[nodiscard]] ui::PictureState look(const ui::PictureId& id) override;
  /// Pixels to draw; null unless it is ready, and always when there is no window.
  [[nodiscard]] std::shared_ptr<const PictureLevels> levels(const ui::PictureId& id);

  /// Whether a picture is still on its way.
  [[nodiscard]] bool busy() const { return waiting_ > 0; }
  /// Takes in what the thread has found out; whether that was anything, so that screens must be made anew.
  bool take_news();
  /// Sleeps until nothing is on its way: for walkthroughs, which must not depend on how fast a disk is.
  void finish();
  /// A screen has been drawn. What was not looked at since the one before is not on screen any more.
  void next_screen() { ++screen_; }

 private:
  struct Entry {
    ui::PictureState state;
    std::shared_ptr<const PictureLevels> levels;
    std::uint64_t looked_at = 0;  ///< counts the screens drawn before
    bool no_room = false;
  };
  struct Wanted {
    ui::PictureId id;
    std::filesystem::path folder;
    std::uint64_t start = 0;
  };
  struct News {
    ui::PictureId id;
    ui::PictureState state;
    std::shared_ptr<const PictureLevels> levels;
    std::uint64_t start = 0;  ///< older than the last start_over(): not wanted any more
  };

  [[nodiscard]] bool on_screen(const Entry& entry) const { return entry.looked_at + 1 >= screen_; }
  void send_for(const ui::PictureId& id, Entry& entry);
  void work(const std::stop_token& stop);
  void load(const Wanted& wanted);
  void tell(News news);
  void take(News news);
  void make_room(std::size_t bytes, std::uint64_t when);
  [[nodiscard]] std::size_t bytes() const;

  When when_;
  std::size_t most_bytes_;
  QuizFolders folders_;
  std::map<ui::PictureId, Entry> entries_;
  std::uint64_t screen_ = 1;
  std::uint64_t start_ = 0;
  int waiting_ = 0;

  std::mutex mutex_;  ///< of what both threads touch: the two lists
  std::condition_variable_any changed_;
  std::deque<Wanted> wanted_;
  std::deque<News> news_;
  std::jthread thread_;  ///< begun with the first picture; ends before what it uses
};

}  // namespace fluoro::shell
