# `make` alone prints this list. PYTHON=python3.12 make setup takes another Python than python3; it must be 3.11 or later.

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
FACTS := ../shared/tools/check_contract.py

.DEFAULT_GOAL := help
.PHONY: help setup demo test check lint format spec generate check-generated check-contract bench-detection clean

help:
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/\1|\2/' | awk -F'|' '{printf "  make %-16s %s\n", $$1, $$2}'

setup: $(READY)  ## Create .venv with everything in it

demo: setup  ## Segment a real video on this machine
	@$(BIN)/python tests/footage.py > /dev/null
	@$(BIN)/cloudglue segment --local --detector content build/footage/bikes.mp4 -o build/bikes.html

test: setup check  ## Run the checks, then the tests
	@$(BIN)/python -m pytest

check: setup lint spec check-contract check-generated  ## Check style, types, the contract, and that generated/ follows from it
	@$(BIN)/mypy
	@$(BIN)/pyright
	@$(BIN)/openapi-spec-validator build/openapi.json

lint: setup
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

format: setup  ## Format the code
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

spec: setup  ## Write the merged contract to build/openapi.json
	@$(BIN)/python openapi/merge.py build/openapi.json

generate: setup  ## Rebuild generated/ from openapi/, and the reference from it
	@$(BIN)/python openapi/generate.py
	@$(BIN)/python docs/reference.py

check-generated: setup  ## Fail with a diff if generated/ or the reference is not what openapi/ gives
	@$(BIN)/python openapi/generate.py --check
	@$(BIN)/python docs/reference.py --check

check-contract: setup spec  ## Check the contract: its own rules, and the facts of the API where they are at hand
	@$(BIN)/python openapi/lint.py
	@if [ -e $(FACTS) ]; then $(BIN)/python $(FACTS) build/openapi.json; else echo "The facts of the API are not here: $(FACTS)"; fi

bench-detection: setup  ## Measure shot detection against plain decoding and the scenedetect command: ten minutes
	@$(BIN)/python benchmarks/detection.py --write

clean:  ## Remove .venv and everything that was made, footage too
	rm -rf .venv build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(READY): pyproject.toml
	@echo "Creating .venv: a minute or two, once"
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or later is needed: make PYTHON=python3.11" if sys.version_info < (3, 11) else 0)'
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --upgrade 'pip>=25.1'
	@$(BIN)/python -m pip install --quiet --editable '.[all]' --group dev
	@touch $(READY)
