"""A story handed out: what stands on its sheet and on the pictures of its scenes; it knows no Qt."""
