#!/usr/bin/env bash
# Makes an archive of a bundle, with install.sh and uninstall.sh in it: archive.sh BUNDLE FOLDER
set -euo pipefail

bundle=$1
version=$("$bundle/filing-viewer" --version | cut -d' ' -f2)
# Packing hard takes many minutes of each processor: a release asks for it.
kind=${FILING_COMPRESSION:-gzip}
archive=$2/filing-viewer-$version-linux-$(uname -m).tar.$([ "$kind" = xz ] && echo xz || echo gz)
tar --owner=0 --group=0 -C "$(dirname "$bundle")" -I "$kind" -cf "$archive" "$(basename "$bundle")"
echo "The archive: $(du -h "$archive" | cut -f1), $archive" >&2
