SHELL := /bin/bash
PYTHON := /usr/bin/python3
PYTHONPATH_HERE := $(shell . scripts/environment && echo "$$PYTHONPATH")
RUN := PYTHONPATH="$(PYTHONPATH_HERE)" $(PYTHON)
PYTEST := $(RUN) -m pytest
DATA ?=

.PHONY: help setup tools demo test test-qgis test-qt6 test-lts test-next matrix faults bench compat lint package desktop \
        desktop-test print-pythonpath clean

help: ## what can be made
	@grep -E '^[a-z0-9-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z0-9-]+):.*## /\1\t/' | expand -t 20

setup: ## install QGIS and the Python packages it lacks (Debian, Ubuntu); does nothing when done
	@scripts/setup

tools: setup ## what else lint, test and package need: linters, PyQt6, qgis-plugin-ci, an OpenID provider
	@scripts/setup python3-venv qttools5-dev-tools
	@scripts/tools
	@scripts/setup_oidc_provider

demo: setup ## the main job on synthetic scenes, or on DATA=folder, with pictures in build/demo
	@QT_QPA_PLATFORM=offscreen QGIS_CUSTOM_CONFIG_PATH=.dev/qgis/demo $(RUN) scripts/demo.py $(if $(DATA),--data "$(DATA)")

test: tools ## all tests
	$(PYTEST) -p no:pytest_qgis -n 2 tests/unit tests/local_backend tests/login
	$(PYTEST) -p no:pytest_qgis -n 2 -m "not long" tests/faults
	$(MAKE) test-qt6 test-qgis

test-qt6: tools ## the windows' parts that need no QGIS, and all forms, with PyQt6
	QT_QPA_PLATFORM=offscreen .dev/venv/bin/python -m pytest tests/pyqt6

test-qgis: setup ## the tests that need QGIS: within its Python, and in a real desktop
	QT_QPA_PLATFORM=offscreen $(PYTEST) tests/qgis
	$(PYTEST) -p no:pytest_qgis tests/desktop

test-lts: ## test-qgis with QGIS 3.40 of Debian 13, in a folder of its own in .dev (root only; first time 3 minutes)
	@scripts/setup debootstrap debian-archive-keyring
	@scripts/setup_oidc_provider
	@scripts/debian_folder run trixie make test-qgis

test-next: ## test-qgis with QGIS 3.44 and Python 3.14 of Debian testing, likewise
	@scripts/setup debootstrap debian-archive-keyring
	@scripts/setup_oidc_provider
	@scripts/debian_folder run testing make test-qgis

matrix: tools ## the tests of core without QGIS, with old and new openeo, pandas, shapely, Plotly and Python
	.dev/venv/bin/nox

lint: tools ## ruff, mypy on core, bandit, detect-secrets, flake8-qgis, Qt 6 names, forms, import rule, spelling
	@scripts/lint

package: tools ## the plugin's zip from the last commit, in build
	@.dev/venv/bin/python scripts/package.py

faults: setup ## the long fault bench: every fault at every endpoint, storms, kills (15 minutes)
	$(PYTEST) -p no:pytest_qgis -n 2 --show-capture=no tests/faults

bench: setup ## the job manager beside openEO's: slots, requests, saving a row, memory; QGIS's start; grids
	@$(RUN) -W ignore scripts/bench_jobs.py
	@$(RUN) scripts/bench_start.py
	@$(RUN) -W ignore scripts/bench_grids.py

compat: setup ## openEO's own tests of its job manager with ours swapped in: make compat OPENEO=checkout-of-its-repository
	$(RUN) tests/compat/run_openeo_tests.py $(OPENEO)

desktop: setup ## a real QGIS with the plugin loaded
	@scripts/desktop

desktop-test: setup ## a real QGIS under Xvfb, driven as a user would
	$(PYTEST) -p no:pytest_qgis tests/desktop

print-pythonpath:
	@echo "$(PYTHONPATH_HERE)"

clean: ## remove what make built (not the set-up)
	rm -rf build
