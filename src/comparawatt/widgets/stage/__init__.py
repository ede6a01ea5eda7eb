"""The lanes, painted by hand: they are the start of the app and its sixty frames a second."""
