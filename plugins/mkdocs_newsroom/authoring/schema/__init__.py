"""What may stand in a file that people write, for editors and for readers: JSON Schemas and the lists of fields."""
