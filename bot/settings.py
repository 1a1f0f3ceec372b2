"""What the operator decides: the environment, the command line's flags and an optional `roedtraad.toml`."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date, time
from enum import StrEnum
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Any, Self, TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, SecretStr, ValidationError, model_validator
from yarl import URL

from bot.content_key import read_keys
from bot.forum_settings import ForumSettings, mistake_in
from domain.formulae import Formulae
from domain.forums import BOARD
from domain.political_calendar import PoliticalTemplate
from domain.reports import Colour
from domain.rounds import MONTHLY_SCHEDULE, Step, StepRule

PREFIX = "ROEDTRAAD_"
EVERY_INTERFACE = "0.0.0.0"  # noqa: S104  Teams must reach it; dev is held to loopback
LOOPBACK = ("127.0.0.1", "localhost", "::1")
HTTPS_PORT = 443


M = TypeVar("M", bound=BaseModel)


class SettingsError(Exception):
    """One sentence for the operator; it never holds a secret's value."""


class AppType(StrEnum):
    SINGLE_TENANT = "SingleTenant"
    MANAGED_IDENTITY = "UserAssignedMSI"


def _known_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as unknown:
        raise ValueError(f"{name!r} is no time zone") from unknown
    return name


def _known_week(week: str) -> str:
    date.fromisocalendar(int(week[:4]), int(week[6:]), 1)
    return week


def _no_address(host: str) -> str:
    if host.rpartition(".")[2].isdecimal():
        raise ValueError(f"{host!r} is an address, not a host's name")
    return host


ZoneName = Annotated[str, AfterValidator(_known_zone)]
# A host, or a star and a dot before it for every host below it.
HOST = r"^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+$"
FileHost = Annotated[str, Field(pattern=HOST), AfterValidator(_no_address)]
IsoWeek = Annotated[str, Field(pattern=r"^\d{4}-W\d{2}$"), AfterValidator(_known_week)]
Hour = Annotated[int, Field(ge=0, le=23)]
Month = Annotated[int, Field(ge=1, le=12)]


class _Strict(BaseModel):
    # A mistyped key must not silently mean the default.
    model_config = ConfigDict(frozen=True, extra="forbid")


class QuietHours(_Strict):
    """Unprompted messages only from `starts` to `ends` local time on working days."""

    starts: Hour = 8
    ends: Hour = 16

    @model_validator(mode="after")
    def _leaves_time_to_speak(self) -> Self:
        if self.ends <= self.starts:
            raise ValueError("ends must be later than starts")
        return self


class CalendarSettings(_Strict):
    """`closed_weeks` as `2025-W07`; `no_deadline_days` give each day the name it is shown with."""

    closed_days: frozenset[date] = frozenset()
    closed_weeks: frozenset[IsoWeek] = frozenset()
    no_deadline_days: dict[date, str] = {}
    no_meeting_months: frozenset[Month] = frozenset({7, 12})

    def closed(self) -> frozenset[date]:
        """Every closed day, those of the closed weeks included."""
        weeks = {
            date.fromisocalendar(int(w[:4]), int(w[6:]), day)
            for w in self.closed_weeks
            for day in range(1, 8)
        }
        return self.closed_days | weeks


class StepTime(_Strict):
    """Working days to the step's anchor (always counted positive) and a local time; None keeps the default."""

    days: Annotated[int, Field(ge=0, le=60)] | None = None
    at: time | None = None

    def adjust(self, rule: StepRule) -> StepRule:
        sign = -1 if rule.days < 0 else 1
        days = rule.days if self.days is None else sign * self.days
        return replace(rule, days=days, at=self.at or rule.at)


class Sentence(_Strict):
    da: str = Field(min_length=1)
    en: str = Field(min_length=1)


class Delivery(_Strict):
    """In seconds: `retry_base` is the first pause of the back-off, `timeout` how long the connector may take, and
    `farewell` how long the service, when it stops, waits for what is being sent; the rest goes at the next start.
    """

    concurrency: Annotated[int, Field(ge=1, le=64)] = 8
    retry_base: Annotated[float, Field(gt=0, le=3600)] = 5.0
    timeout: Annotated[float, Field(gt=0, le=120)] = 15.0
    farewell: Annotated[float, Field(ge=0, le=60)] = 10.0


class Retention(_Strict):
    """Days after the round until it is forgotten who was sent what (docs/privacy.md)."""

    delivery_days: Annotated[int, Field(ge=30, le=3650)] = 90


class Backups(_Strict):
    """A copy of everything each night, in a folder that is best on another disk; empty: none."""

    folder: str = ""
    keep_days: Annotated[int, Field(ge=1, le=3650)] = 30


class SenderRate(_Strict):
    count: Annotated[int, Field(ge=1)] = 30
    seconds: Annotated[float, Field(gt=0)] = 10.0


class PlanItem(_Strict):
    """What the agenda says of the plan beside its formulae; an empty `period` is the year of the meeting (A11)."""

    period: str = ""
    kle: str = "00.30.10.S00"
    case: str = ""


def _known_formulae(given: dict[str, str]) -> dict[str, str]:
    if unknown := sorted(given.keys() - {field.name for field in fields(Formulae)}):
        raise ValueError(f"{unknown[0]!r} is no formula")
    try:
        given.get("plan_attachment", "").format(period="", date="")
    except (LookupError, ValueError) as wrong:
        raise ValueError("plan_attachment takes {period} and {date}, and nothing else in braces") from wrong
    return given


def _known_keys(key: SecretStr) -> SecretStr:
    read_keys(key.get_secret_value())
    return key


class PoliticalCalendar(_Strict):
    """The `committees` by their codes, those whose meetings make the month's `rul`, and `others` that are political."""

    committees: dict[str, str] = dict(PoliticalTemplate().committees)
    rul: tuple[str, ...] = PoliticalTemplate().rul
    others: tuple[str, ...] = PoliticalTemplate().others

    @model_validator(mode="after")
    def _rul_is_known(self) -> Self:
        if not self.rul or not set(self.rul) <= set(self.committees):
            raise ValueError("rul must name codes of committees")
        return self

    def template(self) -> PoliticalTemplate:
        return PoliticalTemplate(tuple(self.committees.items()), self.rul, self.others)


class Board(_Strict):
    """Everything `roedtraad.toml` may hold; an empty `host` means every interface, in dev loopback.

    A colour without a `legend` sentence is not explained: no meaning is invented for it (S04). `file_hosts` are where
    files sent to the bot are fetched from; "*.sharepoint.com" is every host below it. `store_closed_content` keeps what
    is written of closed items, encrypted at rest (design.md §5). `forum` is the first of `forums`, and alone where
    there are no others.
    """

    organisation: str = "Kommunen"
    time_zone: ZoneName = "Europe/Copenhagen"
    host: str = ""
    forum: ForumSettings | None = None
    forums: tuple[ForumSettings, ...] = ()
    quiet_hours: QuietHours = QuietHours()
    calendar: CalendarSettings = CalendarSettings()
    schedule: dict[Step, StepTime] = {}
    legend: dict[Colour, Sentence] = {}
    plan: PlanItem = PlanItem()
    formulae: Annotated[dict[str, str], AfterValidator(_known_formulae)] = {}
    delivery: Delivery = Delivery()
    retention: Retention = Retention()
    backup: Backups = Backups()
    sender_rate: SenderRate = SenderRate()
    file_hosts: tuple[FileHost, ...] = ("*.sharepoint.com",)
    keep_not_understood: bool = False
    store_closed_content: bool = False
    political_calendar: PoliticalCalendar = PoliticalCalendar()
    spellings: dict[str, str] = {}

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)

    @property
    def all_forums(self) -> tuple[ForumSettings, ...]:
        """The one the monthly round belongs to first."""
        if self.forum:
            # Whatever it is called, its channel and its meetings were there before it could have a key.
            return (self.forum.model_copy(update={"key": self.forum.key or BOARD}), *self.forums)
        return self.forums or (ForumSettings(),)

    @property
    def legend_missing(self) -> tuple[Colour, ...]:
        return tuple(colour for colour in Colour if colour not in self.legend)

    def rules(self) -> tuple[tuple[Step, StepRule], ...]:
        """The monthly schedule with the configured changes, as a round template takes it."""
        unchanged = StepTime()
        return tuple(
            (s, self.schedule.get(s, unchanged).adjust(rule)) for s, rule in MONTHLY_SCHEDULE.items()
        )

    @model_validator(mode="after")
    def _forums_are_told_apart(self) -> Self:
        if mistake := mistake_in(self.all_forums):
            raise ValueError(mistake)
        return self

    @model_validator(mode="after")
    def _steps_come_in_order(self) -> Self:
        rules = dict(self.rules())
        if Step.CLOSED in self.schedule:
            raise ValueError("schedule.closed cannot be set: a round closes at the meeting's start")
        if not rules[Step.OPEN].days > rules[Step.DUE].days > rules[Step.FREEZE].days >= rules[Step.OBS].days:
            raise ValueError("schedule must open before it is due, be due before the freeze and end with obs")
        return self


@dataclass(frozen=True, slots=True)
class Flags:
    """What the command line said; None keeps what the file says."""

    dev: bool = False
    port: int = 3978
    data: Path = Path("data")
    service_url: str | None = None
    retry_base: float | None = None


class Settings(Board):
    """The whole of it. `service_url_hosts` is what our bearer token may be sent to; loopback only in dev."""

    dev: bool = False
    port: Annotated[int, Field(ge=0, le=65534)] = 3978
    data: Path = Path("data")
    service_url: str | None = None
    app_id: str = ""
    app_type: AppType = AppType.SINGLE_TENANT
    app_secret: SecretStr | None = None
    tenant_id: str = ""
    openid_url: str = "https://login.botframework.com/v1/.well-known/openidconfiguration"
    public_url: str = ""
    service_url_hosts: tuple[str, ...] = ("smba.trafficmanager.net",)
    database_url: SecretStr | None = None
    audit_key: SecretStr | None = None
    content_key: Annotated[SecretStr, AfterValidator(_known_keys)] | None = None

    @property
    def admin_port(self) -> int:
        """The port after the service's own; any free one where that is left to the system too."""
        return self.port + 1 if self.port else 0

    @property
    def sender_limit(self) -> SenderRate | None:
        return None if self.dev else self.sender_rate


_HOSTS = "service_url_hosts"
_VARIABLES = (
    "app_id",
    "app_type",
    "app_secret",
    "tenant_id",
    "openid_url",
    "public_url",
    _HOSTS,
    "database_url",
    "audit_key",
    "content_key",
)


def load_settings(environ: Mapping[str, str], flags: Flags, config: Path | None = None) -> Settings:
    """Defaults, changed by the file, the environment and the flags, in this order.

    Raises:
        SettingsError: the service must not start like this.

    """
    board = read_board(config) if config else Board()
    values = dict(board) | _from_environment(environ, dev=flags.dev) | _from_flags(flags, board)
    settings = _validated(Settings, values, "")
    _refuse_unsafe(settings)
    _refuse_unsafe_key(environ, settings)
    return settings


def keys_of(environ: Mapping[str, str], *names: str) -> dict[str, str]:
    """What of the environment also those commands need that serve nobody: the keys `names`, each itself or its file."""
    wanted = [f"{PREFIX}{name}{ending}" for name in names for ending in ("", "_FILE")]
    return {variable: environ[variable] for variable in wanted if variable in environ}


def _refuse_unsafe_key(environ: Mapping[str, str], settings: Settings) -> None:
    """Closed content is kept with a key only, and one that lies with what it encrypts is copied and lost with it."""
    if settings.store_closed_content and settings.content_key is None:
        raise SettingsError(f"{PREFIX}CONTENT_KEY is not set; store_closed_content needs it.")
    variable = f"{PREFIX}CONTENT_KEY_FILE"
    folders = [settings.data, *([Path(settings.backup.folder)] if settings.backup.folder else [])]
    path = environ.get(variable, "").strip()
    if path and any(Path(path).resolve().is_relative_to(folder.resolve()) for folder in folders):
        raise SettingsError(
            f"{variable} names a file in a folder of what it encrypts; keep the key elsewhere."
        )


def read_board(path: Path) -> Board:
    """The configuration file alone.

    Raises:
        SettingsError: it cannot be read, or holds a key or value that is not understood.

    """
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as unreadable:
        raise SettingsError(f"{path} cannot be read: {unreadable}.") from unreadable
    return _validated(Board, content, f"{path}: ")


def _from_environment(environ: Mapping[str, str], *, dev: bool) -> dict[str, Any]:
    found: dict[str, Any] = {name: text for name in _VARIABLES if (text := _variable(environ, name))}
    hosts = tuple(found.pop(_HOSTS, "").replace(",", " ").lower().split())
    if hosts or dev:
        found[_HOSTS] = hosts + (LOOPBACK if dev else ())
    return found


def _variable(environ: Mapping[str, str], name: str) -> str:
    """The variable or the content of the file that `…_FILE` names; empty counts as not set."""
    variable = PREFIX + name.upper()
    text, path = environ.get(variable, "").strip(), environ.get(f"{variable}_FILE", "").strip()
    if text and path:
        raise SettingsError(f"{variable} and {variable}_FILE are both set; keep one of them.")
    return _content(f"{variable}_FILE", Path(path)) if path else text


def _content(variable: str, path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8").strip()
    except (OSError, ValueError) as unreadable:
        raise SettingsError(f"{variable} names {path}, which cannot be read.") from unreadable


def _from_flags(flags: Flags, board: Board) -> dict[str, Any]:
    values: dict[str, Any] = {
        "dev": flags.dev,
        "host": board.host or (LOOPBACK[0] if flags.dev else EVERY_INTERFACE),
        "port": flags.port,
        "data": flags.data,
        "service_url": flags.service_url,
    }
    if flags.retry_base is not None:
        values["delivery"] = dict(board.delivery) | {"retry_base": flags.retry_base}
    return values


def _validated(model: type[M], values: Mapping[str, Any], where: str) -> M:
    try:
        return model(**values)
    except ValidationError as wrong:
        # Without its cause: that one holds the values, and a secret must not end in a log.
        raise SettingsError(where + _sentence(wrong)) from None


def _sentence(wrong: ValidationError) -> str:
    first = wrong.errors(include_input=False, include_url=False)[0]
    key = ".".join(str(part) for part in first["loc"])
    if first["type"] == "extra_forbidden":
        return f"{key} belongs in the environment." if key in _VARIABLES else f"{key} is not a known setting."
    name = PREFIX + key.upper() if key in _VARIABLES else key
    return f"{name + ': ' if name else ''}{first['msg'].removeprefix('Value error, ')}."


def _refuse_unsafe(settings: Settings) -> None:
    """Fails closed (design.md §10)."""
    if problem := _danger(settings):
        raise SettingsError(problem)


def _danger(settings: Settings) -> str | None:
    if not is_web_address(settings.openid_url):
        return f"{PREFIX}OPENID_URL must be an https address."
    if settings.public_url and not is_web_address(settings.public_url):
        return f"{PREFIX}PUBLIC_URL must be an https address."
    if settings.service_url and not is_trusted(settings.service_url, settings.service_url_hosts):
        return f"--service-url is not https on a host of {PREFIX}SERVICE_URL_HOSTS."
    if settings.dev:
        away = None if is_loopback(settings.host) else settings.host
        return f"--dev listens on loopback only, not on {away}." if away else None
    if any(is_loopback(host) for host in settings.service_url_hosts):
        return f"{PREFIX}SERVICE_URL_HOSTS may name this machine with --dev only."
    return _gap_in_identity(settings)


def _gap_in_identity(settings: Settings) -> str | None:
    if not settings.app_id:
        return f"{PREFIX}APP_ID is not set; set it, or start with --dev on this machine alone."
    if not settings.tenant_id:
        return f"{PREFIX}TENANT_ID is not set; nobody could be let in."
    if settings.app_type is AppType.SINGLE_TENANT and not settings.app_secret:
        return f"{PREFIX}APP_SECRET is not set; {AppType.SINGLE_TENANT} needs it."
    return None


def is_web_address(text: str) -> bool:
    """Https, or http on this machine."""
    url = _parsed(text)
    return url is not None and (
        url.scheme == "https" or (url.scheme == "http" and is_loopback(url.host or ""))
    )


def is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def is_trusted(service_url: str, hosts: Iterable[str]) -> bool:
    """Whether our bearer token may go there: https on its own port to exactly a listed host, http to listed loopback.

    A host below a listed one is another one: anybody may be given a name below a shared domain.
    """
    # Whatever two readers of an address might take differently is no address.
    if not service_url.isascii() or not service_url.isprintable() or set(service_url) & set(" \\?#@"):
        return False
    url = _parsed(service_url)
    if url is None or url.host is None or not is_web_address(service_url):
        return False
    host = url.host.lower().removesuffix(".")
    return host in hosts and (is_loopback(host) or url.port == HTTPS_PORT)


def _parsed(text: str) -> URL | None:
    try:
        return URL(text)
    except ValueError:
        return None
