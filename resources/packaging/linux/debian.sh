#!/usr/bin/env bash
# Makes a package for Debian and Ubuntu of a bundle: debian.sh BUNDLE FOLDER
set -euo pipefail

bundle=$1
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
version=$("$bundle/filing-viewer" --version | cut -d' ' -f2)
architecture=$(dpkg --print-architecture)
package=$2/filing-viewer_${version}_$architecture.deb
tree=$2/debian
as_root=$(command -v fakeroot || true)

# Newer systems give some libraries the ending t64.
depends=$(awk '!/^#/ && NF { print $2 " | " $2 "t64" }' "$here/../libraries.txt" | paste -sd, | sed 's/,/, /g')

rm -rf "$tree"
share=$tree/usr/share
mkdir -p "$tree/DEBIAN" "$tree/usr/bin" "$tree/usr/lib" "$share/doc/filing-viewer" \
    "$share/applications" "$share/mime/packages" "$share/icons/hicolor/scalable/apps"
cp -a --link "$bundle" "$tree/usr/lib/filing-viewer" 2>/dev/null || cp -a "$bundle" "$tree/usr/lib/filing-viewer"
# These put the program into a home; here the package's own files do it for all.
rm -rf "$tree/usr/lib/filing-viewer/"{linux,install.sh,uninstall.sh}
ln -s ../lib/filing-viewer/filing-viewer "$tree/usr/bin/filing-viewer"
cp "$here/filing-viewer.desktop" "$share/applications"
cp "$here/filing-viewer.xml" "$share/mime/packages"
cp "$here/../filing-viewer.svg" "$share/icons/hicolor/scalable/apps"
ln -s ../../../lib/filing-viewer/_internal/licences/NOTICE.txt "$share/doc/filing-viewer/copyright"
cat >"$tree/DEBIAN/control" <<END
Package: filing-viewer
Version: $version
Architecture: $architecture
Maintainer: Filing Viewer <filing-viewer@localhost>
Installed-Size: $(du -sk "$tree" | cut -f1)
Depends: $depends
Section: misc
Priority: optional
Description: reader of EDGAR filings
 Reads EDGAR filings from your own disk: section tree, linked exhibits,
 amendments beside the text they amend. It never goes online.
END
# Qt makes an empty folder beside itself where the administrator runs the program: it goes with the rest.
cat >"$tree/DEBIAN/postrm" <<'END'
#!/bin/sh
set -e
case "$1" in remove | purge) rm -rf /usr/lib/filing-viewer ;; esac
END
chmod 755 "$tree/DEBIAN/postrm"
$as_root dpkg-deb "-Z${FILING_COMPRESSION:-gzip}" -z6 --root-owner-group --build "$tree" "$package" >/dev/null
rm -rf "$tree"
echo "The package: $(du -h "$package" | cut -f1), $package" >&2
