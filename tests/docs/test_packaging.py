"""No committed file says where packages come from, and the image is built as operations promise."""

import json
import re
from pathlib import Path

import pytest

from tests.docs.pages import PACKAGES, ROOT, committed, page

# Put together here, so that this file does not name them either.
HOSTS = [
    ".".join(parts)
    for parts in (
        ("pypi", "org"),
        ("files", "pythonhosted", "org"),
        ("registry", "npmjs", "org"),
        ("registry", "yarnpkg", "com"),
        ("proxy", "golang", "org"),
        ("deb", "debian", "org"),
        ("security", "debian", "org"),
        ("archive", "ubuntu", "com"),
    )
]
HOST = re.compile(b"|".join(re.escape(host.encode()) for host in HOSTS))
NAMES_AN_INDEX = re.compile(
    r"--(index-url|extra-index-url|find-links|trusted-host)|^-[if]\b|://", re.MULTILINE
)


def test_no_committed_file_names_a_package_host() -> None:
    if not committed():
        pytest.skip("not a clone")
    assert [path.name for path in committed() if HOST.search(path.read_bytes())] == []


def instructions(name: str) -> list[str]:
    """The arguments of every such instruction of the Dockerfile, with continued lines joined."""
    joined = page("Dockerfile").replace("\\\n", " ")
    return [line.split(None, 1)[1] for line in joined.splitlines() if line.split(None, 1)[:1] == [name]]


def final_stage() -> str:
    return page("Dockerfile").rpartition("\nFROM ")[2]


def test_the_image_runs_as_somebody_who_is_not_root() -> None:
    user = instructions("USER")[-1]
    assert user in final_stage()
    assert user.partition(":")[0] not in {"root", "0"}
    assert not re.search(r"^RUN", final_stage().partition("\nUSER ")[2], re.MULTILINE)


def test_the_base_is_pinned_to_a_python_and_a_distribution() -> None:
    assert set(instructions("FROM")) == {"${BASE} AS build", "${BASE}"}
    (base,) = instructions("ARG")
    assert re.fullmatch(r"BASE=python:3\.\d+-slim-[a-z]+(@sha256:[0-9a-f]{64})?", base)


def test_what_is_started_is_started_without_a_shell() -> None:
    """Else the signal to stop goes to the shell, and the shell's own words are read."""
    for command in (*instructions("ENTRYPOINT"), *instructions("CMD")):
        assert all(isinstance(word, str) for word in json.loads(command))
    assert json.loads(instructions("ENTRYPOINT")[-1]) == ["roedtraad"]


def test_the_image_has_a_health_check() -> None:
    (check,) = instructions("HEALTHCHECK")
    options, _, command = check.partition("CMD ")
    assert "/healthz" in json.loads(command)[-1]
    assert "--timeout=" in options


def test_only_the_data_folder_is_written_to() -> None:
    assert instructions("VOLUME") == ["/data"]
    assert "PYTHONDONTWRITEBYTECODE=1" in final_stage()
    assert json.loads(instructions("CMD")[-1]) == ["serve", "--data", "/data"]


def test_no_secret_is_built_into_the_image() -> None:
    assert not re.search(r"(?i)secret|password|token|_key\b", page("Dockerfile"))
    assert not [value for value in instructions("ENV") if "ROEDTRAAD_" in value]


def test_nothing_is_added_from_an_address() -> None:
    assert instructions("ADD") == []
    assert [copied for copied in instructions("COPY") if "://" in copied] == []
    assert not [run for run in instructions("RUN") if re.search(r"\b(curl|wget)\b", run)]


def test_the_build_sees_only_what_is_named() -> None:
    """A data folder or a configuration lying about is not even sent to the engine."""
    lines = [line for line in page(".dockerignore").splitlines() if line and not line.startswith("#")]
    assert lines[0] == "*"
    let_in = {line.removeprefix("!") for line in lines if line.startswith("!")}
    copied = {name for words in instructions("COPY") if "--from" not in words for name in words.split()[:-1]}
    assert let_in == copied
    assert set(PACKAGES) < let_in


def test_only_hash_locked_packages_are_installed() -> None:
    installs = re.findall(r"pip install [^&\n]+", page("Dockerfile").replace("\\\n", " "))
    assert installs
    assert [i for i in installs if "--require-hashes" not in i and "--no-deps" not in i] == []


def test_the_example_gives_the_container_nothing_it_does_not_need() -> None:
    (compose,) = re.findall(r"```yml\n(.*?)```", page("docs/operations.md"), re.DOTALL)
    for line in ("read_only: true", "cap_drop: [ALL]", 'security_opt: ["no-new-privileges:true"]', "/tmp:"):  # noqa: S108  the container's own
        assert line in compose
    assert "privileged: true" not in compose
    assert not re.search(r"_(SECRET|KEY): ", compose)


@pytest.mark.parametrize("path", sorted((ROOT / "requirements").glob("*.txt")), ids=lambda path: path.stem)
def test_every_requirement_is_pinned_and_has_a_hash(path: Path) -> None:
    text = path.read_text().replace("\\\n", " ")
    pinned = [line for line in text.splitlines() if line and not line.lstrip().startswith("#")]
    assert pinned
    assert [line for line in pinned if "--hash=sha256:" not in line or "==" not in line.split()[0]] == []
    assert not NAMES_AN_INDEX.search("\n".join(pinned))
