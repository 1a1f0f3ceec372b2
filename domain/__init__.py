"""Words and rules of the board's month: pure, synchronous, standard library only."""
