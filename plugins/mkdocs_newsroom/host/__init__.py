"""The wall to MkDocs: the only folder that imports it."""
