"""What a site is made of: frozen, typed, knows nothing else."""
