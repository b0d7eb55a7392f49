#include <array>
#include <functional>
#include <thread>

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "history/fixtures.hpp"
#include "history/small_disk.hpp"

namespace fluoro::history {
namespace {

namespace fs = std::filesystem;

/// Runs `work` in a process of its own, which is killed after it said that many times that it got on.
void run_and_kill(int times, const std::function<void(const std::function<void()>&)>& work) {
  std::array<int, 2> pipe_ends{};
  REQUIRE(pipe(pipe_ends.data()) == 0);
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    work([&] {
      if (write(pipe_ends[1], ".", 1) != 1) _exit(1);
    });
    _exit(0);
  }
  close(pipe_ends[1]);
  char dot = 0;
  for (int i = 0; i < times; ++i) REQUIRE(read(pipe_ends[0], &dot, 1) == 1);
  kill(child, SIGKILL);
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  CHECK(WIFSIGNALED(status));
  close(pipe_ends[0]);
}

TEST_CASE("a killed program loses no answer that was given") {
  const test::TempFolder folder;
  const fs::path file = folder / "history.db";
  constexpr int kSaid = 7;
  run_and_kill(kSaid, [&](const auto& got_on) {
    Store store = test::open(file);
    const SessionId id = store.begin(test::session(test::items(1000)));
    for (int i = 0; i < 1000; ++i) {
      store.answer(id, test::answer(i, 0.5));
      got_on();
    }
  });
  REQUIRE(fs::file_size(folder / "history.db-wal") > 0);
  Store store = test::open(file);
  const auto session = store.unfinished();
  REQUIRE(session);
  REQUIRE(session->answered >= kSaid);
  CHECK(session->items == 1000);
  CHECK(session->marks == session->answered * 0.5);
  const auto items = store.items(session->id);
  for (int i = 0; i < session->answered; ++i) CHECK(items[static_cast<std::size_t>(i)].answer);
  store.answer(session->id, test::answer(session->answered));
  CHECK(store.session(session->id)->answered == session->answered + 1);
}

TEST_CASE("a program killed while it begins leaves whole sessions or none") {
  const test::TempFolder folder;
  const fs::path file = folder / "history.db";
  run_and_kill(3, [&](const auto& got_on) {
    Store store = test::open(file);
    while (true) {
      store.begin(test::session(test::items(40)));
      got_on();
    }
  });
  const Store store = test::open(file);
  const auto sessions = store.sessions();
  CHECK(sessions.size() >= 3);
  for (const Session& session : sessions) CHECK(store.items(session.id).size() == 40);
}

TEST_CASE("two windows see each other's answers at once") {
  const test::TempFolder folder;
  Store one = test::open(folder / "history.db"), other = test::open(folder / "history.db");
  const SessionId id = one.begin(test::session(test::items(3)));
  one.answer(id, test::answer(0));
  REQUIRE(other.unfinished());
  CHECK(other.unfinished()->answered == 1);
  other.answer(id, test::answer(1));
  CHECK(one.session(id)->answered == 2);
  CHECK_THROWS_AS(one.answer(id, test::answer(1)), Error);
}

TEST_CASE("programs that start and write at the same time wait for each other") {
  const test::TempFolder folder;
  constexpr int kPrograms = 4, kAnswers = 10;
  std::vector<std::string> failures(kPrograms);
  std::vector<std::thread> programs;
  programs.reserve(kPrograms);
  for (std::string& failure : failures)
    programs.emplace_back([&] {
      try {
        Store store = test::open(folder / "history.db");
        const SessionId id = store.begin(test::session(test::items(kAnswers + 1)));
        for (int i = 0; i < kAnswers; ++i) store.answer(id, test::answer(i));
      } catch (const std::exception& error) {
        failure = error.what();
      }
    });
  for (std::thread& program : programs) program.join();
  for (const std::string& failure : failures) CHECK(failure == "");
  const Store store = test::open(folder / "history.db");
  CHECK(store.sessions().size() == kPrograms);
  CHECK(store.bank_records().at("ir").answers == kPrograms * kAnswers);
}

TEST_CASE("a full disk is said, loses nothing and is over when there is space again") {
  const test::TempFolder folder;
  Store store = test::open(folder / "history.db");
  const SessionId id = store.begin(test::session(test::items(3)));
  store.answer(id, test::answer(0));
  {
    const test::SmallDisk full(fs::file_size(folder / "history.db-wal"));
    CHECK_THROWS_AS(store.answer(id, test::answer(1)), Error);
    CHECK_THROWS_AS(store.begin(test::session(test::items(3))), Error);
    CHECK(store.session(id)->answered == 1);
  }
  store.answer(id, test::answer(1));
  CHECK(test::open(folder / "history.db").session(id)->answered == 2);
  CHECK(store.sessions().size() == 1);
}

TEST_CASE("a store that moved goes on") {
  const test::TempFolder folder;
  Store store = test::open(folder / "history.db");
  Store moved = std::move(store);
  const SessionId id = moved.begin(test::session(test::items(1)));
  store = test::open(folder / "other.db");
  store = std::move(moved);
  CHECK(store.session(id));
}

}  // namespace
}  // namespace fluoro::history
