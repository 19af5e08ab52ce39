#!/usr/bin/env bash
# Puts the program into this person's menu and under "Open with", or takes it out again: desktop-entry.sh [remove]
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
program=$(command -v filing-viewer || echo "$here/../../../.venv/bin/filing-viewer")
picture=$here/filing-viewer.svg
if [ ! -e "$picture" ]; then picture=$here/../filing-viewer.svg; fi
share=${XDG_DATA_HOME:-$HOME/.local/share}
entry=$share/applications/filing-viewer.desktop
rule=$share/mime/packages/filing-viewer.xml
icon=$share/icons/hicolor/scalable/apps/filing-viewer.svg

if [ "${1:-}" = remove ]; then
    rm -f "$entry" "$rule" "$icon"
else
    if [ ! -x "$program" ]; then
        echo "filing-viewer is not installed; run resources/setup.sh first." >&2
        exit 1
    fi
    program=$(realpath --no-symlinks "$program")
    mkdir -p "$(dirname "$entry")" "$(dirname "$rule")" "$(dirname "$icon")"
    sed "s|^Exec=filing-viewer|Exec=\"$program\"|" "$here/filing-viewer.desktop" >"$entry"
    cp "$here/filing-viewer.xml" "$rule"
    cp "$picture" "$icon"
fi
if command -v update-mime-database >/dev/null; then update-mime-database "$share/mime"; fi
if command -v update-desktop-database >/dev/null; then update-desktop-database "$share/applications"; fi
