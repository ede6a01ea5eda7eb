#!/bin/sh
# Make .venv ready to run Comparawatt, or with the argument `develop` to test and package it too.
# The network is asked only when pyproject.toml or this file has changed since the last success. Outside the
# checkout nothing is touched but Debian packages, and those only where no password is needed.
set -eu
cd "$(dirname "$0")/.."
unset PYTHONHOME PYTHONPATH PIP_USER PIP_TARGET PIP_PREFIX # they would lead pip out of .venv
python=.venv/bin/python

say() { printf 'comparawatt: %s\n' "$@" >&2; }
fail() { say "$@" && exit 1; }

# Print the newest Python that will do; those that can make a venv as they are come before those that cannot.
interpreter() {
    for modules in sys,ensurepip,venv sys; do
        for name in ${PYTHON:-python3.13 python3.12 python3.11 python3}; do
            "$name" -c "import $modules; sys.exit(sys.version_info < (3, 11))" 2>/dev/null && echo "$name" && return
        done
    done
    fail "Python 3.11 or newer is needed, and none was found as: ${PYTHON:-python3.13, python3.12, python3.11, python3}"
}

# Print which installation .venv is: it outlives neither a move of the checkout nor another Python.
identity() { pwd -P && "$python" -VV; }

# Print the shared libraries that Qt needs and the system lacks. Qt's own message blames the wrong one; ldd does not.
missing_libraries() {
    [ "$(uname)" = Linux ] || return 0
    qt=$(echo .venv/lib/python3*/site-packages/PySide6)
    if [ -d "$qt" ]; then
        for file in Qt/plugins/platforms/libqxcb.so Qt/plugins/platforms/libqoffscreen.so Qt/lib/libQt6Svg.so.6 \
            Qt/lib/libQt6PrintSupport.so.6 Qt/lib/libQt6OpenGLWidgets.so.6 Qt/lib/libQt6Test.so.6 lrelease; do
            ldd "$qt/$file"
        done | sed -n 's/^[[:space:]]*\([^ ]*\) => not found$/\1/p' | sort -u
    else # Qt is not here yet to be asked: what it is known to need, so that there is one thing to type, not two.
        for name in libEGL.so.1 libGL.so.1 libX11-xcb.so.1 libdbus-1.so.3 libfontconfig.so.1 libglib-2.0.so.0 \
            libxcb-cursor.so.0 libxcb-icccm.so.4 libxcb-keysyms.so.1 libxcb-shape.so.0 libxcb-xkb.so.1 \
            libxkbcommon-x11.so.0; do
            /sbin/ldconfig -p | grep -q "^[[:space:]]*$name " || echo "$name"
        done
    fi
}

# Name the Debian packages of the libraries on standard input, by Debian's own rule (libEGL.so.1 lies in libegl1,
# libX11.so.6 in libx11-6) and its exceptions.
packages() {
    sed -e 's/^libg[a-z]*-2\.0\.so\.0$/libglib2.0-0/' -e 's/^libbrotli.*/libbrotli1/' -e 's/^libz\.so\.1$/zlib1g/' \
        -e 's/\([0-9]\)\.so\./\1-/' -e 's/\.so\.//' | tr 'A-Z_' 'a-z-' | sort -u
}

# Install Debian packages, or say what to type and stop.
install() {
    command -v apt-get >/dev/null || fail "Please install these (so Debian calls them) and try again: $*"
    if [ "$(id -u)" = 0 ]; then sudo=; else sudo="sudo -n"; fi
    if ! $sudo true 2>/dev/null; then
        say "Parts of the system are missing. Please type this, then try again:"
        echo "sudo apt-get update && sudo apt-get install -y --no-install-recommends $*" >&2
        exit 1
    fi
    say "Installing system packages: $*"
    $sudo apt-get update -qq </dev/null >/dev/null || say "The lists of packages could not be renewed; trying with the old ones."
    $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -qq --no-install-recommends "$@" </dev/null >/dev/null
}

if [ ! -x "$python" ] || [ "$(cat .venv/identity 2>/dev/null)" != "$(identity)" ]; then
    base=$(interpreter)
    if ! "$base" -c 'import ensurepip, venv' 2>/dev/null; then
        # shellcheck disable=SC2046 # one argument for each package
        install "$("$base" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')" $(missing_libraries | packages)
    fi
    "$base" -m venv --clear .venv
    identity >.venv/identity
fi

wanted=$(cat pyproject.toml packaging/bootstrap.sh | cksum)
if [ "${1:-run}" = develop ]; then
    groups="--group test --group lint --group package" ready=.venv/ready-develop
else
    groups="" ready=.venv/ready
fi
if [ "$(cat "$ready" 2>/dev/null)" != "$wanted" ]; then
    rm -f .venv/has-libraries # another Qt may need others
    say "Installing what it needs into .venv (about 110 MB to fetch the first time)"
    # pip knows --group since 25.1. Hatchling and hatch-vcs are named here, and used without isolation, so that the build does not
    # fetch a second Qt only to install this checkout as it lies.
    "$python" -m pip install --quiet --upgrade "pip>=25.1" "hatchling>=1.25" "hatch-vcs>=0.4"
    # shellcheck disable=SC2086 # several words, or none
    "$python" -m pip install --quiet --no-build-isolation $groups --editable .
    echo "$wanted" >.venv/ready
    echo "$wanted" >"$ready"
fi

if [ ! -e .venv/has-libraries ]; then
    missing=$(missing_libraries)
    if [ -n "$missing" ]; then
        # shellcheck disable=SC2046 # one argument for each package
        install $(echo "$missing" | packages)
        missing=$(missing_libraries)
        [ -z "$missing" ] || fail "Qt still lacks these libraries of the system:" "$missing"
    fi
    touch .venv/has-libraries
fi
