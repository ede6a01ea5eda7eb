"""The pictograms: a count as rods and as a field, which fill and fold by powers of ten."""
