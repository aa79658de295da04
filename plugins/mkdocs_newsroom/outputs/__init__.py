"""Plan -> the bytes of everything that is published."""
