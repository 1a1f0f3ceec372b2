"""No committed file says where packages come from, and the image is built as operations promise."""

import re

import pytest

from tests.docs.pages import committed, page

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


def test_the_image_has_a_health_check() -> None:
    assert any("/healthz" in check for check in instructions("HEALTHCHECK"))


def test_nothing_is_added_from_an_address() -> None:
    assert instructions("ADD") == []
    assert [copied for copied in instructions("COPY") if "://" in copied] == []
    assert not [run for run in instructions("RUN") if re.search(r"\b(curl|wget)\b", run)]


def test_only_hash_locked_packages_are_installed() -> None:
    installs = re.findall(r"pip install [^&\n]+", page("Dockerfile").replace("\\\n", " "))
    assert installs
    assert [i for i in installs if "--require-hashes" not in i and "--no-deps" not in i] == []


def test_every_requirement_has_a_hash() -> None:
    for name in ("app", "build", "dev", "uv"):
        lines = page(f"requirements/{name}.txt").replace("\\\n", " ").splitlines()
        pinned = [line for line in lines if line and not line.lstrip().startswith("#")]
        assert pinned
        assert [line for line in pinned if "--hash=sha256:" not in line] == []
