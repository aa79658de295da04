"""What search engines and other programs are told of a page, in the words of schema.org."""
