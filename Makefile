# POSIX sh; works with GNU make from 3.81 on. `make` alone shows the targets.

# What the site is built with, and what the project is worked on with: apart, so that staff who only
# build the site need no browser driver, and no target changes what another one is using.
SITE_ENV = .venv
DEV_ENV  = .venv-dev

# -P: a folder of this project is never mistaken for a Python module.
SITE = $(SITE_ENV)/bin/python -P -m
DEV  = $(DEV_ENV)/bin/python -P -m

export PIP_DISABLE_PIP_VERSION_CHECK = 1
export PIP_NO_INPUT = 1
export PIP_USER = 0
export NO_MKDOCS_2_WARNING = 1
unexport PYTHONPATH
unexport PYTHONHOME

.DEFAULT_GOAL := help
.PHONY: help site serve check test lint format bench messages guides schemas lock upgrade clean site-env dev-env

help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile

site: site-env ## build the site into site/
	$(SITE_ENV)/bin/newsroom build --strict

serve: site-env ## show the site at http://127.0.0.1:8000/ while you write
	$(SITE) mkdocs serve

check: site-env ## show what is wrong in content and data, without building (ARGS="content/news --lang bs")
	$(SITE_ENV)/bin/newsroom check $(ARGS)

test: dev-env ## run every test, in the browser too (ARGS=… is handed to pytest)
	$(DEV) pytest $(ARGS)

lint: dev-env ## check style, types and the layers
	$(DEV) ruff check
	$(DEV) ruff format --check
	$(DEV) mypy
	$(DEV_ENV)/bin/lint-imports

format: dev-env ## put the code into the project's style
	$(DEV) ruff check --fix
	$(DEV) ruff format

bench: dev-env ## measure this project beside others (ARGS="--items 5000")
	$(DEV_ENV)/bin/python benchmarks/run.py $(ARGS)

guides: dev-env ## write the pages of guides/ that are made from the program
	$(DEV_ENV)/bin/python -P tools/guides.py

schemas: dev-env ## write what editors such as VS Code know of the files in data/
	$(DEV_ENV)/bin/newsroom schema

messages: dev-env ## bring the catalogues up to date with the texts in code and templates
	$(DEV_ENV)/bin/python -P tools/messages.py

lock: ## write requirements/ anew after a change of pyproject.toml (needs uv)
	sh tools/lock.sh

upgrade: ## as lock, and take the newest allowed versions
	sh tools/lock.sh --upgrade

clean: ## remove what the other targets made
	rm -rf site .site.* $(SITE_ENV) $(DEV_ENV) $(SITE_ENV).lock $(DEV_ENV).lock build dist
	rm -rf .newsroom-cache .bench .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find plugins tests tools benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +

site-env:
	@sh tools/environment.sh $(SITE_ENV) requirements/site.txt

dev-env:
	@sh tools/environment.sh $(DEV_ENV) requirements/dev.txt
