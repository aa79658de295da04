"""Disk to sources: the only part that reads content and data. Everything found wrong is a located problem."""
