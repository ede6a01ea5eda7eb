"""The form of one's own figures, and the list of those that are there."""
