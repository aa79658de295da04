"""Makes and changes the files that people write: what a command proposes, as text, and the one place that saves it."""
