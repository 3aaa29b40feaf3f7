#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# with-display.sh CMD ARG...: runs CMD on an X server of its own (Xvfb, no TCP, a free display
# number), which ends with it. PERCH_SCREEN=WIDTHxHEIGHT replaces the size of 1400x900.
set -u

[ $# -gt 0 ] || { echo "usage: with-display.sh CMD ARG..." >&2; exit 2; }
command -v Xvfb >/dev/null ||
    { echo "with-display.sh: Xvfb is missing (./dev test installs it)" >&2; exit 127; }

dir=$(mktemp -d "${TMPDIR:-/tmp}/perch-display.XXXXXX") || exit 1
server=
finish() {
    if [ -n "$server" ]; then
        kill "$server" 2>/dev/null
        wait "$server" 2>/dev/null
    fi
    rm -rf "$dir"
}
trap finish EXIT
trap 'exit 143' TERM INT HUP

mkfifo "$dir/number"
Xvfb -displayfd 7 -screen 0 "${PERCH_SCREEN:-1400x900}x24" -nolisten tcp -noreset \
    7>"$dir/number" >"$dir/log" 2>&1 </dev/null &
server=$!
# Ends with the number, or with the end of the file if the server died.
read -r -t 30 number <"$dir/number" || number=
if [ -z "$number" ]; then
    echo "with-display.sh: Xvfb did not start" >&2
    cat "$dir/log" >&2
    exit 1
fi

unset WAYLAND_DISPLAY
export DISPLAY=:$number
"$@"
