"""What stands around a scene on the wall: its dots, the keys, the languages; all grow with the screen."""
