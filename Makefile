# `make` alone prints this list. PYTHON=python3.12 make setup takes another Python than python3; it must be 3.11 or later.

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
FACTS := ../shared/tools/check_contract.py
PYTEST := $(BIN)/python -m pytest --numprocesses auto --dist worksteal $(if $(SHUFFLE),--shuffle $(SHUFFLE))
# What follows from the contract, and what of the rest knows its resources.
CONTRACT_TESTS := $(patsubst %,tests/test_%.py,every_operation operation_examples docstring_examples reference examples deprecated makers models \
	strategies webhooks editors command simulation simulation_depth overrides engine_contract engine_fields docs)
EXAMPLE := examples/cutroom/contract examples/cutroom/cutroom_api
RELEASE = $(BIN)/python -m tools.release $(if $(VERSION),$(VERSION),$(error Say which version: make release VERSION=0.2.0))

.DEFAULT_GOAL := help
.PHONY: help newcomer setup demo test test-contract test-all check lint format spec generate check-generated check-contract sdk drift api-diff check-api contract-run compatibility release site site-serve pictures browser bench bench-parts bench-detection bench-page clean

help:  ## Print this list
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/\1|\2/' | awk -F'|' '{printf "  make %-16s %s\n", $$1, $$2}'

newcomer:  ## Say what this machine lacks for all that follows, and what to do; needs only a Python
	@$(PYTHON) tools/newcomer.py

setup: $(READY)  ## Create .venv with everything in it

demo: setup  ## Segment a real video on this machine
	@$(BIN)/python tests/footage.py > /dev/null
	@$(BIN)/cloudglue segment --local --detector content build/footage/bikes.mp4 -o build/bikes.html

test: setup $(if $(FILES),,check)  ## Run the checks, then the tests but the long ones; FILES="tests/test_paging.py" runs those alone, long ones too
	@$(PYTEST) $(or $(FILES),-m "not long")

test-contract: setup check  ## Run the checks, then the tests of what follows from the contract: after a change of openapi/
	@$(PYTEST) -m "not long" $(CONTRACT_TESTS)

test-all: setup check  ## Run the checks, then every test, those that take long too, as a release does
	@$(PYTEST)

check: setup lint check-contract check-generated check-api  ## Check style, types, safety, imports, the contract, and that generated/ follows from it
	@$(BIN)/mypy
	@$(BIN)/pyright
	@$(BIN)/bandit --quiet --configfile pyproject.toml --recursive cloudglue pytest_cloudglue generated tools examples/cutroom/cutroom examples/cutroom/cutroom_api examples/review_service/review_service
	@$(BIN)/openapi-spec-validator build/openapi.json
	@$(BIN)/lint-imports --no-logo > build/imports.txt || (cat build/imports.txt; exit 1)

lint: setup
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

format: setup  ## Format the code
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

spec: setup  ## Write the merged contract to build/openapi.json
	@$(BIN)/python -m tools.contract.merge build/openapi.json

generate: setup  ## Rebuild generated/ from openapi/, the pages of docs that follow from it, and the example of an SDK
	@$(BIN)/python -m tools.generator.generate
	@$(BIN)/python -m tools.generator.generate $(EXAMPLE)
	@$(BIN)/python -m tools.documents.pages

check-generated: setup  ## Fail with a diff if generated/, a page of docs or the example is not what its contract gives
	@$(BIN)/python -m tools.generator.generate --check
	@$(BIN)/python -m tools.generator.generate --check $(EXAMPLE)
	@$(BIN)/python -m tools.documents.pages --check

check-contract: setup  ## Check the contract: its own rules, and the facts of the API where they are at hand
	@$(BIN)/python -m tools.contract.lint
	@$(BIN)/python -m tools.contract.lint $(firstword $(EXAMPLE))
	@$(BIN)/python -m tools.contract.merge build/openapi.json
	@if [ -e "$(FACTS)" ]; then $(BIN)/python $(FACTS) build/openapi.json || (echo "The contract is not what $(FACTS) knows of the API: mend it, or the facts where the API has changed. FACTS= leaves them out."; exit 1); else echo "The facts of the API are not here: $(FACTS)"; fi

sdk: setup  ## Make the package of an API of your own: CONTRACT=file or folder of YAML, PACKAGE=folder to write, CHECK=1 to compare only
	@$(BIN)/python -m tools.generator.generate $(if $(CONTRACT),$(CONTRACT),$(error Say where the contract is: make sdk CONTRACT=file PACKAGE=folder)) $(if $(PACKAGE),$(PACKAGE),$(error Say which folder to write: PACKAGE=folder)) $(if $(CHECK),--check)

drift: setup  ## Compare the contract with another OpenAPI document: SPEC=file, and SKELETON=folder to write what is new
	@$(BIN)/python -m tools.contract.drift $(if $(SPEC),$(SPEC),$(error Say which document: make drift SPEC=their-openapi.yaml)) \
		$(if $(SKELETON),--write-skeleton $(SKELETON)) || [ $$? -eq 1 ] # that there are differences is not a failure of make

api-diff: setup  ## Print what changed for users since the last release, or SINCE=git-ref, for the changelog
	@$(BIN)/python -m tools.contract.api_diff $(SINCE)

check-api: setup  ## Fail where a breaking change has no entry in the changelog, or the version makes no step for it
	@$(BIN)/python -m tools.contract.api_diff --check $(SINCE)

contract-run: setup  ## Let Schemathesis send what it can think of to all operations of a simulation: ten minutes; OPTIONS="--max-examples 500"
	@$(BIN)/python tests/contract_run.py $(or $(OPTIONS),--max-examples 50)

compatibility: setup  ## Test with the oldest dependencies allowed and the newest, on every Python from 3.11 on that is here: half an hour
	@$(BIN)/python -m tools.compatibility

site: setup  ## Build the site from the documents, without a warning and without a dead link: build/site
	@$(BIN)/python -m tools.documents.site

site-serve: setup  ## Show the site in a browser while its pages are written: start again for what is outside of docs/
	@$(BIN)/python -m tools.documents.site --serve

pictures: setup  ## Take the pictures of docs/pictures anew; needs a Chromium
	@$(BIN)/python -m tools.documents.pictures "$$($(BIN)/python tests/footage.py)"

browser:  ## Install Debian's Chromium, in which the page is tested; as root
	@command -v chromium > /dev/null || (apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium > /dev/null)

bench: setup  ## Measure against the vendor's client and others, under ten minutes: docs/explanations/performance.md; MEASURES="get decode" for some
	@$(BIN)/python benchmarks/run.py $(MEASURES)

release: setup  ## Run every test, build VERSION=x.y.z, try it in fresh environments, and tag it; DRY_RUN=1 does not tag
	@$(RELEASE) --check # before the tests, which take long
	@$(MAKE) --no-print-directory test-all
	@$(RELEASE) $(if $(DRY_RUN),--dry-run)

bench-parts: setup  ## Measure one film in parts: docs/guides/machines.md
	@$(BIN)/python benchmarks/parts.py --write

bench-detection: setup  ## Measure shot detection against plain decoding and the scenedetect command: ten minutes
	@$(BIN)/python benchmarks/detection.py --write

bench-page: setup  ## Measure the page with 5,000 segments in Chromium: docs/explanations/performance.md
	@$(BIN)/python benchmarks/page.py

clean:  ## Remove .venv and everything that was made, footage too
	rm -rf .venv build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(READY): pyproject.toml pytest_cloudglue/pyproject.toml
	@echo "Creating .venv: a minute or two, once"
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or later is needed: make PYTHON=python3.11" if sys.version_info < (3, 11) else 0)'
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --upgrade 'pip>=25.1'
	@$(BIN)/python -m pip install --quiet --editable '.[all]' --editable ./pytest_cloudglue --group dev
	@touch $(READY)
