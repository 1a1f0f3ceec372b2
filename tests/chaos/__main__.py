"""`python -m tests.chaos`: kills, faults and load; prints the figures, and fails on any broken promise."""

import argparse
import asyncio
import sys
import tempfile
from pathlib import Path
from random import SystemRandom
from time import monotonic

from tests.chaos.report import report
from tests.chaos.run import Plan, chaos
from tests.chaos.stores import BACKENDS


def main() -> int:
    options = argparse.ArgumentParser(prog="python -m tests.chaos", description=__doc__)
    options.add_argument("--kills", type=int, default=200)
    options.add_argument("--seed", type=int, default=SystemRandom().randrange(10**6))
    options.add_argument("--store", choices=sorted(BACKENDS), default="tiny")
    chosen = options.parse_args()
    print(f"seed {chosen.seed}", flush=True)  # noqa: T201  to see it again
    started = monotonic()
    folder = Path(tempfile.mkdtemp(prefix="roedtraad-chaos-"))
    result = asyncio.run(chaos(folder, Plan(chosen.kills, chosen.seed, chosen.store)))
    seconds = monotonic() - started
    report(f"Chaos, store {chosen.store}, seed {chosen.seed}", result, seconds, folder)
    return 1 if result.breaches else 0


if __name__ == "__main__":
    sys.exit(main())
