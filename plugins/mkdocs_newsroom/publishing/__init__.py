"""From the plan to the published site, and what is kept for the next build. MkDocs is not needed here."""
