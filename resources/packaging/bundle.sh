#!/usr/bin/env bash
# Makes the program that needs no Python: build/bundle/filing-viewer, from it a package for Debian and an archive that
# installs into a home. `bundle.sh --untrimmed` says how large it is with all that PyInstaller finds.
set -euo pipefail

packaging=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$packaging/../.." && pwd)
build=$root/build/bundle
bundle=$build/filing-viewer
python=$root/.venv/bin/python
if [ ! -x "$python" ]; then python=$(command -v python || command -v python3); fi

say() { printf '%s\n' "$*" >&2; }

if ! "$python" -c 'import PyInstaller' 2>/dev/null; then
    bash "$root/resources/setup.sh" bundle
    python=$root/.venv/bin/python
fi
mkdir -p "$build"
cd "$root"
FILING_UNTRIMMED=$([ "${1:-}" = --untrimmed ] && echo yes || true) "$python" -m PyInstaller --noconfirm --clean \
    --log-level WARN --distpath "$build" --workpath "$build/work" "$packaging/filing-viewer.spec"
say "The bundle: $(du -sh "$bundle" | cut -f1), $bundle"
case $(uname) in
    MINGW* | MSYS* | CYGWIN*) cp "$packaging/windows/install.ps1" "$bundle" ;;
esac
if [ "$(uname)" != Linux ] || [ "${1:-}" = --untrimmed ]; then exit 0; fi

# Python and lxml carry what only a debugger reads.
find "$bundle/_internal" \( -name 'libpython*.so*' -o -path '*/lib-dynload/*.so' -o -path '*/lxml/*.so' \) -exec strip --strip-unneeded {} + || true
mkdir -p "$bundle/linux"
cp "$packaging"/linux/{desktop-entry.sh,filing-viewer.desktop,filing-viewer.xml} "$packaging/filing-viewer.svg" "$bundle/linux"
cp "$packaging"/linux/{install.sh,uninstall.sh} "$bundle"
say "Stripped: $(du -sh "$bundle" | cut -f1)"
bash "$packaging/linux/archive.sh" "$bundle" "$build"
if command -v dpkg-deb >/dev/null; then bash "$packaging/linux/debian.sh" "$bundle" "$build"; fi
