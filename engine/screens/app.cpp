#include "screens/app.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "history/learning.hpp"
#include "memory/rating.hpp"
#include "screens/fitting.hpp"
#include "screens/interaction.hpp"
#include "screens/make_screen.hpp"
#include "screens/outcome_words.hpp"
#include "screens/screen.hpp"
#include "screens/sessions.hpp"
#include "screens/settings.hpp"

namespace fluoro::screens {
namespace {

constexpr int kTextStep = 25;  ///< per cent, by Ctrl and plus or minus

/// The screen that Esc or "Back" leads to keeps its place: a list is found where it was left.
bool leads_back(const Screen& from, const Screen& to) {
  return (std::holds_alternative<review::State>(from) && std::holds_alternative<results::State>(to)) ||
         (std::holds_alternative<results::State>(from) && std::holds_alternative<history_list::State>(to));
}

}  // namespace

struct App::Impl {
  Impl(Services given, base::Now now)
      : services(std::move(given)),
        settings(load_settings(*services.store)),
        fitting(services),
        screen(make(ToHome{}, now)) {}
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;

  [[nodiscard]] Screen make(const Route& route, base::Now now) const {
    return make_screen({services, settings, fitting, trouble}, route, now);
  }

  void show(Screen next) {
    const std::size_t left = screen.index();
    places[left] = interaction.place();
    const bool back = leads_back(screen, next);
    screen = std::move(next);
    interaction.go_to(back ? places[screen.index()] : Place{});
    if (back) interaction.focus(interaction.place().focus);
    stale = true;
  }

  /// Back to Home with a sentence about what went wrong.
  void show_trouble(const std::string& sentence, base::Now now) {
    trouble = sentence;
    show(make(ToHome{}, now));
  }

  // What a screen wants done.

  void carry_out(const Effects& effects, base::Now now) {
    for (const Effect& effect : effects) {
      try {
        std::visit([&](const auto& one) { carry_out(one, now); }, effect);
      } catch (const history::Error& error) {
        show_trouble(error.what(), now);
        return;
      }
    }
  }

  void carry_out(const Go& go, base::Now now) {
    trouble.clear();
    show(make(go.route, now));
    const auto* setup = std::get_if<ToSetup>(&go.route);
    if (setup && setup->code_first) interaction.focus("code");
  }

  void carry_out(const Begin& begin, base::Now now) { begin_session(begin.plan, now); }

  void carry_out(const Continue& wanted, base::Now now) { play_session(wanted.session, now); }

  void carry_out(const Record& record, base::Now) {
    auto& state = std::get<play::State>(screen);
    history::Answer answer = record.answer;
    const exam::Item& item = state.items[static_cast<std::size_t>(answer.position)];
    add_what_follows(answer, item, state.ways.asks_certainty);
    try {
      services.store->answer(record.session, answer);
      state.trouble.clear();
      tell_outcome(state, item, answer);
    } catch (const history::Error& error) {
      state.trouble = "This answer could not be saved. " + std::string(error.what());
      state.last_answered.reset();  // there is nothing to take back
    }
  }

  /// An answer's rating and day.
  void add_what_follows(history::Answer& answer, const exam::Item& item, bool asks_certainty) const {
    memory::Answered answered{.mark = answer.mark, .taken = answer.taken};
    if (asks_certainty)
      answered.certainty = static_cast<int>(answer.certainty.value_or(exam::Certainty::guessing));
    if (const auto found = medians.find(to_string(item.type)); found != medians.end())
      answered.median = found->second;
    answer.rating = memory::rating_of(answered);
    answer.day = base::study_day(answer.at, *services.zone);
  }

  void tell_outcome(play::State& state, const exam::Item& item, const history::Answer& answer) const {
    const std::string key = exam::fact_key(item);
    const history::Learning& learning = services.store->learning();
    const auto suspended = learning.suspended(item.bank);
    const QuestionFacts known{.doubt = learning.doubt_of(item.question),
                              .suspended = std::ranges::find(suspended, key) != suspended.end()};
    std::string note;
    if (state.ways.asks_certainty) note = certainty_note(answer.mark, answer.certainty);
    const auto learnt = learning.learnt(key);
    if (learnt && !known.suspended) note += (note.empty() ? "" : " ") + due_note(*learnt, answer.day);
    play::tell_outcome(state, std::move(note), known);
  }

  void carry_out(const Next& next, base::Now now) {
    auto& state = std::get<play::State>(screen);
    const auto session = services.store->session(next.session);
    if (!session) return show_trouble("This session is not in the history any more.", now);
    std::vector<exam::Item> items = coming_back(ground(), *session, state.items, open_facts(state), now);
    if (items.empty() && play::go_on(state, now)) return;
    if (items.empty()) items = more(ground(), *session, state.items, now);
    if (items.empty()) return carry_out({Finish{next.session}, Sound{Cue::finished}}, now);
    services.store->append(next.session, items);
    play::append(state, items, now);
  }

  static std::vector<std::string> open_facts(const play::State& state) {
    std::vector<std::string> keys;
    for (std::size_t i = 0; i < state.items.size(); ++i)
      if (!state.answers[i]) keys.push_back(exam::fact_key(state.items[i]));
    return keys;
  }

  void carry_out(const Undo& undo, base::Now) { services.store->undo(undo.session, undo.position); }

  void carry_out(const Suspend& suspend, base::Now now) {
    services.store->learning().suspend(suspend.fact_key, suspend.bank, suspend.suspended);
    make_again(now);
  }

  void carry_out(const SaveDoubt& doubt, base::Now now) {
    services.store->learning().doubt(
        {.question = doubt.question, .bank = doubt.bank, .note = doubt.note, .at = now.wall});
  }

  void carry_out(const ResetBank& reset, base::Now now) {
    services.store->learning().reset(reset.bank, now.wall);
    make_again(now);
  }

  void carry_out(const Fit&, base::Now now) {
    if (fitting.runs()) return;
    fitting.begin();
    interaction.focus("cancel-fit");
    look_at_fit(now);
  }

  void carry_out(const CancelFit&, base::Now) { fitting.cancel(); }

  void carry_out(const SaveDraft& save, base::Now) {
    auto& state = std::get<sitting::State>(screen);
    try {
      services.store->save_draft(save.session, save.draft, save.clock_used);
      state.trouble.clear();
    } catch (const history::Error& error) {
      sitting::tell_unsaved(state, save.draft.position,
                            "This answer could not be saved. " + std::string(error.what()));
    }
  }

  void carry_out(const SaveClock& save, base::Now) {
    try {
      services.store->save_clock(save.session, save.clock_used);
    } catch (const history::Error& error) {
      std::get<sitting::State>(screen).trouble = "The clock could not be saved. " + std::string(error.what());
    }
  }

  void carry_out(const HandIn& paper, base::Now now) {
    hand_in(paper.session, paper.answers, now);
    carry_out(Finish{.session = paper.session, .time_was_up = paper.time_was_up}, now);
  }

  void hand_in(history::SessionId id, std::vector<history::Answer> answers, base::Now now) {
    const auto session = services.store->session(id);
    const auto items = services.store->items(id);
    for (history::Answer& answer : answers)
      add_what_follows(answer, items.at(static_cast<std::size_t>(answer.position)).item,
                       session && session->asks_certainty);
    services.store->hand_in(id, answers, now.wall);
  }

  /// Screens that tell how facts stand show what has just changed.
  void make_again(base::Now now) {
    if (std::holds_alternative<home::State>(screen)) screen = make(ToHome{}, now);
    if (std::holds_alternative<banks::State>(screen)) screen = make(ToBanks{}, now);
    if (std::holds_alternative<outlook::State>(screen)) screen = make(ToOutlook{}, now);
  }

  /// Takes the result of a fit once it is there, wherever the learner is by then.
  void look_at_fit(base::Now now) {
    if (!fitting.runs()) return;
    if (fitting.take_result(now)) {
      if (interaction.place().focus == "cancel-fit") interaction.focus("fit");
      make_again(now);
      stale = true;
    }
    if (auto* page = std::get_if<settings_page::State>(&screen)) page->schedule = fitting.schedule();
  }

  void carry_out(const Finish& finish, base::Now now) {
    services.store->finish(finish.session, now.wall);
    const auto session = services.store->session(finish.session);
    if (!session || session->answered == 0) {
      if (finish.time_was_up) return show_trouble("The time was up before a question was answered.", now);
      return show(make(ToHome{}, now));
    }
    show(make(ToResults{.session = finish.session, .just_finished = true}, now));
  }

  /// An exam is handed in as it stands: what was answered is not lost.
  void carry_out(const Abandon& abandon, base::Now now) {
    const auto session = services.store->session(abandon.session);
    if (session && session->mode == "exam" && !session->finished) {
      const auto items = services.store->items(abandon.session);
      const auto drafts = services.store->drafts(abandon.session);
      hand_in(abandon.session, sitting::answers(sitting::make(*session, items, drafts, now), now), now);
    }
    services.store->finish(abandon.session, now.wall);
    screen = make(ToHome{}, now);
  }

  void carry_out(const Change& change, base::Now) {
    if (change.settings.retention_percent != settings.retention_percent)
      services.store->learning().set_retention(change.settings.retention_percent / 100.0);
    settings = change.settings;
    save_settings(*services.store, settings);
  }

  void carry_out(const Sound& sound, base::Now) {
    if (settings.sound) cues.push_back(sound.cue);
  }

  void carry_out(const Focus& focus, base::Now) { interaction.focus(focus.id); }

  void carry_out(const Copy& copy, base::Now) {
    if (services.copy) services.copy(copy.text);
  }

  void carry_out(const Paste& paste, base::Now now) {
    if (services.pasted) tell(Typed{paste.id, services.pasted()}, now);
  }

  void carry_out(const Quit&, base::Now) { quit = true; }

  [[nodiscard]] Ground ground() const {
    return {.catalogue = &services.banks(),
            .learning = &services.store->learning(),
            .zone = services.zone,
            .settings = settings};
  }

  void begin_session(const SessionPlan& plan, base::Now now) {
    const auto code =
        plan.code.value_or(base::PaperCode::from_number(plan.code ? 0 : services.random_number()));
    const auto drawn = draw_session(ground(), plan, code, now);
    if (const auto* why = std::get_if<std::string>(&drawn)) return show_trouble(*why, now);
    play_session(services.store->begin(std::get<history::NewSession>(drawn)), now);
  }

  void play_session(history::SessionId id, base::Now now) {
    const auto session = services.store->session(id);
    const auto items = services.store->items(id);
    if (!session || items.empty()) return show_trouble("This session is not in the history any more.", now);
    medians = services.store->learning().medians();
    if (session->mode == "exam") return show(sitting::make(*session, items, services.store->drafts(id), now));
    const play::Ways ways{.asks_certainty = session->asks_certainty,
                          .grows = session->grows,
                          .endless = session->grows && session->mode == "practice"};
    show(play::make(id, items, session->time_limit, now, ways));
    // One that grows may have been left at its end.
    const bool all_answered =
        std::ranges::all_of(items, [](const history::SessionItem& item) { return item.answer.has_value(); });
    if (ways.grows && all_answered) carry_out(Next{id}, now);
  }

  void preview(CatalogueEntry file, base::Now now) {
    stale = true;
    if (auto* shown = std::get_if<preview::State>(&screen))
      return preview::reload(*shown, std::move(file), now);
    show(preview::make(std::move(file), now));
  }

  // Events and scenes.

  void handle(const ui::InputEvent& event, base::Now now) {
    if (std::holds_alternative<ui::CloseRequest>(event)) {
      quit = true;
      return;
    }
    tell(Passed{}, now);
    look_at_fit(now);
    if (const auto* pressed = std::get_if<ui::KeyPress>(&event); pressed && global_key(pressed->chord))
      return;
    if (std::holds_alternative<ui::Tick>(event)) {
      // A fact that follows the learning step may have come due.
      const auto* home = std::get_if<home::State>(&screen);
      if (home && home->next_repeat && *home->next_repeat <= now.wall) screen = make(ToHome{}, now);
      stale = true;
      return;
    }
    refresh(now);
    for (const Event& each : interaction.handle(event, scene)) tell(each, now);
  }

  void tell(const Event& event, base::Now now) {
    if (!std::holds_alternative<Passed>(event)) stale = true;
    const Effects effects = update(screen, event, now);
    if (!effects.empty()) stale = true;
    carry_out(effects, now);
  }

  bool global_key(ui::Chord chord) {
    if (!chord.ctrl || chord.alt) return false;
    if (chord.key == ui::Key::q || chord.key == ui::Key::w) return quit = true;
    int percent = settings.text_percent;
    if (chord.key == ui::Key::plus) percent += kTextStep;
    if (chord.key == ui::Key::minus) percent -= kTextStep;
    if (chord.key == ui::Key::d0) percent = 100;
    if (percent == settings.text_percent || percent < 100 || percent > 200) return false;
    settings.text_percent = percent;
    carry_out({Change{settings}}, {});
    if (auto* page = std::get_if<settings_page::State>(&screen)) page->settings = settings;
    return stale = true;
  }

  [[nodiscard]] ui::Scene view_now(base::Now now) const {
    ui::Frame frame{.size = size,
                    .text_scale = static_cast<float>(settings.text_percent) / 100,
                    .theme = &ui::theme_by_id(settings.theme),
                    .measure = services.measure,
                    .zone = services.zone,
                    .pictures = services.pictures,
                    .now = now};
    interaction.fill(frame);
    return view(screen, frame);
  }

  void refresh(base::Now now) {
    if (interaction.take_changed()) stale = true;
    if (!stale) return;
    scene = view_now(now);
    // Once for offsets that were too large or had to begin elsewhere; a second time changes nothing.
    if (interaction.settle(scene)) scene = view_now(now);
    interaction.show_focus(scene, ui::theme_by_id(settings.theme));
    stale = false;
  }

  Services services;
  Settings settings;
  std::string trouble;  ///< what went wrong last, for Home to say
  Fitting fitting;
  std::map<std::string, base::Milliseconds> medians;  ///< of the learner's times, as the session began
  Screen screen;
  Interaction interaction;
  std::map<std::size_t, Place> places;  ///< by the screen's kind, as it was left
  std::vector<Cue> cues;
  ui::Size size{1280, 800};
  ui::Scene scene;
  bool stale = true;
  bool quit = false;
};

App::App(Services services, base::Now now, const std::optional<SessionPlan>& play)
    : impl_(std::make_unique<Impl>(std::move(services), now)) {
  if (play) impl_->carry_out({Begin{*play}}, now);
}
App::App(App&&) noexcept = default;
App& App::operator=(App&&) noexcept = default;
App::~App() = default;

void App::preview(CatalogueEntry file, base::Now now) { impl_->preview(std::move(file), now); }
void App::handle(const ui::InputEvent& event, base::Now now) { impl_->handle(event, now); }

void App::resize(ui::Size size) {
  impl_->size = size;
  impl_->stale = true;
}

const ui::Scene& App::scene(base::Now now) {
  impl_->refresh(now);
  return impl_->scene;
}

void App::shown() {
  if (impl_->services.read_ahead) impl_->services.read_ahead();
}

bool App::changed() const { return impl_->stale || impl_->interaction.changed(); }
std::vector<Cue> App::take_cues() { return std::exchange(impl_->cues, {}); }

std::string App::title() const {
  const std::string shown = screens::title(impl_->screen);
  return shown.empty() ? "Fluoro" : "Fluoro: " + shown;
}

bool App::quit_requested() const { return impl_->quit; }

}  // namespace fluoro::screens
