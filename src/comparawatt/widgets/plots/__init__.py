"""Plots that people zoom and hover; pyqtgraph lives here and nowhere else, and is loaded when one is opened."""
