"""Pages made of widgets over one session."""
