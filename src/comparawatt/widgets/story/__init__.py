"""The parts of the page on which a story is made."""
