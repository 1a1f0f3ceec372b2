"""What the colours mean in the made-up municipality; a real one writes its own in its configuration (S04)."""

from bot.settings import Sentence
from domain.reports import Colour

LEGEND = {
    Colour.GREEN: Sentence(da="følger planen", en="on plan"),
    Colour.YELLOW: Sentence(da="afviger, men vi har det i hånden", en="off plan, but in hand"),
    Colour.RED: Sentence(da="har brug for direktionens hjælp", en="needs the board's help"),
    Colour.DONE: Sentence(da="gennemført", en="carried out"),
}
