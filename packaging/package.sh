#!/bin/sh
# Build what is installed, into dist/: wheel and source distribution, and on Linux from the frozen wheel a .deb, an .rpm
# and a portable archive. The same commit gives the same wheel, byte for byte; packaging/reproducible.sh looks.
set -eu
cd "$(dirname "$0")/.."
python=$PWD/.venv/bin/python
[ -x "$python" ] || python=$(command -v python3)
tools=$(dirname "$python")
built=build/frozen

say() { printf 'comparawatt: %s\n' "$@" >&2; }

SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || date +%s)}
export SOURCE_DATE_EPOCH PYTHONHASHSEED=1 QT_QPA_PLATFORM=offscreen
rm -rf dist "$built"
mkdir -p "$built"

"$python" -m build --no-isolation
"$python" -m pip install --quiet --no-deps --no-index --target "$built/site" dist/*.whl

# Freeze a spec of this folder, with the wheel in the place of the checkout.
freeze() {
    PYTHONPATH=$built/site "$python" -m PyInstaller --log-level ERROR --noconfirm \
        --distpath "$built/dist" --workpath "$built/work" "packaging/$1.spec"
}
PYTHONPATH=$built/site "$python" packaging/licences.py "$built/licences"
"$python" packaging/icons.py "$built"
freeze comparawatt
freeze bare # the floor for the program's size
[ "$(uname)" = Linux ] || exit 0

# Python's own modules look for libraries where this machine's Python was built, which is no place on another.
find "$built/dist/comparawatt" -type f -name '*.so*' | while read -r file; do
    case $("$tools/patchelf" --print-rpath "$file") in /*) "$tools/patchelf" --remove-rpath "$file" ;; esac
done

version=$(basename dist/*.whl | cut -d- -f2)
# 0.2.dev3 comes before 0.2 for Python; so does 0.2~dev3 for Debian and RPM. What a wheel says of the commit stays.
package_version=$(echo "$version" | sed 's/\.\{0,1\}\(dev\|rc\|a\|b\)\([0-9]\)/~\1\2/')
architecture=$(dpkg --print-architecture 2>/dev/null || uname -m | sed 's/x86_64/amd64/; s/aarch64/arm64/')
day=$(date -u -d "@$SOURCE_DATE_EPOCH" +%F)

# The tree of the system's packages. What the system has itself, its packages depend on instead of carrying it.
root=$built/root
library=$root/usr/lib/comparawatt
share=$root/usr/share
doc=$share/doc/comparawatt
put() { install -D -m "$1" "$2" "$3"; }
mkdir -p "$root/usr/lib" "$root/usr/bin"
cp -a "$built/dist/comparawatt" "$library"
find "$library/_internal" -maxdepth 1 -type f -name 'lib*.so*' ! -name 'libpython*' -delete
find "$library" -type f -exec chmod 644 {} +
find "$library" -type d -exec chmod 755 {} +
chmod 755 "$library/comparawatt"
ln -s ../lib/comparawatt/comparawatt "$root/usr/bin/comparawatt"
for file in comparawatt comparawatt-story; do put 644 "packaging/linux/$file.desktop" "$share/applications/$file.desktop"; done
put 644 packaging/linux/comparawatt.xml "$share/mime/packages/comparawatt.xml"
put 644 packaging/linux/comparawatt.svg "$share/icons/hicolor/scalable/apps/comparawatt.svg"
for side in 48 128 256; do
    put 644 "$built/comparawatt-$side.png" "$share/icons/hicolor/${side}x$side/apps/comparawatt.png"
done
put 644 packaging/linux/comparawatt-kiosk.service "$root/usr/lib/systemd/user/comparawatt-kiosk.service"
put 755 packaging/linux/kiosk-session "$library/kiosk-session"
put 644 packaging/linux/kiosk-openbox.xml "$share/comparawatt/kiosk-openbox.xml"
for file in packaging/linux/comparawatt-kiosk-*.desktop resources/kiosk/kiosk.toml resources/kiosk/README.md; do
    put 644 "$file" "$doc/examples/$(basename "$file")"
done
put 644 docs/kiosk.md "$doc/kiosk.md"
put 644 packaging/linux/copyright "$doc/copyright"
PYTHONPATH=$built/site "$python" packaging/man_page.py "$share/man"
cat >"$built/changelog" <<END
comparawatt ($package_version) unstable; urgency=low

  * See /usr/share/doc/comparawatt/CHANGELOG.md.gz for what changed.

 -- The people of Comparawatt <comparawatt@comparawatt.example>  $(date -u -R -d "@$SOURCE_DATE_EPOCH")
END
put 644 "$built/changelog" "$doc/changelog"
put 644 CHANGELOG.md "$doc/CHANGELOG.md"
find "$share/man" -type f -exec gzip -9n {} + -o -type d -exec chmod 755 {} +
gzip -9n "$doc/changelog" "$doc/CHANGELOG.md"
# Screenshots for software centres, to be put wherever the project is at home; SCREENSHOTS_URL tells where that is.
PYTHONPATH=$built/site "$python" packaging/screenshots.py "$built/screenshots"
sed -e "s#@SCREENSHOTS@#${SCREENSHOTS_URL:-https://comparawatt.example/screenshots}#" -e "s#@VERSION@#$version#" \
    -e "s#@DATE@#$day#" packaging/linux/org.comparawatt.Comparawatt.metainfo.xml >"$built/metainfo.xml"
put 644 "$built/metainfo.xml" "$share/metainfo/org.comparawatt.Comparawatt.metainfo.xml"
put 644 packaging/linux/lintian-overrides "$share/lintian/overrides/comparawatt"
find "$root" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +

sh packaging/linux/nfpm.sh "$root" "$package_version" "$architecture" >"$built/nfpm.yaml"
for kind in deb rpm; do
    "$tools/nfpm" package --config "$built/nfpm.yaml" --packager "$kind" --target dist/ >/dev/null
done

# The archive that needs no installation: all of the program, and the marker that keeps what is the user's beside it.
cp packaging/portable.txt "$built/dist/comparawatt/portable.txt"
tar --create --directory "$built/dist" --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner \
    comparawatt | zstd -q -12 -T0 -o "dist/comparawatt-$version-linux-$(uname -m)-portable.tar.zst"
rm "$built/dist/comparawatt/portable.txt"
say "In dist:" && ls -sh1 dist >&2
