#!/usr/bin/env bash
# Sets up what the tests need and runs them; arguments go on to pytest.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
bash "$root/resources/setup.sh" dev
cd "$root"
export QT_QPA_PLATFORM=offscreen
exec .venv/bin/python -m pytest "$@"
