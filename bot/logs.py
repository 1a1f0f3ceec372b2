"""Where log lines go and what they may hold: ids, never what people wrote, nor a local variable of a traceback."""

import logging
import sys
import traceback
from types import TracebackType
from typing import TextIO

import structlog
from structlog.typing import EventDict, WrappedLogger

_log = structlog.get_logger()


def log_to_stderr(least: int = logging.WARNING) -> None:
    """JSON lines from a level on; the one place for every command, libraries and what nobody caught included."""
    log_to(sys.stderr, least)
    logging.basicConfig(handlers=[Libraries()], level=logging.WARNING)
    sys.excepthook = _crashed


def log_to(stream: TextIO, least: int = logging.INFO) -> None:
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(least),
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            without_words,
            structlog.processors.JSONRenderer(default=lambda value: type(value).__name__),
        ],
        logger_factory=structlog.PrintLoggerFactory(stream),
    )


def without_words(logger: WrappedLogger, method: str, event: EventDict) -> EventDict:  # noqa: ARG001  structlog's shape
    """An exception as its types and the places it went through: messages and locals may quote a report."""
    error = event.pop("exc_info", None)
    if error is True:
        error = sys.exc_info()[1]
    elif isinstance(error, tuple):
        error = error[1]
    if isinstance(error, BaseException):
        event["raised"] = _chain(error)
    return event


def _chain(error: BaseException) -> list[dict[str, object]]:
    """The error and what it came from, the latest first."""
    found: list[dict[str, object]] = []
    seen: set[int] = set()
    link: BaseException | None = error
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        places = [f"{f.filename}:{f.lineno} {f.name}" for f in traceback.extract_tb(link.__traceback__)]
        found.append({"error": type(link).__name__, "at": places})
        link = link.__cause__ or link.__context__
    return found


class Libraries(logging.Handler):
    """What libraries log: where and which error; their sentences may quote a request, so they are left out."""

    def emit(self, record: logging.LogRecord) -> None:
        write = _log.error if record.levelno >= logging.ERROR else _log.warning
        write(
            "library",
            logger=record.name,
            at=f"{record.pathname}:{record.lineno} {record.funcName}",
            exc_info=record.exc_info,
        )


def _crashed(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:  # noqa: ARG001  the hook's shape
    _log.error("crashed", exc_info=error)
