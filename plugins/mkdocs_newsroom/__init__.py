"""News of education projects in several languages, as a static site (an MkDocs plugin)."""
