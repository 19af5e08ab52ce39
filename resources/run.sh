#!/usr/bin/env bash
# Sets everything up and opens the sample; without a display, writes a picture of the window instead.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
bash "$root/resources/setup.sh"
viewer=$root/.venv/bin/filing-viewer
sample=$root/resources/samples/alder-ridge-8-k.txt

if [ "$(uname)" = Linux ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    picture=$root/build/sample.png
    mkdir -p "$root/build"
    "$viewer" "$sample" --at "Exhibit 99.1" --screenshot "$picture"
    echo "There is no display here, so the window was drawn without one: $picture"
    exit 0
fi
exec "$viewer" "$sample" --at "Exhibit 99.1"
