"""Calendar files for tests."""

from itertools import count

_NUMBERS = count(1)


def event(title: str, lines: str, *, uid: str = "") -> str:
    return f"BEGIN:VEVENT\nUID:{uid or f'event-{next(_NUMBERS)}'}\nSUMMARY:{title}\n{lines}\nEND:VEVENT"


def calendar(*events: str, method: str = "") -> bytes:
    head = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//test//\nX-WR-CALNAME:Politisk kalender"
    said = f"\nMETHOD:{method}" if method else ""
    text = "\n".join([head + said, *events, "END:VCALENDAR"])
    return "\r\n".join(line for line in text.split("\n") if line).encode()
