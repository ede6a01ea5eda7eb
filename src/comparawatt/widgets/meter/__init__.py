"""What the live meter shows, painted by hand."""
