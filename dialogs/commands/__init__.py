"""One module per behaviour: what a card's button or an understood sentence does."""
