#!/usr/bin/env bash
# Runs the tests under coverage and holds each room against its floor; `--raise` lifts the floors to what was reached.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
bash "$root/resources/setup.sh" dev
cd "$root"
export QT_QPA_PLATFORM=offscreen COVERAGE_FILE FILING_CORPUS=/nowhere # not every machine has real filings
COVERAGE_FILE=$(mktemp)
trap 'rm -f "$COVERAGE_FILE"' EXIT
# The quick way of counting came with Python 3.12; before it, and a little with it, a bound in seconds cannot be kept.
if .venv/bin/python -c 'import sys; sys.exit(sys.version_info < (3, 12))'; then export COVERAGE_CORE=sysmon; fi
.venv/bin/python -m coverage run --source=viewer -m pytest -m "not timed"
.venv/bin/python -m coverage json --quiet -o - | .venv/bin/python -m tests.coverage_floors "$@"
