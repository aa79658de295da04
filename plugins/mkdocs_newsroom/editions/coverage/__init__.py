"""What each edition has in its own language, what is missing or has grown old, and what to do about it next."""
