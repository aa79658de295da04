"""The search index: words, their stems, and the files that a browser asks."""
