#!/usr/bin/env bash
# Runs the tests under coverage and holds each room against its floor; `--raise` lifts the floors to what was reached.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
bash "$root/resources/setup.sh" dev
cd "$root"
export QT_QPA_PLATFORM=offscreen COVERAGE_FILE COVERAGE_CORE=sysmon
COVERAGE_FILE=$(mktemp)
trap 'rm -f "$COVERAGE_FILE"' EXIT
# On Python 3.11 the tests that bound a time see the tracer's weight: they are for the plain run.
.venv/bin/python -m coverage run --source=viewer -m pytest -m "not timed"
.venv/bin/python -m coverage json --quiet -o - | .venv/bin/python -m tests.coverage_floors "$@"
