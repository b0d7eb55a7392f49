#!/usr/bin/env bash
# Answers a paper in a real window with real keys and a real pointer, kills the app in its middle, goes on, and
# compares the score on screen with what the database holds.
#   hands_test.sh FLUORO HANDS
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=packaging/common.sh
source "$here/../../packaging/common.sh"
fluoro=$1
hands=$2

quiz=ir-procedures
code=K7QF-2M9D-XR
count=10
cut=4       # answers before the app is killed
patience=60 # seconds for a window or a title to come

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export XDG_DATA_HOME=$work
app='' window='' titles=()

fail() { die "hands_test: $*"; }

title() { xdotool getwindowname "$window"; }
title_is() { [[ $(title) == "$1" ]]; }
found_window() {
  window=$(xdotool search --onlyvisible --name '^Fluoro' 2>/dev/null) && [[ -n $window ]]
}

# await WHAT COMMAND...: until the command succeeds.
await() {
  local what=$1 end=$((SECONDS + patience))
  shift
  until "$@"; do
    kill -0 "$app" 2>/dev/null || fail "the app ended while the test waited for $what"
    ((SECONDS < end)) || fail "no $what in $patience seconds; the title is '$(title)'"
    sleep 0.02
  done
}

start_app() {
  "$fluoro" &
  app=$!
  await window found_window
  xdotool windowfocus "$window"
}

restart_app() {
  kill -KILL "$app"
  wait "$app" 2>/dev/null || true
  start_app
}

keysym() {
  case $1 in
    Enter) echo Return ;;
    Esc) echo Escape ;;
    Tab) echo Tab ;;
    [A-Z]) echo "${1,,}" ;;
    *) fail "knows no key '$1'" ;;
  esac
}

# do_action WORD...: one line of what the program hands says.
do_action() {
  case $1 in
    move) xdotool mousemove --window "$window" "${2%.*}" "${3%.*}" ;;
    press) xdotool mousedown 1 ;;
    release) xdotool mouseup 1 ;;
    wheel) if [[ $2 == up ]]; then xdotool click 4; else xdotool click 5; fi ;;
    key) xdotool key "$(keysym "$2")" ;;
    type) xdotool type "$2" ;;
    restart) restart_app ;;
    title)
      await "title '${*:2}'" title_is "${*:2}"
      titles+=("${*:2}")
      ;;
    *) fail "cannot do '$*'" ;;
  esac
}

play_in_window() {
  local words
  start_app
  while read -r -a words; do do_action "${words[@]}"; done <"$work/actions"
  printf '%s\n' "${titles[@]}" >"$work/titles"
  xdotool key ctrl+q
  wait "$app" || fail "the app ended with code $? after Ctrl+Q"
}

# What both of them must have kept, whenever it was.
kept() {
  "$fluoro" history --format json "$@" |
    jq '.sessions | map(del(.started, .finished) | .answers |= map(del(.seconds, .at, .day)))'
}

"$fluoro" draw $quiz --code $code --count $count --json >"$work/paper.json"
jq --arg quiz Procedures --arg code $code --argjson cut $cut -f "$here/hands_steps.jq" \
  "$work/paper.json" >"$work/steps.yaml"
"$hands" "$work/steps.yaml" "$work/headless" >"$work/actions"
with_display 1400x900 play_in_window

on_screen=$(sed -n 's/^Fluoro: \([0-9]*\) of \([0-9]*\) correct$/\1 of \2/p' "$work/titles")
in_database=$(sqlite3 "$work/fluoro/history.db" "SELECT CAST(sum(mark) AS INTEGER) || ' of ' || count(*) FROM answers")
[[ -n $on_screen ]] || fail "the window's title never told a score"
[[ $on_screen == "$in_database" ]] || fail "on screen is $on_screen, in the database $in_database"
diff <(kept) <(kept --data "$work/headless") || fail "the history differs from that of the same steps without a window"
diff <(jq -c '.items[] | {question, options}' "$work/paper.json") \
  <("$fluoro" history --format json | jq -c '.sessions[].answers[].shown | {question, options}') ||
  fail "the history holds another paper than $code"
echo "On screen and in the database: $on_screen correct."
