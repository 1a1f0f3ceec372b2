"""The board's configuration as the domain takes it, made of the settings and the public holidays."""

from dataclasses import replace
from datetime import time
from zoneinfo import ZoneInfo

import holidays

from bot.settings import Settings
from domain.agenda import AgendaTemplate
from domain.board import Board
from domain.formulae import Formulae
from domain.forums import Forum
from domain.rounds import RoundTemplate
from domain.working_days import WorkCalendar


def board_of(settings: Settings) -> Board:
    quiet = settings.quiet_hours
    calendar = WorkCalendar(
        holidays=holidays.country_holidays("DK"),
        closed=settings.calendar.closed(),
        day_starts=time(quiet.starts),
        day_ends=time(quiet.ends),
        zone=ZoneInfo(settings.time_zone),
    )
    return Board(
        calendar=calendar,
        organisation=settings.organisation,
        forums=_forums(settings),
        template=RoundTemplate(schedule=settings.rules()),
        period=settings.plan.period,
        agenda=AgendaTemplate(plan_kle=settings.plan.kle, plan_case=settings.plan.case),
        formulae=replace(Formulae(), **settings.formulae),
        legend={colour: sentence.model_dump() for colour, sentence in settings.legend.items()},
        no_deadline_days=frozenset(settings.calendar.no_deadline_days),
        delivery_days=settings.retention.delivery_days,
        keeps_closed=settings.store_closed_content,
        political=settings.political_calendar.template(),
        spellings=settings.spellings,
        keep_not_understood=settings.keep_not_understood,
    )


def _forums(settings: Settings) -> tuple[Forum, ...]:
    """Without any in the list there is one, and all meetings are its."""
    without, alone = settings.calendar.no_meeting_months, not settings.forums
    return tuple(one.forum(without, first=not n, alone=alone) for n, one in enumerate(settings.all_forums))
