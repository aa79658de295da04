"""Records -> Site: references, inheritance of facts, editorial rules."""
