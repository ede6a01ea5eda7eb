"""What is kept as a picture, drawn with Qt; nothing of it is loaded for text."""
