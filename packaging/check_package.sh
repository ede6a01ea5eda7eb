#!/bin/bash
# Check what is packaged by the tools of those who take packages: lintian, desktop-file-validate, appstreamcli,
# systemd-analyze, rpm. An error fails; what is ours to say otherwise is in packaging/linux/lintian-overrides, with why.
set -euo pipefail
cd "$(dirname "$0")/.."
root=build/frozen/root

for file in "$root"/usr/share/applications/*.desktop; do # sessions have keys of their own
    desktop-file-validate "$file"
done
appstreamcli validate --no-net --no-color "$root"/usr/share/metainfo/*.xml
# Of a user's service; what it starts is not installed here, so a file stands in for it.
verified=$(mktemp -d) && trap 'rm -rf "$verified"' EXIT
sed 's#^ExecStart=/usr/bin/comparawatt#ExecStart=/bin/true#' packaging/linux/comparawatt-kiosk.service >"$verified/comparawatt-kiosk.service"
said=$(systemd-analyze verify --man=no "$verified/comparawatt-kiosk.service" 2>&1 | grep -v -e RestartSteps -e RestartMaxDelaySec || true)
[[ -z $said ]] || { echo "$said" && exit 1; } # those two are new in systemd 254
for page in "$root"/usr/share/man/man1/*.gz "$root"/usr/share/man/*/man1/*.gz; do
    said=$(LC_ALL=C.UTF-8 MANROFFSEQ='' man --warnings -E UTF-8 -l "$page" 2>&1 >/dev/null)
    [[ -z $said ]] || { echo "$page: $said" && exit 1; }
done
# /usr/share/lintian names each tag; those that are information alone are not shown.
lintian --allow-root --fail-on error --suppress-tags bad-distribution-in-changes-file dist/*.deb
rpm --query --package --info dist/*.rpm | head -3
rpm --query --package --requires dist/*.rpm | wc -l
echo "The packages are in order."
