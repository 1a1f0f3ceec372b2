"""What operations can see of the service (design.md §10); one registry per service."""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from domain.delivery import FINISHED


class Metrics:
    """Counts of turns and sends; never a name or a text. Gauges are set when they are asked for (`bot.gauges`)."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.turns = self._counter("turns", "Activities taken", "kind")
        self.refused = self._counter("refused", "Requests refused by HTTP status", "status")
        self.turn_seconds = Histogram(
            "roedtraad_turn_seconds", "Time to answer a turn", registry=self.registry
        )
        self.sends = self._counter("sends", "Outbox rows by outcome", "outcome")
        # A series that is born at its first failure shows no increase to whoever watches it.
        for outcome in (*sorted(FINISHED), "retried"):
            self.sends.labels(outcome=outcome)
        self.replies = self._counter("replies", "Direct answers by outcome", "outcome")
        self.documents = self._counter("documents", "Documents made and refused", "document", "outcome")
        self.possibly_repeated = self._counter("possibly_repeated", "Sends whose answer was lost")
        self.failures = self._counter("failures", "Turns and jobs that failed", "where")
        for where in ("turn", "tick", "outbox", "send"):
            self.failures.labels(where=where)
        self.queue_rows = self._gauge("queue_rows", "Outbox rows that wait")
        self.queue_oldest = self._gauge("queue_oldest_seconds", "Age of the oldest outbox row that is due")
        self.rounds = self._gauge("rounds", "Rounds by state", "state")
        self.answers = self._gauge("answers", "Initiatives of the latest opened round", "received")
        self.unreachable = self._gauge("unreachable_people", "People without the bot, or who have blocked it")
        self.not_understood = self._gauge("not_understood", "Messages not understood in the last eight weeks")
        self.tick_age = self._gauge(
            "tick_age_seconds", "Since the schedule last ticked; 0 on a virtual clock"
        )
        self.writable = self._gauge("store_writable", "1 when a commit would reach the disk")

    def _counter(self, name: str, told: str, *labels: str) -> Counter:
        return Counter(f"roedtraad_{name}", told, labels, registry=self.registry)

    def _gauge(self, name: str, told: str, *labels: str) -> Gauge:
        return Gauge(f"roedtraad_{name}", told, labels, registry=self.registry)

    def text(self) -> bytes:
        return generate_latest(self.registry)
