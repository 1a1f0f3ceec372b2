"""The made-up municipality's two forums: the board, and the board with all chiefs (koncernledelsen)."""

from datetime import time

from bot.forum_settings import ForumSettings, Weekday, Which
from domain.forums import Level

DIREKTIONEN = ForumSettings()
KONCERNLEDELSEN = ForumSettings(
    name="Koncernledelsen",
    called=("KCL",),
    weekday=Weekday.THURSDAY,
    which=(Which.THIRD,),
    start=time(9),
    end=time(11),
    members=("director", "chief"),
    level=Level.KONCERNLEDELSE,
)
FORUMS = (DIREKTIONEN, KONCERNLEDELSEN)
