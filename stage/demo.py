"""One whole month in virtual time: who is told what and when, how they answer, and what the board sees."""

import asyncio
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from pathlib import Path

from rich.console import Console
from rich.rule import Rule

from bot.board import board_of
from bot.imports import agenda_in, store_agenda, store_people, store_plan
from bot.service import Prepare
from documents.agenda_import import AgendaImport
from domain.board import Board
from domain.meetings import Meeting
from domain.people import Person, Role
from domain.plan import Initiative
from domain.rounds import Round, Step, plan_round
from stage import papers, town
from stage.cards_in_terminal import draw
from stage.forums import FORUMS
from stage.local_connector import Channel, Message
from stage.local_connector import Person as Client
from stage.scene import Scene, scene, settings_for
from usecases.ports import Store

WIDTH = 92
DEMO_MONTH = (2025, 5)


@dataclass(frozen=True, slots=True)
class Month:
    """What is played: the town's people, its initiatives, and the meeting of the month."""

    people: tuple[Person, ...]
    plan: tuple[Initiative, ...]
    agenda: AgendaImport | None
    round: Round
    earlier: Round
    board: Board

    def chiefs(self) -> list[Person]:
        """Those who are asked, most initiatives first."""
        own = {p.key: len(self.of(p)) for p in self.people}
        return sorted((p for p in self.people if own[p.key]), key=lambda p: (-own[p.key], p.key))

    def of(self, chief: Person) -> list[Initiative]:
        return [i for i in self.plan if i.chief == chief.key and i.reportable(self.round.month)]

    def first(self, role: Role) -> Person:
        return next(p for p in self.people if p.has(role))


def month_of(agenda_file: Path | None, board: Board) -> Month:
    """The town's own plan, or the initiatives and meetings of a real agenda given to the town's people."""
    people = town.people()
    agenda = agenda_in(agenda_file, people, board) if agenda_file else None
    meeting = next((m for m in agenda.meetings if m.date == agenda.held_on), None) if agenda else None
    if meeting is None:
        meeting = _proposed(board, *DEMO_MONTH)
    round_ = plan_round(meeting, board.template, board.calendar)
    earlier = plan_round(_month_before(meeting, board), board.template, board.calendar)
    plan = agenda.initiatives if agenda and agenda.initiatives else town.plan()
    return Month(people, plan, agenda, round_, earlier, board)


def _proposed(board: Board, year: int, month: int) -> Meeting:
    meeting = board.rule.propose(year, month, board.calendar)
    if meeting is None:
        raise LookupError(f"{year}-{month:02}")
    return meeting


def _month_before(meeting: Meeting, board: Board) -> Meeting:
    """The meeting of the last month that has one: its answers are what "last month" means in the demo."""
    day = meeting.date.replace(day=1)
    while True:
        day = (day - timedelta(days=1)).replace(day=1)
        if proposal := board.rule.propose(day.year, day.month, board.calendar):
            return proposal


def importing(month: Month) -> Prepare:
    async def prepare(store: Store, board: Board, now: datetime) -> None:
        await store_people(store, now, month.people)
        if month.agenda:
            await store_agenda(store, board, now, month.agenda)
        await store_plan(store, now, month.plan)

    return prepare


@dataclass(slots=True)
class Teller:
    """Prints the story; messages already shown are not shown again unless they change."""

    scene: Scene
    console: Console
    seen: dict[str, int] = field(default_factory=dict)

    def chapter(self, title: str) -> None:
        now = self.scene.service.board.local(self.scene.now)
        self.console.print(Rule(f"[bold]{now:%d-%m-%Y kl. %H.%M}[/] · {title}", align="left"))

    def note(self, text: str) -> None:
        self.console.print(text, style="italic")

    def show(self, where: Client | Channel, title: str) -> None:
        """Draw what is new in a conversation."""
        for message in sorted(self.scene.connector.messages(where), key=lambda one: one.changed):
            key = f"{message.conversation}/{message.id}"
            if self.seen.get(key) != message.changed:
                self.seen[key] = message.changed
                self.console.print(draw(message.activity, title=self._title(message, title), width=WIDTH))

    def _title(self, message: Message, title: str) -> str:
        if message.who != self.scene.connector.tenant.bot.id:
            who = self.scene.connector.tenant.person(message.who)
            return f"{who.name if who else '?'} skriver"
        return f"Rød Tråd → {title}{' (kortet er skiftet)' if message.before else ''}"

    def skip(self, where: Client | Channel) -> None:
        """Count what is there as seen."""
        for message in self.scene.connector.messages(where):
            self.seen[f"{message.conversation}/{message.id}"] = message.changed


class Play:
    """The month, told."""

    def __init__(self, scene: Scene, month: Month, console: Console) -> None:
        self.scene = scene
        self.month = month
        self.tell = Teller(scene, console)
        self.secretary = month.first(Role.SECRETARIAT)
        chiefs = month.chiefs()
        self.by_card, self.by_talk, self.by_line, self.silent = chiefs[0], chiefs[1], chiefs[2], chiefs[3]
        self.others: Sequence[Person] = chiefs[4:]
        self.papers: dict[str, bytes] = {}

    def client(self, person: Person) -> Client:
        return self.scene.clients[person.key]

    def last(self, person: Person) -> Message:
        """The latest message the bot has written to a person."""
        bot = self.scene.connector.tenant.bot.id
        return [m for m in self.scene.connector.messages(self.client(person)) if m.who == bot][-1]

    async def say(self, person: Person, text: str, *, show: bool = True) -> None:
        await self.scene.connector.say(self.client(person), text)
        await self._answered(person, show=show)

    async def click(
        self, person: Person, button: str | dict[str, str], inputs: dict[str, str] | None = None
    ) -> None:
        if isinstance(button, str):
            self.tell.note(f"{person.name} trykker [{button}]")
        await self.scene.connector.click(self.client(person), self.last(person), button, inputs)
        await self._answered(person, show=True)

    async def _answered(self, person: Person, *, show: bool) -> None:
        await self.scene.settled()
        if show:
            self.tell.show(self.client(person), person.name)

    async def go(self, instant: datetime, title: str) -> None:
        figures = await self.scene.move_to(instant)
        sent = figures["sent"]
        self.tell.chapter(
            f"{title} ({sent} {'besked' if sent == 1 else 'beskeder'} sendt)" if sent else title
        )

    async def prologue(self) -> None:
        """Everybody has the bot, the channel is bound, and last month has been answered."""
        for person in sorted(self.month.people, key=lambda p: not p.has(Role.SECRETARIAT)):
            await self.scene.connector.install(self.client(person))
        await self.scene.connector.install_in_team(self.client(self.secretary), self.scene.channel)
        await self.scene.connector.say(
            self.client(self.secretary), "brug denne kanal til direktionen", where=self.scene.channel
        )
        await self.scene.settled()
        self.tell.chapter("Sådan begynder det")
        self.tell.show(self.client(self.by_card), self.by_card.name)
        self.tell.show(self.scene.channel, f"kanalen {self.scene.channel.name}")
        await self._bind_others()
        await self._last_month()

    async def _bind_others(self) -> None:
        """Koncernledelsen has a channel of its own."""
        forums = self.scene.service.board.forums[1:]
        for forum, channel in zip(forums, self.scene.others, strict=True):
            client = self.client(self.secretary)
            await self.scene.connector.install_in_team(client, channel)
            await self.scene.connector.say(client, f"brug denne kanal til {forum.name}", where=channel)
            await self.scene.settled()
            self.tell.show(channel, f"kanalen {channel.name} ({channel.team_name})")

    async def _last_month(self) -> None:
        """One line per initiative, so that May has an April to compare with."""
        await self.scene.move_to(self.month.earlier.at(Step.OPEN))
        for chief in self.month.chiefs():
            for number, initiative in enumerate(self.month.of(chief)):
                text = LAST_MONTH[(initiative.order + number) % len(LAST_MONTH)]
                await self.say(chief, f"{initiative.title} {text}", show=False)
                await self.say(chief, "ja", show=False)
        await self.scene.move_to(self.month.earlier.at(Step.CLOSED))
        for person in self.month.people:
            self.tell.skip(self.client(person))
        self.tell.note("Forrige måned er besvaret; nu begynder den måned, vi følger.")

    async def play(self) -> None:
        await self.prologue()
        await self.opening()
        await self.answers()
        await self.reminders()
        await self.deadline()
        await self.settlement()
        await self.posting()
        await self.fetching()
        await self.questions()

    async def opening(self) -> None:
        await self.go(self.month.round.at(Step.OPEN), "runden åbner")
        self.tell.show(self.client(self.by_card), self.by_card.name)
        others = ", ".join(p.name for p in self.month.chiefs()[1:])
        self.tell.note(f"Det samme kort, hver med egne indsatser, til {others}.")

    async def answers(self) -> None:
        await self.go(
            self.month.round.at(Step.OPEN) + timedelta(hours=1), f"{self.by_card.name} svarer på kort"
        )
        red = self.month.of(self.by_card)[0]
        await self.click(self.by_card, {"act": "report.edit", "initiative": red.key})
        await self.click(
            self.by_card,
            "Gem og send",
            self._inputs(colour="red", text="Udbuddet er gået om, og planen skrider."),
        )
        ask = "Direktionen bedes afklare, om løsningen kan købes fælles."
        await self.click(self.by_card, "Send", self._inputs(reasons="coordination,stalled", ask=ask))
        director = next(p for p in self.month.people if p.key == red.director)
        self.tell.note("Direktøren for området hører det først, alene:")
        self.tell.show(self.client(director), director.name)
        await self.click(self.by_card, "Alle er uændrede")
        await self._talk()
        await self._lines()

    def _inputs(self, **values: str) -> dict[str, str]:
        """The form's fields by name, with the ids the card has just now."""
        ids = [field_id for card in self.last(self.by_card).cards for field_id in _input_ids(card)]
        return {
            field_id: values[field_id.partition(":")[0]]
            for field_id in ids
            if field_id.partition(":")[0] in values
        }

    async def _talk(self) -> None:
        self.tell.chapter(f"{self.by_talk.name} svarer i tekst")
        await self.say(self.by_talk, "status")
        for number, _ in enumerate(self.month.of(self.by_talk)):
            await self.say(self.by_talk, "gul" if number == 0 else "uændret")
            if number == 0:
                await self.say(self.by_talk, "Afventer tilbud fra leverandøren.")
        await self.say(self.by_talk, "send")

    async def _lines(self) -> None:
        self.tell.chapter(f"{self.by_line.name} svarer på én linje; resten trykker på en knap")
        first = self.month.of(self.by_line)[0]
        await self.say(self.by_line, f"{first.title} grøn: Første etape er afleveret til tiden.")
        await self.say(self.by_line, "ja")
        for person in (self.by_line, *self.others):
            await self.say(person, "uændret", show=False)
            await self.say(person, "ja", show=False)
            self.tell.skip(self.client(person))

    async def reminders(self) -> None:
        await self.go(self.month.round.at(Step.REMIND_1), "påmindelse til dem, der mangler noget")
        self.tell.show(self.client(self.silent), self.silent.name)
        await self.go(self.month.round.at(Step.REMIND_2), "fristdagen")
        self.tell.skip(self.client(self.silent))

    async def deadline(self) -> None:
        await self.go(self.month.round.at(Step.DUE), "fristen")
        self.tell.show(self.client(self.secretary), self.secretary.name)
        await self.go(
            self.month.round.at(Step.ESCALATE), "dagen efter: én besked til direktøren for hele området"
        )
        director = next(p for p in self.month.people if p.key == self.month.of(self.silent)[0].director)
        self.tell.show(self.client(director), director.name)

    async def settlement(self) -> None:
        await self.go(self.month.round.at(Step.FREEZE), "status gøres op")
        self.tell.show(self.client(self.secretary), self.secretary.name)

    async def posting(self) -> None:
        day = self.month.board.calendar.before(self.month.round.meeting_date, 2)
        await self.go(
            self.month.board.calendar.instant(day, time(14, 5)), "sekretariatet sender dagsordenen ud"
        )
        await self.say(self.secretary, "post dagsorden")
        await self.say(self.secretary, "ja")
        self.tell.note("I direktionens kanal:")
        self.tell.show(self.scene.channel, f"kanalen {self.scene.channel.name}")
        self.tell.note("Og fagchefen hører, at den røde er på:")
        self.tell.show(self.client(self.by_card), self.by_card.name)

    async def fetching(self) -> None:
        """The papers, made when their links are opened; the open variants, as anybody of the board may have them."""
        self.tell.chapter("sekretariatet henter dokumenterne")
        for words, name in (("hent dagsorden", papers.AGENDA), ("hent status", papers.STATUS)):
            await self.say(self.secretary, words)
            self.papers |= await papers.fetch_all(self.scene, name, self.last(self.secretary))
        self.papers |= await papers.as_text(self.scene, self.month.round.meeting)

    async def questions(self) -> None:
        director = self.month.first(Role.DIRECTOR)
        self.tell.chapter("en direktør spørger i kanalen")
        await self.scene.connector.say(self.client(director), "hvad er rødt?", where=self.scene.channel)
        await self.scene.connector.next_message(self.scene.channel, self.scene.connector.last_number)
        self.tell.show(self.scene.channel, f"kanalen {self.scene.channel.name}")


LAST_MONTH = (
    "grøn: Går efter planen.",
    "gul: Afventer en afklaring om bemanding.",
    "grøn: Første del er i drift.",
    "grøn: Ingen afvigelser.",
    "gul: Tidsplanen er stram.",
)


def _input_ids(node: object) -> list[str]:
    if isinstance(node, dict):
        own = [str(node["id"])] if str(node.get("type", "")).startswith("Input.") else []
        return own + [found for child in node.values() for found in _input_ids(child)]
    return [found for child in node for found in _input_ids(child)] if isinstance(node, list) else []


async def play_the_month(agenda: Path | None, out: Path) -> None:
    """Print the story, and write it to `out` as text and as a page."""
    console = Console(record=True, width=WIDTH + 4)
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        month = month_of(agenda, board_of(settings_for(data)))
        start = month.earlier.at(Step.OPEN) - timedelta(days=1)
        async with scene(
            month.people, importing(month), data=data, now=start, configured={"forums": FORUMS}
        ) as on_stage:
            play = Play(on_stage, month, console)
            await play.play()
    await asyncio.to_thread(_write, out, play.papers)
    console.save_html(str(out / "maaneden.html"), clear=False)
    console.save_text(str(out / "maaneden.txt"))
    console.print(f"Samtalerne ligger i {out}/maaneden.html og {out}/maaneden.txt")
    console.print(f"Dokumenterne ligger i {out}: {', '.join(sorted(play.papers))}")


def _write(out: Path, files: Mapping[str, bytes]) -> None:
    out.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (out / name).write_bytes(content)
