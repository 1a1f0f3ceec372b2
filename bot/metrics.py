"""What operations can see of the service (design.md §10); one registry per service."""

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest


class Metrics:
    """Counts of turns and sends; never a name or a text."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.turns = Counter("roedtraad_turns", "Activities taken", ["kind"], registry=self.registry)
        self.turn_seconds = Histogram(
            "roedtraad_turn_seconds", "Time to answer a turn", registry=self.registry
        )
        self.sends = Counter("roedtraad_sends", "Outbox rows by outcome", ["outcome"], registry=self.registry)
        self.possibly_repeated = Counter(
            "roedtraad_possibly_repeated", "Sends whose answer was lost", registry=self.registry
        )
        self.failures = Counter(
            "roedtraad_failures", "Turns and jobs that failed", ["where"], registry=self.registry
        )

    def text(self) -> bytes:
        return generate_latest(self.registry)
