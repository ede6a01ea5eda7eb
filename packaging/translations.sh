#!/bin/sh
# Bring translations/*.ts up to date with what the sources say; each wording_*.toml names a language.
set -eu
cd "$(dirname "$0")/.."

for wording in translations/wording_*.toml; do
    language=${wording#translations/wording_}
    language=${language%.toml}
    # English is the language of the sources: only its plurals need a translation.
    if [ "$language" = en ]; then only=-pluralonly; else only=; fi
    # shellcheck disable=SC2046,SC2086 # a list of files, none of which has a space; one option or none
    .venv/bin/pyside6-lupdate -silent -locations none -no-obsolete $only -source-language en -target-language "$language" \
        $(find src -name '*.py' | LC_ALL=C sort) -ts "translations/comparawatt_$language.ts"
done
