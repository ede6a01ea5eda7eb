# The developer's doors. Each first sets up what it needs: git, make and Python 3.11 or newer are enough.
# PYTHON=python3.12 make test   chooses the interpreter of a new .venv, PYTEST_ADDOPTS tells pytest more.
# SECONDS=600 SEED=7 make soak   drives the kiosk for so long, and as that number says.
.PHONY: run test lint translations package release fuzz bench soak develop
python := .venv/bin/python
SECONDS ?= 600

run: ; @sh packaging/bootstrap.sh && sh packaging/run.sh
test: lint ; QT_QPA_PLATFORM=offscreen $(python) -m pytest -n 2
lint: develop ; $(python) -m ruff check && $(python) -m ruff format --check && $(python) -m mypy && .venv/bin/lint-imports
translations: develop ; @sh packaging/translations.sh
package: develop ; @sh packaging/package.sh && $(python) packaging/sbom.py dist
release: develop ; @sh packaging/release.sh
fuzz: develop ; $(python) -m tests.fuzz --inputs 100000
bench: develop ; $(python) tests/bench
soak: develop ; $(python) -m tests.soak --seconds $(SECONDS) $(if $(SEED),--seed $(SEED))
develop: ; @sh packaging/bootstrap.sh develop
