"""The pure part: figures, what people type, comparisons and how they are said. It knows no Qt."""
