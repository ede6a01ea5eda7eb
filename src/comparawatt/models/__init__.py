"""QtCore and QtGui over the engine: what changes, and flat models of it. No widgets."""
