#!/usr/bin/env bash
# Plays a walkthrough against the app with an empty history of its own, in a copy of the folder that is named like
# the walkthrough, if there is one.
#   walk.sh FLUORO window|headless WALKTHROUGH.yaml [ARGUMENT...]
set -euo pipefail
# shellcheck source=packaging/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/../../packaging/common.sh"
fluoro=$1
how=$2
steps=$3
shift 3

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export XDG_DATA_HOME=$work
if [[ -d ${steps%.yaml} ]]; then cp -r "${steps%.yaml}/." "$work"; fi
cd "$work"
walk=("$fluoro" --walkthrough "$steps" "$@")
if [[ $how == headless ]]; then
  env -u DISPLAY "${walk[@]}" --headless
  exit
fi

with_display 1400x900 "${walk[@]}" --screenshots "$work"
# A walkthrough that takes a picture left.png wants found.png to show the same, and untouched.png something else.
[[ -e $work/left.png ]] || exit 0
cmp "$work/left.png" "$work/found.png"
if cmp -s "$work/left.png" "$work/untouched.png"; then die "Nothing changed between untouched.png and left.png."; fi
cmp "$work/back.png" "$work/untouched.png"
