"""What can go wrong by the rules of the domain; errors carry data, the dialogs turn them into sentences."""


class DomainError(Exception):
    """Root of everything a person is told in one sentence."""


class NotAllowed(DomainError):
    """The person may not do this to this object (C03)."""

    def __init__(self, action: str) -> None:
        super().__init__(action)
        self.action = action


class UnknownObject(DomainError):
    """A card or sentence names something that is not there (any more)."""


class RoundNotOpen(DomainError):
    """The round takes no answers: not opened yet, or its meeting was cancelled."""

    def __init__(self, round_key: str) -> None:
        super().__init__(round_key)
        self.round = round_key


class Outdated(DomainError):
    """The answer was written on top of an older revision, or for an older round; nothing was stored."""

    def __init__(self, round_key: str, initiative: str) -> None:
        super().__init__(round_key, initiative)
        self.round = round_key
        self.initiative = initiative


class Incomplete(DomainError):
    """The answer is not a report yet; `guards` are the names of what is missing, most basic first."""

    def __init__(self, guards: tuple[str, ...]) -> None:
        super().__init__(*guards)
        self.guards = guards


class LinkRefused(DomainError):
    """The link opens nothing (any more); why is nobody's business (design.md §10)."""


class NotPossible(DomainError):
    """The rules refuse it; `reason` names the sentence and `data` fills it."""

    def __init__(self, reason: str, **data: str) -> None:
        super().__init__(reason, data)
        self.reason = reason
        self.data = data
