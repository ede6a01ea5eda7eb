"""The scenes of a story as an audience sees them, drawn with any painter on a page that grows with the screen."""
