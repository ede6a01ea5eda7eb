"""A comparison as a file or as text."""
