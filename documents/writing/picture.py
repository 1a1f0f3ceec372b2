"""Draw a heat map as a picture for a card, as wide as a phone, with the papers' own fonts and template (N01)."""

from dataclasses import asdict, dataclass
from datetime import datetime
from functools import cache
from importlib.resources import as_file, files

import orjson
import typst

from documents.writing.paper import Chart
from documents.writing.pdf import drawable

HERE = files("documents.writing")
# Twice the pixels of the 340 points it is wide. What a card shows may not be larger than 1024 either way (platform.md).
PIXELS_PER_INCH = 144
MOST_ROWS = 13


@dataclass(frozen=True, slots=True)
class Picture:
    """`below` says as of when; `title` is also what the file is called."""

    title: str
    chart: Chart
    below: str
    made_at: datetime
    language: str = "da"
    theme: str = "light"


def as_png(picture: Picture) -> bytes:
    """Takes about 50 ms: call it in a thread. The same picture gives the same bytes."""
    data = {name: value for name, value in asdict(picture).items() if name != "made_at"}
    with as_file(HERE / "fonts") as fonts:
        return typst.compile(
            _template(),
            font_paths=typst.Fonts(include_system_fonts=False, font_paths=[str(fonts)]),
            format="png",
            ppi=PIXELS_PER_INCH,
            sys_inputs={"picture": orjson.dumps(drawable(data)).decode()},
            timestamp=int(picture.made_at.timestamp()),
        )


@cache
def _template() -> bytes:
    return b"\n".join((HERE / name).read_bytes() for name in ("heat_map.typ", "picture.typ"))
