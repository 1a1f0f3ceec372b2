"""What goes wrong between the service and Teams, by chance: so much of it, of every kind."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from random import Random

from stage.local_connector import Fault
from stage.local_connector.calls import Call

KINDS = {
    "429, wait a second": Fault.throttled(1),
    "429": Fault.throttled(None),
    "500": Fault.broken(500),
    "500, taken": Fault.broken(500, stored=True),
    "502": Fault.broken(502),
    "502, taken": Fault.broken(502, stored=True),
    "503": Fault.broken(503),
    "reset": Fault.reset(),
    "reset, taken": Fault.reset(stored=True),
    "silence": Fault.silence(),
    "silence, taken": Fault.silence(stored=True),
    "slow": Fault.slow(0.2),
}
# After a server's error nobody but Teams knows whether the message was taken (platform.md §1).
UNCERTAIN = frozenset({500, 502})
WRITES = frozenset({"POST", "PUT"})


def answers_lost(calls: Iterable[Call]) -> int:
    """How many writing calls came to no end that the service could believe; None is what was never answered at all,
    by bad luck, a kill or a busy machine.
    """
    return sum(call.method in WRITES and (call.status is None or call.status in UNCERTAIN) for call in calls)


@dataclass(slots=True)
class BadLuck:
    """`share` of all writing calls go wrong; reading the roster is spared, or nothing could be posted for certain."""

    dice: Random
    share: float
    met: Counter[str] = field(default_factory=Counter)

    def choose(self, call: Call) -> Fault | None:
        if call.method not in WRITES or self.dice.random() >= self.share:
            return None
        kind = self.dice.choice(list(KINDS))
        self.met[kind] += 1
        return KINDS[kind]
