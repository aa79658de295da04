"""Makes a proposal for a news item from a text that a colleague has sent, and says what a person must confirm."""
