#include "shell/picture_loader.hpp"

#include <algorithm>
#include <utility>

#include "shell/quiet.hpp"

namespace fluoro::shell {
namespace {

using Kind = ui::PictureState::Kind;

/// So many entries without pixels are remembered.
constexpr std::size_t kMostEntries = 256;

ui::PictureState broken(std::string why) { return {.kind = Kind::broken, .trouble = std::move(why)}; }

}  // namespace

PictureLoader::PictureLoader(When when, std::size_t most_bytes) : when_(when), most_bytes_(most_bytes) {
  const ThreadQuiet prepared;  // before there is another thread
}

PictureLoader::~PictureLoader() = default;

void PictureLoader::start_over(QuizFolders folders) {
  folders_ = std::move(folders);
  entries_.clear();
  ++start_;
  const std::lock_guard lock(mutex_);
  waiting_ -= static_cast<int>(wanted_.size());
  wanted_.clear();
}

ui::PictureState PictureLoader::look(const ui::PictureId& id) {
  auto found = entries_.find(id);
  if (found != entries_.end() && found->second.no_room && !on_screen(found->second))
    found = (entries_.erase(found), entries_.end());
  if (found == entries_.end()) {
    if (entries_.size() >= kMostEntries)
      std::erase_if(entries_, [&](const auto& entry) {
        return entry.second.state.kind != Kind::loading && !on_screen(entry.second);
      });
    found = entries_.try_emplace(id).first;
    found->second.looked_at = screen_;
    send_for(id, found->second);
  }
  found->second.looked_at = screen_;
  return found->second.state;
}

void PictureLoader::send_for(const ui::PictureId& id, Entry& entry) {
  const auto folder = folders_.find(id.quiz);
  if (folder == folders_.end()) {
    entry.state = broken("The quiz that it belongs to is not there any more.");
    return;
  }
  ++waiting_;
  const Wanted wanted{id, folder->second, start_};
  if (when_ == When::at_once) {
    load(wanted);
    take_news();
    return;
  }
  if (!thread_.joinable()) thread_ = std::jthread([this](const std::stop_token& stop) { work(stop); });
  const std::lock_guard lock(mutex_);
  wanted_.push_back(wanted);
  changed_.notify_all();
}

std::shared_ptr<const PictureLevels> PictureLoader::levels(const ui::PictureId& id) {
  const auto found = entries_.find(id);
  if (found == entries_.end()) return nullptr;
  found->second.looked_at = screen_;
  return found->second.levels;
}

// The thread.

void PictureLoader::work(const std::stop_token& stop) {
  while (true) {
    Wanted wanted;
    {
      std::unique_lock lock(mutex_);
      if (!changed_.wait(lock, stop, [&] { return !wanted_.empty(); })) return;
      wanted = std::move(wanted_.front());
      wanted_.pop_front();
    }
    load(wanted);
  }
}

/// Tells the size as soon as the header has said it, so that the picture's place is known.
void PictureLoader::load(const Wanted& wanted) {
  const PictureFile file = open_picture(wanted.folder, wanted.id.path);
  if (!file.trouble.empty()) return tell({wanted.id, broken(file.trouble), nullptr, wanted.start});
  tell({wanted.id, {.kind = Kind::loading, .size = file.size}, nullptr, wanted.start});
  auto levels = decode(file);
  if (!levels)
    return tell({wanted.id, broken("The file " + wanted.id.path + " is damaged."), nullptr, wanted.start});
  tell({wanted.id,
        {.kind = Kind::ready, .size = file.size},
        std::make_shared<const PictureLevels>(std::move(*levels)),
        wanted.start});
}

void PictureLoader::tell(News news) {
  const std::lock_guard lock(mutex_);
  news_.push_back(std::move(news));
  changed_.notify_all();
}

// The screens' thread again.

bool PictureLoader::take_news() {
  std::deque<News> news;
  {
    const std::lock_guard lock(mutex_);
    news.swap(news_);
  }
  for (News& one : news) take(std::move(one));
  return !news.empty();
}

void PictureLoader::take(News news) {
  if (news.state.kind != Kind::loading) --waiting_;
  const auto found = entries_.find(news.id);
  if (news.start != start_ || found == entries_.end()) return;
  Entry& entry = found->second;
  entry.state = std::move(news.state);
  if (!news.levels || when_ == When::at_once) return;
  make_room(news.levels->bytes(), entry.looked_at);
  if (bytes() + news.levels->bytes() <= most_bytes_) {
    entry.levels = std::move(news.levels);
    return;
  }
  entry.no_room = true;
  entry.state = broken("There are too many large pictures on this screen to show this one too.");
}

/// Forgets pictures until there is room for so many bytes of one looked at `when`, those looked at longest
/// ago first and none of the same screen.
void PictureLoader::make_room(std::size_t bytes, std::uint64_t when) {
  while (this->bytes() + bytes > most_bytes_) {
    const auto forgettable = [&](const auto& entry) {
      return entry.second.levels && entry.second.looked_at < when;
    };
    auto oldest = entries_.end();
    for (auto entry = entries_.begin(); entry != entries_.end(); ++entry)
      if (forgettable(*entry) &&
          (oldest == entries_.end() || entry->second.looked_at < oldest->second.looked_at))
        oldest = entry;
    if (oldest == entries_.end()) return;
    entries_.erase(oldest);
  }
}

std::size_t PictureLoader::bytes() const {
  std::size_t sum = 0;
  for (const auto& [id, entry] : entries_)
    if (entry.levels) sum += entry.levels->bytes();
  return sum;
}

void PictureLoader::finish() {
  while (busy()) {
    {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [&] { return !news_.empty(); });
    }
    take_news();
  }
}

}  // namespace fluoro::shell
