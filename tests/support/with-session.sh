#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# with-session.sh CMD ARG...: runs CMD with a session bus and an unlocked secret service of its
# own, in a home directory that exists only for this call. Nothing started here survives it.
# CMD finds the key ring's password in PERCH_TEST_KEYRING_PASSWORD (to lock and unlock again).
set -u

if [ "${1:-}" = --inside ]; then
    shift
    # The bus gets no stdout, so that what it starts cannot hold the caller's pipe open: the real
    # one came as 8 and 9.
    printf '%s' "$PERCH_TEST_KEYRING_PASSWORD" |
        gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1 8>&- 9>&-
    # Returns when the service owns its name; the daemon was started, so nothing is auto-started.
    gdbus wait --session --timeout 10 org.freedesktop.secrets 2>&9 8>&- 9>&- ||
        echo "with-session.sh: the secret service did not start" >&9
    "$@" >&8 2>&9 8>&- 9>&-
    exit $?
fi

[ $# -gt 0 ] || { echo "usage: with-session.sh CMD ARG..." >&2; exit 2; }
for tool in dbus-run-session gnome-keyring-daemon gdbus; do
    command -v "$tool" >/dev/null ||
        { echo "with-session.sh: $tool is missing (./dev test installs it)" >&2; exit 127; }
done

root=$(mktemp -d "${TMPDIR:-/tmp}/perch-session.XXXXXX") || exit 1
# Ends what still runs with this call's runtime directory in its environment, nothing else.
finish() {
    local file pid
    grep -lsz "^XDG_RUNTIME_DIR=$root/run$" /proc/[0-9]*/environ | while read -r file; do
        pid=${file#/proc/}
        pid=${pid%/environ}
        [ "$pid" = $$ ] || [ "$pid" = "$BASHPID" ] || kill -KILL "$pid" 2>/dev/null
    done
    rm -rf "$root"
}
trap finish EXIT
trap 'exit 143' TERM INT HUP

mkdir -m 700 "$root/home" "$root/run"
unset XDG_CURRENT_DESKTOP KDE_SESSION_VERSION DBUS_SESSION_BUS_ADDRESS GNOME_KEYRING_CONTROL \
    XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME XDG_STATE_HOME SSH_AUTH_SOCK
# bash's own environment stays as it was, so finish() never finds this shell.
HOME=$root/home XDG_RUNTIME_DIR=$root/run PERCH_TEST_KEYRING_PASSWORD=throw-away \
    dbus-run-session -- "$0" --inside "$@" 8>&1 9>&2 >/dev/null 2>&1 </dev/null
