"""The board's configuration as the domain takes it, made of the settings and the public holidays."""

from dataclasses import replace
from datetime import time
from zoneinfo import ZoneInfo

import holidays

from bot.settings import Settings
from domain.agenda import AgendaTemplate
from domain.board import Board
from domain.formulae import Formulae
from domain.meetings import MeetingRule
from domain.rounds import RoundTemplate
from domain.working_days import WorkCalendar


def board_of(settings: Settings) -> Board:
    quiet, forum = settings.quiet_hours, settings.forum
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
        forum=forum.name,
        rule=MeetingRule(
            forum.name, forum.start, forum.end, forum.place, settings.calendar.no_meeting_months
        ),
        template=RoundTemplate(schedule=settings.rules()),
        period=settings.plan.period,
        agenda=AgendaTemplate(plan_kle=settings.plan.kle, plan_case=settings.plan.case),
        formulae=replace(Formulae(), **settings.formulae),
        legend={colour: sentence.model_dump() for colour, sentence in settings.legend.items()},
        no_deadline_days=frozenset(settings.calendar.no_deadline_days),
        delivery_days=settings.retention.delivery_days,
    )
