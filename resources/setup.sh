#!/usr/bin/env bash
# Makes the program ready to run from this checkout: a virtual environment in .venv, and the system libraries that
# the window needs. `setup.sh dev` adds what the tests and checks need, `setup.sh bundle` what makes a program that needs
# no Python. A second run finds nothing to do.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
environment=$root/.venv
extras=${1:-}

say() { printf '%s\n' "$*" >&2; }

# Whether apt may be used: by root, or by sudo that asks for no password.
apt_allowed() {
    command -v apt-get >/dev/null && { [ "$(id -u)" = 0 ] || { command -v sudo >/dev/null && sudo -n true 2>/dev/null; }; }
}

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi; }

apt_updated=
apt_install() {
    if [ -z "$apt_updated" ]; then
        as_root apt-get update -qq >/dev/null 2>&1 || say "The list of system packages could not be brought up to date; going on with the old one."
        apt_updated=yes
    fi
    local packages=() package newer
    for package in "$@"; do
        # Newer systems give some libraries the ending t64.
        newer=$(apt-cache policy "${package}t64")
        packages+=("$package${newer:+t64}")
    done
    say "Installing system packages: ${packages[*]}"
    as_root env DEBIAN_FRONTEND=noninteractive DEBCONF_NOWARNINGS=yes apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null
}

find_python() {
    local candidate
    for candidate in ${PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11 python; do
        if command -v "$candidate" >/dev/null && "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$candidate"
            return
        fi
    done
    say "Python 3.11 or newer is needed, and none was found. Install it, or name it: PYTHON=/path/to/python bash $0"
    return 1
}

# The packages of resources/packaging/libraries.txt whose library is not on this machine.
missing_packages() {
    local cache wanted package
    cache=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null) || return 0
    while read -r wanted package; do
        case $wanted in
            '' | '#'*) ;;
            /*) [ -e "$wanted" ] || echo "$package" ;;
            *) grep -qF "$wanted " <<<"$cache" || echo "$package" ;;
        esac
    done <"$root/resources/packaging/libraries.txt"
}

provide_libraries() {
    [ "$(uname)" = Linux ] || return 0
    local missing
    mapfile -t missing < <(missing_packages)
    [ ${#missing[@]} -gt 0 ] || return 0
    if apt_allowed && apt_install "${missing[@]}"; then return 0; fi
    say "The window needs system libraries that are missing here. On Debian or Ubuntu: sudo apt-get install ${missing[*]}"
}

make_environment() {
    if "$environment/bin/python" -c 'import pip' 2>/dev/null; then return 0; fi
    local python version
    python=$(find_python)
    version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        if ! { apt_allowed && apt_install "python$version-venv"; }; then
            say "This Python cannot make a virtual environment. On Debian or Ubuntu: sudo apt-get install python$version-venv"
            return 1
        fi
    fi
    say "Making a virtual environment in $environment"
    "$python" -m venv --clear "$environment" || { rm -rf "$environment"; return 1; }
}

install_program() {
    local stamp=$environment/installed sum state known
    sum=$(cksum <"$root/pyproject.toml")
    state="$root $sum"
    known=$(cat "$stamp" 2>/dev/null || true)
    # What the tests need holds all that the program does, and not what makes a bundle.
    if [ -x "$environment/bin/filing-viewer" ] && { [ "$known" = "$state $extras" ] || [ "$extras $known" = " $state dev" ]; }; then
        return 0
    fi
    say "Installing the program and what it needs (Qt alone is some 300 MB to fetch the first time)"
    "$environment/bin/python" -m pip install --quiet --disable-pip-version-check --root-user-action=ignore \
        --editable "$root${extras:+[$extras]}"
    printf '%s %s\n' "$state" "$extras" >"$stamp"
}

make_environment
install_program
provide_libraries
