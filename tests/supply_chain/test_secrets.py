"""No secret is in the repository: no key, token, password or connection string."""

import re

import pytest

from tests.docs.pages import ROOT, committed

PATTERNS = {
    "private key": rb"-----BEGIN [A-Z ]*PRIVATE KEY-----",
    "cloud key": rb"\b(?:AKIA|ASIA)[A-Z0-9]{16}\b|AccountKey=[A-Za-z0-9+/]{40,}|SharedAccessKey=[A-Za-z0-9+/]{20,}",
    "app secret": rb"\b[A-Za-z0-9_~.-]{3}8Q~[A-Za-z0-9_~.-]{31,34}",
    "token": rb"\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}",
    "service token": rb"\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{22,}|glpat-[\w-]{20}|xox[baprs]-[\w-]{10,}|sk-[\w-]{20,})",
    "connection string": rb"\b(?:postgres(?:ql)?|mysql|mongodb(?:\+srv)?|amqp|redis)://[^\s:/@'\"<>{}]+:[^\s@'\"<>{}]{3,}@",
    "password in a web address": rb"https?://(?!user:pass@)[^\s:/@'\"<>{}\\]+:[^\s/@'\"<>{}\\]{3,}@[a-z]",
    "assigned secret": rb"(?i)\b\w*(?:secret|password|passwd|api_?key|access_?key|content_?key|audit_?key)\s*[:=]\s*"
    rb"[\"']?(?=[^\s\"']*[0-9])(?=[^\s\"']*[a-z])[A-Za-z0-9+/_~.-]{24,}",
}  # fmt: skip
# A file of its own kind: minified code and the hashes of packages are long and random by nature.
RANDOM_BY_NATURE = (".min.js", ".ttf", ".png")
# Put together here, so that this file holds none either.
PLANTED = {
    "private key": "-----BEGIN RSA " + "PRIVATE KEY-----",
    "cloud key": "AKIA" + "ABCDEFGHIJKLMNOP",
    "app secret": "abc8Q~" + "x1Y2z3" * 5 + "abcd",
    "token": "eyJhbGciOiJSUzI1NiJ9" + ".eyJzdWIiOiIxMjM0NTYifQ" + ".c2lnbmF0dXJlLi4u",
    "service token": "ghp_" + "a1" * 18,
    "connection string": "postgresql://" + "roedtraad:hemmeligt@db/roedtraad",
    "password in a web address": "https://" + "inger:hemmeligt@index.example/simple",
    "assigned secret": 'ROEDTRAAD_APP_SECRET="' + "x7Kp" * 8 + '"',
}


@pytest.mark.parametrize("kind", PATTERNS)
def test_a_planted_secret_would_be_found(kind: str) -> None:
    assert re.search(PATTERNS[kind], PLANTED[kind].encode())


def test_no_committed_file_holds_a_secret() -> None:
    if not committed():
        pytest.skip("not a clone")
    found = [
        f"{path.relative_to(ROOT)}: {kind}"
        for path in committed()
        if not path.name.endswith(RANDOM_BY_NATURE)
        for kind, pattern in PATTERNS.items()
        if re.search(pattern, path.read_bytes())
    ]
    assert found == []


def test_no_committed_file_is_of_a_kind_that_holds_secrets() -> None:
    kinds = re.compile(
        r"(^|/)(\.env.*|.*\.(pem|key|pfx|p12|jks|kdbx|sqlite3?|db)|id_(rsa|ed25519)|\.netrc|\.pypirc|data/.*)$"
    )
    assert [path.name for path in committed() if kinds.search(path.relative_to(ROOT).as_posix())] == []
