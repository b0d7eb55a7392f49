#include "shell/cli.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <span>
#include <sstream>
#include <string_view>

#include <CLI/CLI.hpp>

#include "base/text.hpp"
#include "shell/exit_code.hpp"

namespace fluoro::shell {
namespace {

constexpr const char* kFooter = R"(Examples:
  fluoro                                       open the app
  fluoro play ir-procedures --count 10         straight to the first of ten questions
  fluoro play ir-skills ir-training --time 20m
  fluoro play ir-procedures --code K7QF-2M9D-XR
  fluoro draw my-quiz.yaml --count 5           print a paper with its key
  fluoro draw ir-skills --exam --levels 50:30:20
  fluoro new my-quiz.yaml                      write a small quiz to start from
  fluoro check quizzes/                        say what is wrong with quiz files
  fluoro preview my-quiz.yaml                  see a quiz while you write it
  fluoro history --format csv > history.csv
  fluoro history import history.json           bring in what another computer printed
  fluoro history merge /media/stick/history.db or its history itself
  fluoro optimise                              fit the memory model to your answers
  fluoro simulate --days 90 --retention 0.95   what that would cost a day
  fluoro history backups                       what was kept of it, and when
  fluoro history restore history-2026-11-24-184205Z.db
  fluoro doctor                                check the history, repair what can be

A BANK is the path of a quiz file, or the id of a quiz in --quizzes DIR, in
$XDG_DATA_HOME/fluoro/quizzes or among those that Fluoro comes with.

Exit codes: 0 done; 1 errors were found, or something could not be done;
2 the command line asks for something that there is not; 3 no window could be opened.)";

constexpr std::array<std::pair<const char*, Command>, 9> kCommands{{{"play", Command::play},
                                                                    {"draw", Command::draw},
                                                                    {"check", Command::check},
                                                                    {"new", Command::create},
                                                                    {"preview", Command::preview},
                                                                    {"history", Command::history},
                                                                    {"optimise", Command::optimise},
                                                                    {"simulate", Command::simulate},
                                                                    {"doctor", Command::doctor}}};
constexpr std::array<std::pair<const char*, Command>, 4> kHistoryCommands{
    {{"import", Command::import_history},
     {"merge", Command::merge_history},
     {"backups", Command::backups},
     {"restore", Command::restore}}};

/// Everything as typed; made into Options once CLI11 has found it in order.
struct Typed {
  std::string data, quizzes, walkthrough, screenshots, count, code, time, levels, days, retention,
      new_per_day;
  std::string format = "table";
  std::vector<std::string> subjects, topics;
  bool headless = false, json = false, no_key = false, all = false, strict = false, report = false,
       exam = false, yes = false, dry_run = false, sessions = false;
};

struct Wrong {
  std::string text;
};

void add_global_options(CLI::App& app, Typed& typed) {
  app.add_option("--data", typed.data, "Keep the history in this folder")->type_name("DIR");
  app.add_option("--quizzes", typed.quizzes, "Look for quizzes in this folder first")->type_name("DIR");
  CLI::Option* walkthrough =
      app.add_option("--walkthrough", typed.walkthrough, "Play the steps in this file against the app")
          ->type_name("FILE.yaml");
  app.add_option("--screenshots", typed.screenshots, "Put a walkthrough's pictures into this folder")
      ->type_name("DIR")
      ->needs(walkthrough);
  app.add_flag("--headless", typed.headless, "Play a walkthrough without a display, time and pictures")
      ->needs(walkthrough);
}

void add_paper_options(CLI::App& command, Typed& typed) {
  command.add_option("BANK", typed.subjects, "Quiz files or ids of quizzes")->required()->type_name("");
  command.add_option("--count", typed.count, "How many questions (20)")->type_name("N");
  command.add_option("--topic", typed.topics, "Only this topic; may be given several times")
      ->type_name("T")
      ->allow_extra_args(false);
  command.add_option("--code", typed.code, "Ask the paper with this code, such as K7QF-2M9D-XR")
      ->type_name("C");
}

void add_history_commands(CLI::App& history, Typed& typed) {
  history.require_subcommand(0, 1);
  CLI::App* import =
      history.add_subcommand("import", "Bring in what 'history --format json' printed elsewhere");
  import->add_option("FILE", typed.subjects, "The JSON file")->required()->expected(1)->type_name("");
  CLI::App* merge = history.add_subcommand("merge", "Bring in the history.db of another computer");
  merge->add_option("FILE", typed.subjects, "The history.db")->required()->expected(1)->type_name("");
  history.add_subcommand("backups", "List the backups of the history");
  CLI::App* restore = history.add_subcommand(
      "restore", "Put a backup in the history's place; what is there now is backed up first");
  restore->add_option("FILE", typed.subjects, "A file, or the name of a backup")
      ->required()
      ->expected(1)
      ->type_name("");
  restore->add_flag("--yes", typed.yes, "Do not ask");
}

void add_memory_commands(CLI::App& app, Typed& typed) {
  CLI::App* optimise = app.add_subcommand("optimise", "Fit the memory model to your answers");
  optimise->add_flag("--dry-run", typed.dry_run, "Only say what it would do");

  CLI::App* simulate = app.add_subcommand("simulate", "Forecast the work of the coming days");
  simulate->add_option("BANK", typed.subjects, "Quiz files or ids of quizzes (all)")->type_name("");
  simulate->add_option("--days", typed.days, "How many days (30)")->type_name("N");
  simulate->add_option("--retention", typed.retention, "The share to be remembered, 0.7 to 0.99 (as set)")
      ->type_name("R");
  simulate->add_option("--new", typed.new_per_day, "New facts a day (as set)")->type_name("N");
  simulate->add_flag("--json", typed.json, "Print JSON");
}

void add_commands(CLI::App& app, Typed& typed) {
  CLI::App* play = app.add_subcommand("play", "Open the app at the first question");
  add_paper_options(*play, typed);
  play->add_option("--time", typed.time, "Time limit for the whole paper, such as 90s, 20m or 1h30m")
      ->type_name("TIME");

  CLI::App* draw = app.add_subcommand("draw", "Print a paper");
  add_paper_options(*draw, typed);
  draw->add_flag("--all", typed.all, "All questions there are")->excludes(draw->get_option("--count"));
  CLI::Option* exam = draw->add_flag("--exam", typed.exam, "An exam: topics in proportion to their weights");
  draw->add_option("--levels", typed.levels,
                   "Shares of recall, understand and apply in an exam, such as 50:30:20")
      ->type_name("R:U:A")
      ->needs(exam);
  draw->add_flag("--json", typed.json, "Print JSON");
  draw->add_flag("--no-key", typed.no_key, "Leave out what gives answers away");

  CLI::App* check = app.add_subcommand("check", "Say what is wrong with quiz files");
  check->add_option("PATH", typed.subjects, "Quiz files, or folders with quiz files")
      ->required()
      ->type_name("");
  check->add_flag("--strict", typed.strict, "Count what could be better as an error");
  check->add_flag("--report", typed.report,
                  "Also print what is asked how often, and how far guessing gets without reading");
  check->add_flag("--json", typed.json, "Print JSON");

  CLI::App* create = app.add_subcommand("new", "Write a small quiz to start from");
  create->add_option("FILE", typed.subjects, "The file to write, which must not exist yet")
      ->required()
      ->expected(1)
      ->type_name("");

  CLI::App* preview =
      app.add_subcommand("preview", "Show a quiz file as it will look, again after each save");
  preview->add_option("FILE", typed.subjects, "A quiz file")->required()->expected(1)->type_name("");

  CLI::App* history = app.add_subcommand("history", "Print the sessions so far");
  CLI::Option* format =
      history->add_option("--format", typed.format, "table (the default), csv or json")->type_name("FORMAT");
  history->add_flag("--sessions", typed.sessions, "csv: a row for each session, not each answer")
      ->needs(format);
  add_history_commands(*history, typed);

  CLI::App* doctor = app.add_subcommand("doctor", "Check the history and repair what can be repaired");
  doctor->add_flag("--dry-run", typed.dry_run, "Only say what is wrong");
  add_memory_commands(app, typed);
}

std::optional<int> whole_number(std::string_view typed, int least, int most) {
  int number = 0;
  const char* end = typed.data() + typed.size();
  const auto [stopped, error] = std::from_chars(typed.data(), end, number);
  if (error != std::errc() || stopped != end || number < least || number > most) return std::nullopt;
  return number;
}

int whole_option(const std::string& name, const std::string& typed, int least, int most) {
  if (const auto number = whole_number(typed, least, most)) return *number;
  throw Wrong{name + " must be a whole number from " + std::to_string(least) + " to " + std::to_string(most) +
              ", not '" + typed + "'."};
}

int count_of(const Typed& typed) {
  if (typed.all) return 0;
  return typed.count.empty() ? Options{}.count : whole_option("--count", typed.count, 1, 1'000'000);
}

/// Three whole numbers with colons between them, not all of them 0.
std::optional<exam::LevelMix> parse_levels(std::string_view typed) {
  constexpr int kMost = 1000;
  exam::LevelMix mix{};
  for (std::size_t level = 0; level < mix.size(); ++level) {
    const std::size_t colon = typed.find(':');
    if ((colon == std::string_view::npos) != (level + 1 == mix.size())) return std::nullopt;
    const auto share = whole_number(typed.substr(0, colon), 0, kMost);
    if (!share) return std::nullopt;
    mix[level] = *share;
    typed.remove_prefix(colon == std::string_view::npos ? typed.size() : colon + 1);
  }
  if (mix == exam::LevelMix{}) return std::nullopt;
  return mix;
}

double retention_of(const std::string& typed) {
  double share = 0;
  const char* end = typed.data() + typed.size();
  const auto [stopped, error] = std::from_chars(typed.data(), end, share);
  if (error != std::errc() || stopped != end || !(share >= 0.7 && share <= 0.99))
    throw Wrong{"--retention must be a share from 0.7 to 0.99, not '" + typed + "'."};
  return share;
}

history::Format format_of(const Typed& typed) {
  const std::string& word = typed.format;
  const std::map<std::string, history::Format> formats{
      {"table", history::Format::table}, {"csv", history::Format::csv}, {"json", history::Format::json}};
  if (typed.sessions && word != "csv") throw Wrong{"--sessions goes with --format csv."};
  if (typed.sessions) return history::Format::csv_sessions;
  if (const auto found = formats.find(word); found != formats.end()) return found->second;
  throw Wrong{"--format must be table, csv or json, not '" + word + "'."};
}

using Names = std::span<const std::pair<const char*, Command>>;

Command command_of(const CLI::App& app, Names names, Command none) {
  for (const auto& [name, command] : names)
    if (app.got_subcommand(name)) return command;
  return none;
}

Command command_of(const CLI::App& app) {
  const Command command = command_of(app, kCommands, Command::window);
  if (command != Command::history) return command;
  return command_of(*app.get_subcommand("history"), kHistoryCommands, command);
}

void refuse_empty(const CLI::App& app) {
  for (const CLI::Option* option : app.get_options())
    for (const std::string& value : option->results())
      if (value.empty()) throw Wrong{option->get_name() + " is given, but empty."};
  for (const CLI::App* command : app.get_subcommands()) refuse_empty(*command);
}

Options options_of(const CLI::App& app, const Typed& typed) {
  refuse_empty(app);
  Options options{.command = command_of(app),
                  .data = typed.data,
                  .quizzes = typed.quizzes,
                  .walkthrough = typed.walkthrough,
                  .screenshots = typed.screenshots,
                  .headless = typed.headless,
                  .subjects = typed.subjects,
                  .count = count_of(typed),
                  .topics = typed.topics,
                  .exam = typed.exam,
                  .json = typed.json,
                  .no_key = typed.no_key,
                  .strict = typed.strict,
                  .report = typed.report,
                  .yes = typed.yes,
                  .format = format_of(typed),
                  .dry_run = typed.dry_run};
  if (!typed.code.empty()) {
    const auto code = base::PaperCode::parse(typed.code);
    if (const auto* trouble = std::get_if<std::string>(&code)) throw Wrong{"--code: " + *trouble};
    options.code = std::get<base::PaperCode>(code);
  }
  if (!typed.time.empty()) {
    options.time_limit = base::parse_duration(typed.time);
    if (!options.time_limit)
      throw Wrong{"--time must be a time such as 90s, 20m or 1h30m, not '" + typed.time + "'."};
  }
  if (!typed.levels.empty()) {
    options.levels = parse_levels(typed.levels);
    if (!options.levels)
      throw Wrong{
          "--levels must be the shares of recall, understand and apply, whole numbers up to 1000 such "
          "as 50:30:20, not '" +
          typed.levels + "'."};
  }
  if (!typed.days.empty()) options.days = whole_option("--days", typed.days, 1, 3650);
  if (!typed.retention.empty()) options.retention = retention_of(typed.retention);
  if (!typed.new_per_day.empty()) options.new_per_day = whole_option("--new", typed.new_per_day, 0, 1000);
  const bool has_app = options.command == Command::window || options.command == Command::play ||
                       options.command == Command::preview;
  if (!has_app && !options.walkthrough.empty())
    throw Wrong{"--walkthrough works with the app alone; leave out the command."};
  return options;
}

Answered wrong_usage(std::string text) {
  if (text.find_last_of(".?!") != text.size() - 1) text += ".";
  return {kUsage, text + "\nSee 'fluoro --help'.\n"};
}

/// What to do about a word that is no command: it may be one mistyped, or a quiz.
std::string unknown_word(const CLI::App& app, const CLI::ExtrasError& error) {
  const std::vector<std::string> left = app.remaining(true);
  if (!app.get_subcommands().empty() || left.empty() || left.front().starts_with("-")) return error.what();
  const std::string& word = left.front();
  std::vector<std::string> commands;
  commands.reserve(kCommands.size());
  for (const auto& [name, command] : kCommands) commands.emplace_back(name);
  const std::string suggestion = base::did_you_mean(word, commands);
  return "There is no command '" + word + "'" +
         (suggestion.empty() ? "; to play a quiz, write 'fluoro play " + word + "'" : suggestion);
}

}  // namespace

std::variant<Options, Answered> parse_command_line(const std::vector<std::string>& arguments) {
  Typed typed;
  CLI::App app("Fluoro: quizzes that ask at random and remember how you did.", "fluoro");
  app.fallthrough();
  app.require_subcommand(0, 1);
  app.set_help_flag("-h,--help", "Print this help");
  app.set_version_flag("--version", "fluoro " FLUORO_VERSION, "Print the version");
  add_global_options(app, typed);
  app.footer("See 'fluoro --help' for examples and what all commands share.");  // theirs, by inheritance
  add_commands(app, typed);
  app.footer(kFooter);
  try {
    app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    return options_of(app, typed);
  } catch (const CLI::ExtrasError& error) {
    return wrong_usage(unknown_word(app, error));
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() != 0) return wrong_usage(error.what());
    std::ostringstream text, none;
    app.exit(error, text, none);
    return Answered{kFine, text.str()};
  } catch (const Wrong& wrong) {
    return wrong_usage(wrong.text);
  }
}

}  // namespace fluoro::shell
