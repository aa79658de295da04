"""Site -> one Edition per language: variants, words, dates, order of names."""
