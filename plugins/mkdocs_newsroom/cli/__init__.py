"""The command `newsroom`."""
