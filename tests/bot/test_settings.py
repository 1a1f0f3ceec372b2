"""What the operator may decide, and what the service refuses to start with."""

from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.board import board_of
from bot.settings import Flags, Settings, SettingsError, is_loopback, is_trusted, load_settings, read_board
from domain.forums import Forum, Level, Members
from domain.meetings import LAST, MeetingRule
from domain.people import Role
from domain.reports import Colour
from domain.rounds import MONTHLY_SCHEDULE, Step

PRODUCTION = {
    "ROEDTRAAD_APP_ID": "11111111-aaaa",
    "ROEDTRAAD_APP_SECRET": "s3cret",
    "ROEDTRAAD_TENANT_ID": "tenant-1",
}
PLAIN = Flags()
DEV = Flags(dev=True)


def board_file(folder: Path, content: str) -> Path:
    path = folder / "roedtraad.toml"
    path.write_text(content, encoding="utf-8")
    return path


def refusal(environ: dict[str, str], flags: Flags = PLAIN, config: Path | None = None) -> str:
    with pytest.raises(SettingsError) as refused:
        load_settings(environ, flags, config)
    return str(refused.value)


def test_dev_needs_nothing_and_stays_on_this_machine() -> None:
    settings = load_settings({}, DEV)
    assert settings.host == "127.0.0.1"
    assert settings.service_url_hosts == ("127.0.0.1", "localhost", "::1")
    assert settings.sender_limit is None
    assert settings.admin_port == settings.port + 1


def test_dev_refuses_to_listen_to_the_world(tmp_path: Path) -> None:
    assert "loopback only" in refusal({}, DEV, board_file(tmp_path, 'host = "0.0.0.0"'))


def test_production_runs_from_the_environment_alone() -> None:
    settings = load_settings(PRODUCTION, Flags())
    assert (settings.app_id, settings.tenant_id, settings.app_type) == (
        "11111111-aaaa",
        "tenant-1",
        "SingleTenant",
    )
    assert settings.app_secret
    assert settings.app_secret.get_secret_value() == "s3cret"
    assert settings.host == "0.0.0.0"  # noqa: S104  the default under test
    assert settings.service_url_hosts == ("smba.trafficmanager.net",)
    assert settings.sender_limit
    assert (settings.sender_limit.count, settings.sender_limit.seconds) == (30, 10)


@pytest.mark.parametrize("variable", sorted(PRODUCTION))
def test_production_refuses_an_identity_with_a_gap(variable: str) -> None:
    assert refusal({**PRODUCTION, variable: " "}).startswith(f"{variable} is not set")


def test_nothing_at_all_refuses() -> None:
    assert "ROEDTRAAD_APP_ID is not set" in refusal({})


@pytest.mark.parametrize("mistyped", ["MultiTenant", "singletenant", "Singletenant "])
def test_a_mistyped_app_type_refuses_even_in_dev(mistyped: str) -> None:
    for flags in (Flags(), DEV):
        assert refusal({**PRODUCTION, "ROEDTRAAD_APP_TYPE": mistyped}, flags).startswith(
            "ROEDTRAAD_APP_TYPE: "
        )


def test_a_managed_identity_needs_no_secret() -> None:
    environ = {**PRODUCTION, "ROEDTRAAD_APP_TYPE": "UserAssignedMSI", "ROEDTRAAD_APP_SECRET": ""}
    assert load_settings(environ, Flags()).app_secret is None


def test_every_variable_can_come_from_a_file(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("from-file\n", encoding="utf-8")
    environ = {**PRODUCTION, "ROEDTRAAD_AUDIT_KEY_FILE": str(tmp_path / "secret")}
    audit_key = load_settings(environ, Flags()).audit_key
    assert audit_key
    assert audit_key.get_secret_value() == "from-file"


def test_a_variable_and_its_file_are_one_too_many(tmp_path: Path) -> None:
    environ = {**PRODUCTION, "ROEDTRAAD_APP_SECRET_FILE": str(tmp_path / "secret")}
    assert "both set" in refusal(environ)


def test_a_missing_secret_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "latin").write_bytes(b"\xe6\xf8\xe5")
    for name in ("gone", "latin"):
        path = str(tmp_path / name)
        assert path in refusal({"ROEDTRAAD_APP_ID_FILE": path})


def test_hosts_are_a_list() -> None:
    environ = {**PRODUCTION, "ROEDTRAAD_SERVICE_URL_HOSTS": "SMBA.example.com, other.example.com"}
    assert load_settings(environ, Flags()).service_url_hosts == ("smba.example.com", "other.example.com")


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1"])
def test_our_token_goes_to_this_machine_in_dev_only(host: str) -> None:
    environ = {**PRODUCTION, "ROEDTRAAD_SERVICE_URL_HOSTS": f"smba.example.com {host}"}
    assert "with --dev only" in refusal(environ)
    assert host in load_settings(environ, DEV).service_url_hosts


@pytest.mark.parametrize("variable", ["ROEDTRAAD_OPENID_URL", "ROEDTRAAD_PUBLIC_URL"])
def test_web_addresses_are_https_or_on_this_machine(variable: str) -> None:
    assert variable in refusal({**PRODUCTION, variable: "http://example.com/x"})
    assert variable in refusal({**PRODUCTION, variable: "http://[broken"})
    load_settings({**PRODUCTION, variable: "http://127.0.0.1:9/x"}, PLAIN)


def test_a_service_url_elsewhere_is_refused() -> None:
    assert "--service-url" in refusal(PRODUCTION, Flags(service_url="https://example.com/emea/"))
    load_settings({}, Flags(dev=True, service_url="http://localhost:56150/_connector"))


def test_secrets_are_in_no_representation_and_no_error() -> None:
    assert "s3cret" not in repr(load_settings(PRODUCTION, Flags()))
    assert "s3cret" not in refusal({**PRODUCTION, "ROEDTRAAD_APP_TYPE": "x"})


def test_settings_cannot_be_changed() -> None:
    settings = load_settings({}, DEV)
    with pytest.raises(ValueError, match="frozen"):
        settings.port = 1


def test_the_defaults_are_those_of_the_design() -> None:
    settings = Settings()
    (forum,) = settings.all_forums
    assert (forum.name, forum.start, forum.end) == ("Direktionen", time(10), time(12))
    assert (settings.quiet_hours.starts, settings.quiet_hours.ends) == (8, 16)
    assert settings.calendar.no_meeting_months == {7, 12}
    assert settings.rules() == tuple(MONTHLY_SCHEDULE.items())
    assert settings.legend_missing == tuple(Colour)
    assert settings.delivery.concurrency == 8
    assert str(settings.zone) == "Europe/Copenhagen"


def test_a_file_overrides_defaults_and_flags_override_the_file(tmp_path: Path) -> None:
    path = board_file(
        tmp_path,
        """
        organisation = "Bøgelund Kommune"
        [forum]
        start = "09:00"
        place = "Mødelokale 1"
        [calendar]
        closed_days = [2025-05-02]
        closed_weeks = ["2025-W07"]
        no_deadline_days = { 2025-05-22 = "KCL" }
        [schedule]
        open = { days = 12 }
        escalate = { days = 2, at = "10:30" }
        [legend.red]
        da = "Der er brug for direktionen"
        en = "The board is needed"
        [delivery]
        concurrency = 3
        retry_base = 9
        """,
    )
    settings = load_settings({}, Flags(dev=True, retry_base=0.1), path)
    assert settings.organisation == "Bøgelund Kommune"
    assert settings.forum is not None
    assert settings.forum.start == time(9)
    assert settings.calendar.closed() == {date(2025, 5, 2), *(date(2025, 2, d) for d in range(10, 17))}
    assert settings.calendar.no_deadline_days == {date(2025, 5, 22): "KCL"}
    rules = dict(settings.rules())
    assert (rules[Step.OPEN].days, rules[Step.OPEN].at) == (12, time(9))
    assert (rules[Step.ESCALATE].days, rules[Step.ESCALATE].at) == (-2, time(10, 30))
    assert Colour.RED not in settings.legend_missing
    assert (settings.delivery.concurrency, settings.delivery.retry_base) == (3, 0.1)


KCL = '[[forums]]\nname = "KCL"\nmembers = ["chief"]\n'


def forums_of(content: str, folder: Path) -> tuple[Forum, ...]:
    return board_of(load_settings({}, DEV, board_file(folder, content))).forums


def test_the_one_forum_there_was_keeps_its_channel_and_its_meetings(tmp_path: Path) -> None:
    (forum,) = forums_of('[forum]\nname = "Chefforum"\nplace = "Rådhuset"', tmp_path)
    assert (forum.key, forum.name, forum.alone) == ("direktionen", "Chefforum", True)
    assert (forum.rule.prefix, forum.rule.which, forum.rule.plan) == ("", (LAST,), True)
    assert forum.members == Members(frozenset({Role.DIRECTOR}))


def test_a_second_forum_has_a_rhythm_members_and_keys_of_its_own(tmp_path: Path) -> None:
    first, second = forums_of(
        """
        [forum]
        [[forums]]
        name = "Koncernledelsen"
        called = ["KCL"]
        weekday = "thursday"
        which = ["second", "last"]
        without = [7]
        members = ["director", "chief", "inger"]
        leads = "esdh"
        level = "koncernledelse"
        """,
        tmp_path,
    )
    assert (first.key, first.alone, second.key) == ("direktionen", False, "koncernledelsen")
    assert second.names == {"koncernledelsen", "kcl"}
    assert second.rule == MeetingRule(
        "Koncernledelsen",
        weekday=3,
        which=(2, LAST),
        without=frozenset({7}),
        plan=False,
        prefix="koncernledelsen-",
    )
    assert second.members == Members(frozenset({Role.DIRECTOR, Role.CHIEF}), frozenset({"inger"}))
    assert (second.esdh, second.level) == (True, Level.KONCERNLEDELSE)


def test_a_forum_without_a_rhythm_meets_when_somebody_says_so(tmp_path: Path) -> None:
    first, second = forums_of(f"[[forums]]\nweeks = 2\nsince = 2025-05-07\n{KCL}", tmp_path)
    assert (first.rule.weekday, first.rule.weeks, first.rule.which) == (2, 2, ())
    assert (second.key, second.rule.which, second.rule.weeks) == ("kcl", (), 0)


@pytest.mark.parametrize(
    ("content", "named"),
    [
        ('colour = "red"', "colour is not a known setting"),
        ('[formulae]\nrutine = "DIR"', "formulae: 'rutine' is no formula"),
        ('[formulae]\nplan_attachment = "{year}"', "formulae: plan_attachment takes {period} and {date}"),
        ('[forum]\nstrat = "10:00"', "forum.strat is not a known setting"),
        ('app_secret = "x"', "app_secret belongs in the environment"),
        ('[forum]\nstart = "ten"', "forum.start"),
        ('[forum]\nstart = "13:00"', "end must be later than start"),
        ("[forum]\nplan = false", "Direktionen is the first forum, so it carries the monthly status"),
        ('[[forums]]\n[[forums]]\nname = "KCL"', "members must say who belongs to KCL"),
        ('[[forums]]\n[[forums]]\nmembers = ["chief"]', "two forums are called direktionen"),
        (f'[[forums]]\n{KCL}key = "direktionen"', "two forums have the key direktionen"),
        (f'[[forums]]\nlevel = "koncernledelse"\n{KCL}level = "koncernledelse"', "two forums have the level"),
        (f'[[forums]]\n{KCL}weekday = "monday"', "KCL has a weekday, but neither which nor weeks"),
        (f'[[forums]]\n{KCL}weekday = "sunday"', "forums.1.weekday"),
        (f"[[forums]]\n{KCL}weeks = 2", "forums.1: weeks needs since"),
        (f'[[forums]]\n{KCL}weeks = 2\nweekday = "monday"\nsince = 2025-05-08', "such a weekday"),
        (f'[[forums]]\n{KCL}weeks = 1\nwhich = ["last"]', "which and weeks cannot both"),
        (f'[[forums]]\n{KCL}leads = "word"', "forums.1.leads"),
        ("[quiet_hours]\nstarts = 16", "ends must be later"),
        ('time_zone = "Europe/Odense"', "no time zone"),
        ('time_zone = "../etc"', "no time zone"),
        ('[calendar]\nclosed_weeks = ["2025-W99"]', "calendar.closed_weeks"),
        ("[calendar]\nno_meeting_months = [13]", "calendar.no_meeting_months"),
        ("[schedule]\nopen = { days = 2 }", "schedule must open before"),
        ("[schedule]\nclosed = { days = 2 }", "schedule.closed cannot be set"),
        ("[schedule]\nopened = { days = 2 }", "schedule.opened"),
        ('[legend.blue]\nda = "x"\nen = "x"', "legend.blue"),
        ('[legend.red]\nda = ""\nen = "x"', "legend.red.da"),
        ("[delivery]\nconcurrency = 0", "delivery.concurrency"),
        ("not toml", "cannot be read"),
    ],
)
def test_a_mistake_in_the_file_is_named(tmp_path: Path, content: str, named: str) -> None:
    path = board_file(tmp_path, content)
    with pytest.raises(SettingsError) as refused:
        read_board(path)
    assert str(refused.value).startswith(str(path))
    assert named in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert "gone.toml cannot be read" in refusal({}, DEV, tmp_path / "gone.toml")


@pytest.mark.parametrize(
    ("url", "trusted"),
    [
        ("https://smba.example.com/emea/", True),
        ("https://SMBA.example.com./emea/", True),
        ("https://emea.smba.example.com/", False),
        ("https://smba.example.com:443/", True),
        ("https://smba.example.com:8443/", False),
        ("https://smba.example.com%2eevil.net/", False),
        ("https://evil.net%2f.smba.example.com/", False),
        ("https://smba.example.com,evil.net/", False),
        ("https://smbа.example.com/", False),
        ("https://xn--smb-8cd.example.com/", False),
        ("https://smba。example.com/", False),
        (" https://smba.example.com/", False),
        ("https://smba.example.com\t.evil.net/", False),
        ("https://smba.example.com/\r\nX-Other: 1", False),
        ("https://smba.example.com\\.evil.net/", False),
        ("https://smba.example.com/@evil.net/", False),
        ("https:smba.example.com/", False),
        ("https:///smba.example.com/", False),
        ("https://user:pass@smba.example.com/", False),
        ("http://127.0.0.1@evil.net/", False),
        ("http://127.0.0.1.evil.net/", False),
        ("http://2130706433/", False),
        ("http://smba.example.com/emea/", False),
        ("https://badsmba.example.com/", False),
        ("https://smba.example.com.evil.net/", False),
        ("https://smba.example.com@evil.net/", False),
        ("https://evil.net@smba.example.com/", False),
        ("https://smba.example.com/?next=", False),
        ("https://smba.example.com/#x", False),
        ("https://evil.net\\@smba.example.com/", False),
        ("ftp://smba.example.com/", False),
        ("//smba.example.com/", False),
        ("smba.example.com", False),
        ("https://", False),
        ("https://[::1", False),
        ("http://127.0.0.1:8/", True),
        ("http://localhost:8/", False),
        ("", False),
    ],
)
def test_our_token_goes_to_listed_hosts_only(url: str, *, trusted: bool) -> None:
    assert is_trusted(url, ("smba.example.com", "127.0.0.1")) is trusted


@given(st.text())
def test_any_text_as_service_url_is_judged_without_an_error(url: str) -> None:
    assert not is_trusted(url, ("smba.example.com",))


def test_loopback_is_this_machine() -> None:
    assert all(is_loopback(host) for host in ("localhost", "127.0.0.1", "127.8.8.8", "::1"))
    assert not any(is_loopback(host) for host in ("", "0.0.0.0", "10.0.0.1", "localhost.evil.net"))  # noqa: S104  judged only
