"""`python -m tests.fuzz`: hostile activities to the real service; prints the figures, and fails on any finding."""

import argparse
import asyncio
import sys
import tempfile
from pathlib import Path
from random import SystemRandom
from time import monotonic

from tests.chaos.report import report
from tests.fuzz.run import fuzz


def main() -> int:
    options = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    options.add_argument("--runs", type=int, default=50_000)
    options.add_argument("--seed", type=int, default=SystemRandom().randrange(10**6))
    options.add_argument(
        "--replay", type=Path, nargs="*", default=[], help="findings to send again, and nothing else"
    )
    chosen = options.parse_args()
    print(f"seed {chosen.seed}", flush=True)  # noqa: T201  to see it again
    started = monotonic()
    folder = Path(tempfile.mkdtemp(prefix="roedtraad-fuzz-"))
    replay = [body for path in chosen.replay for body in path.read_bytes().splitlines()]
    result = asyncio.run(fuzz(folder, chosen.runs, chosen.seed, replay))
    report(f"Fuzz, seed {chosen.seed}", result, monotonic() - started, folder)
    return 1 if result.breaches else 0


if __name__ == "__main__":
    sys.exit(main())
