"""A story handed out: as a sheet to print and as pictures of its scenes."""
