#!/usr/bin/env bash
# Takes out all that install.sh put into this person's home: uninstall.sh [--with-settings]
# What the reader keeps (settings, annotations, the index) stays unless asked.
set -euo pipefail

home=$HOME/.local/lib/filing-viewer
command=$HOME/.local/bin/filing-viewer

if [ "${1:-}" = --with-settings ]; then
    rm -rf "${XDG_CONFIG_HOME:-$HOME/.config}/filing-viewer" "${XDG_DATA_HOME:-$HOME/.local/share}/filing-viewer" \
        "${XDG_CACHE_HOME:-$HOME/.cache}/filing-viewer" "${XDG_CACHE_HOME:-$HOME/.cache}/Filing Viewer" \
        "${XDG_STATE_HOME:-$HOME/.local/state}/filing-viewer"
fi
if [ -e "$home/linux/desktop-entry.sh" ]; then bash "$home/linux/desktop-entry.sh" remove; fi
if [ "$(readlink "$command" 2>/dev/null)" = "$home/filing-viewer" ]; then rm -f "$command"; fi
rm -rf "$home"
echo "Removed."
