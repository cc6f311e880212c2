# What a newcomer types: `make demo` and `make test`. `make` alone lists the rest.
# Everything is installed into $(VENV), made anew whenever pyproject.toml or the lock changes.
VENV ?= .venv
BIN := $(VENV)/bin
SHARED ?= ../shared
BASE ?= HEAD~1
ARTICLES ?= 2000
PYTEST_ARGS ?=
UNSEEN_ARGS ?=
export VENV SHARED

.DEFAULT_GOAL := help
.PHONY: help demo test check lint types imports sizes lexicons docs eval gained-lost bench unseen format lock clean runtime dev

help: ## list what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: runtime ## read the bundled dispatches, write a record and serve it on this machine
	@$(BIN)/aqwal demo

test: dev ## all tests
	@$(BIN)/python -m pytest -n auto $(PYTEST_ARGS)

check: lint types imports sizes lexicons docs ## style, types, imports, sizes, lexicons, generated documents

lint: dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: dev
	$(BIN)/mypy

imports: dev
	$(BIN)/lint-imports

sizes: dev
	$(BIN)/python -m pytest -q -rN -s tests/contracts/test_house.py

lexicons: dev
	$(BIN)/aqwal lexicons check

docs: dev ## check that generated documents are up to date (make docs WRITE=--write renews them)
	$(BIN)/python -m docs.generate $(WRITE)

eval: dev ## score the reader against the annotated articles in ../shared/gold, with floors
	@$(BIN)/python -m evaluation.score

unseen: dev ## sentences with a quotation mark or a likely cue that yielded nothing, by pattern: make unseen UNSEEN_ARGS=--help
	@$(BIN)/python -m evaluation.unseen $(UNSEEN_ARGS)

gained-lost: dev ## statements gained and lost since BASE on a fixed sample: make gained-lost BASE=main
	@$(BIN)/python -m evaluation.gained_lost $(BASE)

bench: dev ## words a second and peak memory over the corpus in ../shared/corpus, with bounds
	@$(BIN)/python -m benchmarks.throughput --articles $(ARTICLES)

format: dev ## put the code in the house's layout
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock: dev ## choose dependency versions anew, for every Python and system at once
	$(BIN)/python -m pip install --quiet 'uv>=0.8'
	$(BIN)/uv pip compile --universal --upgrade --quiet --extra dev --python-version 3.11 --no-emit-index-url \
	  --no-emit-find-links --no-annotate --custom-compile-command 'make lock' pyproject.toml --output-file requirements-dev.lock

clean: ## remove the environment and everything generated
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis build dist artifacts
	find src tests evaluation benchmarks docs -name __pycache__ -type d -prune -exec rm -rf {} +

runtime:
	@sh scripts/environment.sh runtime

dev:
	@sh scripts/environment.sh dev
