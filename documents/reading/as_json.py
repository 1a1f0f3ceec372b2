"""Writes a reading as the JSON of `read --json` (interfaces.md §6)."""

from dataclasses import asdict, fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any

from documents.reading.model import Reading

# Where things stand is for warnings and tests; the contract has it in `warnings` only.
_INNER = {
    "items": frozenset({"line"}),
    "timetable": frozenset({"line"}),
    "attachment_overview": frozenset({"line"}),
    "follow_ups": frozenset({"item"}),
    "warnings": frozenset({"about"}),
}


def as_json(reading: Reading) -> dict[str, Any]:
    """Times are as printed; a document without header or overview has null for it, not an empty one."""
    found = {field.name: _plain(getattr(reading, field.name)) for field in fields(reading)}
    for name, inner in _INNER.items():
        found[name] = [{key: value for key, value in row.items() if key not in inner} for row in found[name]]
    found["meeting_date_stated"] = reading.meeting_date_stated
    found["attachment_overview"] = found["attachment_overview"] or None
    if reading.header:
        found["header"] = {key: value for key, value in found["header"].items() if value is not None}
        found["start_time"] = reading.header.start_time or reading.start_time
        found["end_time"] = reading.header.end_time or reading.end_time
    return found


def _plain(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if is_dataclass(value) and not isinstance(value, type):
        return {key: _plain(each) for key, each in asdict(value).items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return value
