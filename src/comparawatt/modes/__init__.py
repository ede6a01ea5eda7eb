"""Windows that frame screens; they do not know each other."""
