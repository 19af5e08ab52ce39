#!/usr/bin/env bash
# Puts the program that lies beside this script into this person's home, without any rights: install.sh
# It goes to ~/.local/lib/filing-viewer, is started as ~/.local/bin/filing-viewer, and stands in the menu and under "Open with".
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
home=$HOME/.local/lib/filing-viewer
command=$HOME/.local/bin/filing-viewer

if [ ! -x "$here/filing-viewer" ]; then
    echo "There is no program beside this script: make it with resources/packaging/bundle.sh." >&2
    exit 1
fi
if [ "$here" = "$home" ]; then
    echo "The program is installed already." >&2
    exit 0
fi
mkdir -p "$HOME/.local/lib" "$HOME/.local/bin"
# The new one is whole before the old one goes.
rm -rf "$home.new"
cp -a "$here" "$home.new"
rm -rf "$home"
mv "$home.new" "$home"
ln -sfn "$home/filing-viewer" "$command"
PATH=$HOME/.local/bin:$PATH bash "$home/linux/desktop-entry.sh"
echo "Installed. It stands in the menu as Filing Viewer; in a terminal: $command"
echo "To remove it: bash $home/uninstall.sh"
