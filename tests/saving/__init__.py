"""Saving that is interrupted, and saving by several copies of the program at once."""
