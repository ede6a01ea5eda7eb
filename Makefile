# The developer's doors. Each first sets up what it needs: git, make and Python 3.11 or newer are enough.
# PYTHON=python3.12 make test   chooses the interpreter of a new .venv, PYTEST_ADDOPTS tells pytest more.
.PHONY: run test lint translations package release bench develop
python := .venv/bin/python

run: ; @sh packaging/bootstrap.sh && sh packaging/run.sh
test: lint ; QT_QPA_PLATFORM=offscreen $(python) -m pytest -n 2
lint: develop ; $(python) -m ruff check && $(python) -m ruff format --check && $(python) -m mypy && .venv/bin/lint-imports
translations: develop ; @sh packaging/translations.sh
package: develop ; @sh packaging/package.sh
release: develop ; @sh packaging/release.sh
bench: develop ; $(python) tests/bench
develop: ; @sh packaging/bootstrap.sh develop
