"""The parts of the touch screen: large, few, and each does one thing at a tap."""
