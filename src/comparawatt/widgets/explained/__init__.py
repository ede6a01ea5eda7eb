"""Pictures that explain a unit or a scale, painted by hand."""
