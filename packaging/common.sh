# shellcheck shell=bash
# What the scripts of this folder share; they source it.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
yes=false # --yes: install without a question

# With these, a clone elsewhere finds in the cache what this one compiled.
export CMAKE_CXX_COMPILER_LAUNCHER=ccache CCACHE_BASEDIR="$root" CCACHE_NOHASHDIR=1

say() { printf '%s\n' "$*" >&2; }
die() {
  say "$*"
  exit 1
}

# packages USE...: the packages on the list for these uses, one a line.
packages() {
  awk -F ' *[|] *' -v uses=" $* " '
    /^#/ || NF == 0 { next }
    NF != 4 { print FILENAME ":" FNR ": a package needs four columns." > "/dev/stderr"; exit 1 }
    index(uses, " " $2 " ") { print $1 }' "$root/packaging/debian-packages.txt"
}

# not_installed PACKAGE...: those of them that this machine has not, neither by themselves nor as a part of another
# package (Node.js as its makers package it has npm inside), one a line.
not_installed() {
  comm -23 <(printf '%s\n' "$@" | sort -u) \
    <(dpkg-query -W -f '${db:Status-Status} ${Package} ${Provides}\n' | sed -n 's/^installed //p' |
      tr -s ' ,' '\n' | sort -u)
}

# need USE...: installs what the list has for these uses and this machine has not.
need() {
  local list missing names
  names=$(packages "$@")
  mapfile -t list <<<"$names"
  command -v dpkg-query apt-get >/dev/null ||
    die "There is no apt here to install things with; what is needed, by its names in Debian 12:" "${list[@]}"
  mapfile -t missing < <(not_installed "${list[@]}")
  ((${#missing[@]} == 0)) || install_packages "${missing[@]}"
}

install_packages() {
  local answer as_root=(env DEBIAN_FRONTEND=noninteractive)
  say "These Debian packages will be installed, with what they depend on:" "$@"
  if ((EUID != 0)); then
    command -v sudo >/dev/null || die "Only root may install them: run this as root, or install sudo."
    as_root=(sudo "${as_root[@]}")
    if ! $yes && [[ -t 0 && -t 2 ]]; then
      read -r -p "Go on? [Y/n] " answer
      [[ $answer =~ ^([Yy]|$) ]] || die "Nothing was installed."
    fi
  fi
  # Lists that were never fetched, or are so old that a package has gone from the server, are fetched first.
  local install=(apt-get install -y --no-install-recommends "$@")
  apt-get --simulate "${install[@]:1}" >/dev/null 2>&1 && "${as_root[@]}" "${install[@]}" >&2 && return
  "${as_root[@]}" apt-get update >&2 || die "apt could not fetch its lists; what it says above tells why."
  "${as_root[@]}" "${install[@]}" >&2 || die "apt could not install them; what it says above tells why."
}

# with_display WIDTHxHEIGHT COMMAND...: runs the command on a display that lies in memory.
with_display() (
  coproc Xvfb -displayfd 1 -screen 0 "$1x24" -nolisten tcp -noreset 2>/dev/null
  # shellcheck disable=SC2154  # bash sets it
  trap 'kill "$COPROC_PID"' EXIT
  read -r number <&"${COPROC[0]}" || die "Xvfb did not start."
  DISPLAY=:$number "${@:2}"
)
