#!/usr/bin/env bash
# Sets up what the tests need and runs them, two at a time; arguments go on to pytest (`-n 0`: one at a time).
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
bash "$root/resources/setup.sh" dev
cd "$root"
export QT_QPA_PLATFORM=offscreen
exec .venv/bin/python -m pytest -n 2 --dist worksteal "$@"
