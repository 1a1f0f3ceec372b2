"""Valid activities of every kind, as the people of the made-up town would send them."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from random import Random
from typing import Any

from dialogs.converse import ACTS
from dialogs.understanding import Intent
from stage import town
from stage.local_connector import Channel, Message, Person, Tenant, activities, card_values
from stage.local_connector.activities import Activity, Place
from tests.dialogs.understanding.danish import DANISH
from tests.dialogs.understanding.english import ENGLISH

# What ends a month early is said in the last days only.
ENDING = frozenset({Intent.CANCEL_MEETING, Intent.MOVE_MEETING, Intent.PAUSE})
ENDING_ACTS = ("meeting.cancel.confirm", "meeting.move.confirm", "plan.hide.confirm", "sending.pause.confirm")
UNDERSTOOD = tuple(
    (words, intent)
    for words, intent, _ in (*DANISH, *ENGLISH)
    if not re.search("mikkel|bevægelse", words.lower())
)
SAID = (
    *(words for words, intent in UNDERSTOOD if intent not in ENDING),
    *("ja", "ja", "nej", "status", "gul", "rød", "send", "spring over", "Venter på tal.", "stop", "kladde"),
    *(
        "i08 rød: Udbuddet er gået om. Ønske: Hjælp til en ny aftale.",
        "i04 grøn: Filmen er optaget.",
        "hvad er rødt?",
    ),
    *(
        "for Anders: i09 gul: Venter.",
        "post dagsorden",
        "lav dagsorden",
        "vis runden",
        "alle uændrede",
        "hvem mangler?",
    ),
)
# Those who are not themselves disturbed show afterwards that the service still serves.
UNDISTURBED = frozenset({"mikkel", "henriette"})
THEIRS = "i16"
LED = {i.key: i.chief for i in town.plan() if i.key != THEIRS}
KEYS = tuple(LED)
PEOPLE = tuple(p.key for p in town.people() if p.key not in UNDISTURBED)
MEETINGS = ("2025-05", "2025-06")
ROUNDS = tuple(f"{meeting}/status" for meeting in ("2025-04", *MEETINGS))
INVOKES = (
    "task/fetch",
    "task/submit",
    "composeExtension/query",
    "signin/verifyState",
    "fileConsent/invoke",
    "",
    "x" * 99,
)
OTHER_TYPES = (
    "typing",
    "event",
    "messageReaction",
    "trace",
    "endOfConversation",
    "handoff",
    "command",
    "Message",
    "x",
)
EVENTS = (
    "channelCreated",
    "channelDeleted",
    "channelRenamed",
    "teamDeleted",
    "teamArchived",
    "teamRenamed",
    "",
)
VALUES = (
    *(
        "2025-05-27",
        "2025-05-20",
        "2025-06-02T09:00:00+02:00",
        "2025-05-20T09:00:00+02:00",
        "09:00",
        "1",
        "7",
        "true",
    ),
    *(
        "mail",
        "stalled,coordination",
        "Det går.",
        "-",
        "9999-12-31",
        "9999-12-29",
        "0001-01-01",
        "09:00+02:00",
        "23:59:59.9",
    ),
    *("9999-12-31T23:59:59-14:00", "0001-01-01T00:00:00+14:00", "9" * 5000, "-1", "²", "٣", "9999-12"),
)


@dataclass(slots=True)
class Seeds:
    """`cards` are messages of the bot with cards, by person, as they were last looked at; `is_late` in the last days."""

    dice: Random
    tenant: Tenant
    channel: Channel
    clients: dict[str, Person]
    service_url: str
    now: Callable[[], datetime]
    new_id: Callable[[], str]
    cards: dict[str, Sequence[Message]] = field(default_factory=dict)
    is_late: bool = False

    @property
    def words(self) -> Sequence[str]:
        """Values that mean something somewhere, for places where they do not."""
        ids = [one.id for key, one in self.clients.items() if key not in UNDISTURBED]
        acts = (act for act in ACTS if self.is_late or act not in ENDING_ACTS)
        return (*KEYS, *PEOPLE, *ROUNDS, *MEETINGS, *acts, *VALUES, *ids, self.channel.id, self.tenant.bot.id)

    def one(self) -> Activity:
        kinds = (
            self._said,
            self._said,
            self._pressed,
            self._pressed,
            self._saved,
            self._submitted,
            self._executed,
        )
        rarer = (self._in_channel, self._edited, self._installed, self._members, self._invoked, self._other)
        return self.dice.choice((*kinds, *rarer))()

    def _place(self, key: str = "", *, in_channel: bool = False) -> Place:
        who = self.clients[key or self.dice.choice(PEOPLE)]
        channel = self.channel if in_channel else None
        return Place(self.tenant, self.service_url, who, channel, channel.id if channel else who.chat)

    def _said(self) -> Activity:
        if self.dice.randrange(4) == 0:
            key = self.dice.choice(KEYS)
            line = f"{key} {self.dice.choice(('gul', 'rød', 'grøn'))}: Det går. Ønske: Hjælp."
            return activities.message(self._place(LED[key]), self.new_id(), self.now(), line, mention=False)
        said = self.dice.choice(
            ("ja", self.dice.choice(UNDERSTOOD)[0] if self.is_late else self.dice.choice(SAID))
        )
        return activities.message(self._place(), self.new_id(), self.now(), said, mention=False)

    def _in_channel(self) -> Activity:
        said, mention = self.dice.choice(SAID), self.dice.random() < 3 / 4
        return activities.message(
            self._place(in_channel=True), self.new_id(), self.now(), said, mention=mention
        )

    def _edited(self) -> Activity:
        old = str(int(self.new_id()) - self.dice.randrange(50))
        change = self.dice.choice((activities.edited, None))
        if change is None:
            return activities.removed(self._place(), old, self.now())
        return activities.edited(self._place(), old, self.now(), self.dice.choice(SAID), mention=False)

    def _pressed(self) -> Activity:
        """A button of a card that was really sent, its fields filled in somehow."""
        who = self.dice.choice([key for key in PEOPLE if self.cards.get(key)] or [""])
        if not who:
            return self._submitted()
        message = self.dice.choice(self.cards[who])
        buttons = [pair for card in message.cards for pair in card_values.buttons(card)]
        button, fields = self.dice.choice(buttons) if buttons else ({}, {})
        filled = {name: self._filled(name, value) for name, value in fields.items()}
        value = card_values.submitted(button.get("data"), filled)
        ends = isinstance(value, dict) and value.get("act") in ENDING_ACTS and not self.is_late
        if ends or THEIRS in str(value):
            return self._submitted()
        return activities.submit(self._place(who), self.new_id(), self.now(), message.id, value)

    def _filled(self, name: str, value: object) -> object:
        if name.startswith("colour"):
            return self.dice.choice(("green", "yellow", "red", "done", value))
        return self.dice.choice((value, value, "Det går.", "true", *VALUES))

    def _submitted(self) -> Activity:
        """The data of any act at all, whether or not it was ever on a card."""
        return activities.submit(self._place(), self.new_id(), self.now(), self._some_card(), self._data())

    def _saved(self) -> Activity:
        """The form of an initiative one is really asked about."""
        key = self.dice.choice(KEYS)
        data = {**self._data(key), "act": "report.save", "chief": ""}
        return activities.submit(self._place(LED[key]), self.new_id(), self.now(), self._some_card(), data)

    def _executed(self) -> Activity:
        card = self._some_card()
        return activities.execute(self._place(), self.new_id(), self.now(), card, "x", self._data())

    def _some_card(self) -> str:
        every = [message.id for cards in self.cards.values() for message in cards]
        return self.dice.choice((*every, self.new_id()))

    def _data(self, about: str = "") -> dict[str, str]:
        choose, key = self.dice.choice, about or self.dice.choice(KEYS)
        acts = [act for act in (*ACTS, "say", "question.no") if self.is_late or act not in ENDING_ACTS]
        form = {f"colour:{key}~1": choose(("green", "yellow", "red", "done")), f"text:{key}~1": "Det går."}
        return {
            "act": choose(acts), "initiative": key, "round": choose(ROUNDS), "meeting": choose(MEETINGS),
            "chief": choose(("", *PEOPLE)), "person": choose(PEOPLE), "by": choose(PEOPLE), "stand_in": choose(PEOPLE),
            "first": choose(VALUES), "last": choose(VALUES), "day": choose(VALUES), "at": choose(VALUES), "until": choose(VALUES),
            "when": choose((*MEETINGS, *VALUES)), "start": choose(("09:00", *VALUES)), "rev": choose(("1", *VALUES)), "v": choose(("1", *VALUES)), "text": choose(SAID), "key": choose(VALUES),
            "colour": choose(("red", "gul")), "keys": choose(KEYS), "only": "", "of": choose(KEYS), "source": choose(("mail", "")),
            "absence": choose(VALUES), "version": choose(("1", *VALUES)), "stored": choose(VALUES), "members": choose(VALUES), "page": choose(VALUES), "all": "1", "step": "red", **form,
            f"reasons:{key}~1": "stalled,other", f"ask:{key}~1": "Hjælp.", f"same:{key}~1": choose(("true", "false")),
        }  # fmt: skip

    def _invoked(self) -> Activity:
        invoked = activities.execute(
            self._place(), self.new_id(), self.now(), self._some_card(), "x", self._data()
        )
        return invoked | {"name": self.dice.choice(INVOKES)}

    def _installed(self) -> Activity:
        place = self._place(in_channel=self.dice.random() < 1 / 4)
        make = self.dice.choice((activities.installation, activities.bot_membership))
        return make(
            place, f"f:{self.new_id()}", self.now(), self.dice.choice(("add", "add", "remove", "add-upgrade"))
        )

    def _members(self) -> Activity:
        updated = activities.envelope(
            self._place(in_channel=True), "conversationUpdate", f"f:{self.new_id()}", self.now()
        )
        guest: dict[str, Any] = {"id": "29:gaest", "name": "Gæst", "aadObjectId": "x", "userRole": "guest"}
        updated[self.dice.choice(("membersAdded", "membersRemoved"))] = [guest, {"id": self.tenant.bot.id}][
            : self.dice.randrange(3)
        ]
        updated["channelData"]["eventType"] = self.dice.choice(EVENTS)
        return updated

    def _other(self) -> Activity:
        place = self._place(in_channel=self.dice.random() < 1 / 2)
        return activities.envelope(place, self.dice.choice(OTHER_TYPES), self.new_id(), self.now())
