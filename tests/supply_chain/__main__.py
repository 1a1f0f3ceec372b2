"""`python -m tests.supply_chain PIP_AUDIT`: exit 1 where a vulnerability is known, or the audit itself went wrong."""

import sys
from pathlib import Path

from tests.supply_chain.audit import audit


def main() -> int:
    verdict = audit(Path(sys.argv[1]))
    print(verdict.says)  # noqa: T201  for whoever asked
    return 0 if verdict.passed else 1


if __name__ == "__main__":
    sys.exit(main())
