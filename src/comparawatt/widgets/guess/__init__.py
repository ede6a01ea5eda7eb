"""The parts of a guess: cards, the hidden answer and the question; they know no page."""
