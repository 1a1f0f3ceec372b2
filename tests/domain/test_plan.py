"""The plan: who is asked about what, and what an import changes (S10, S11, S12)."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from domain.plan import Initiative, InitiativeState, PlanChange, compare
from tests.domain.month import initiative

KEYS = st.sets(st.sampled_from(["i01", "i02", "i03", "i04"]))


def test_only_active_cross_cutting_initiatives_not_hidden_this_month_are_asked_about() -> None:
    asked = initiative()
    assert asked.reportable("2025-05")
    assert not replace(asked, state=InitiativeState.DONE).reportable("2025-05")
    assert not replace(asked, state=InitiativeState.REMOVED).reportable("2025-05")
    assert not replace(asked, cross_cutting=False).reportable("2025-05")
    hidden = replace(asked, hidden_in=("2025-05",))
    assert not hidden.reportable("2025-05")
    assert hidden.reportable("2025-06")


def test_the_first_of_each_is_primary() -> None:
    shared = initiative("i02", ("lone", "joergen"), ("henriette", "torben"))
    assert (shared.chief, shared.director) == ("lone", "henriette")
    assert (Initiative("i99", "x").chief, Initiative("i99", "x").director) == ("", "")


def test_identity_is_the_key_not_the_code() -> None:
    old = [replace(initiative("i01"), codes=("R307",)), replace(initiative("i02"), codes=("R307",))]
    new = [replace(old[0], title="Nyt navn"), initiative("i03")]
    assert compare(old, new) == PlanChange(added=("i03",), changed=("i01",), removed=("i02",))


def test_what_is_removed_is_not_removed_again() -> None:
    gone = replace(initiative("i01"), state=InitiativeState.REMOVED)
    assert not compare([gone], [])


@given(KEYS, KEYS)
def test_a_change_accounts_for_every_key(old: set[str], new: set[str]) -> None:
    change = compare(map(initiative, sorted(old)), map(initiative, sorted(new)))
    assert set(change.added) == new - old
    assert set(change.removed) == old - new
    assert change.changed == ()
    assert bool(change) is (old != new)
