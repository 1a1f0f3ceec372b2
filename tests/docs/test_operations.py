"""Every setting, variable, command, metric and package is written down, and nothing that does not exist."""

import re
import tomllib
from dataclasses import fields
from pathlib import Path

import typer.main
from pydantic import BaseModel

import bot.settings
from bot.cli import app
from bot.metrics import Metrics
from bot.settings import Flags, Settings, read_board
from domain.rounds import Step
from stage.cli import main
from tests.docs.pages import ROOT, code_in, page, rows_in

OPERATIONS = "docs/operations.md"
_TOML = re.compile(r"```toml\n(.*?)```", re.DOTALL)
_VARIABLE = re.compile(r"ROEDTRAAD_[A-Z_]+")
_PACKAGE = re.compile(r"[A-Za-z0-9._-]+")


def example() -> str:
    found = _TOML.search(page(OPERATIONS))
    assert found
    return found[1]


def test_the_example_configuration_is_accepted(tmp_path: Path) -> None:
    file = tmp_path / "roedtraad.toml"
    file.write_text(example(), encoding="utf-8")
    assert not read_board(file).legend_missing


def test_the_example_shows_every_key() -> None:
    assert missing_keys(bot.settings.Board, tomllib.loads(example())) == []


def missing_keys(model: type[BaseModel], shown: dict[str, object]) -> list[str]:
    """Dotted names of the model's keys that the example leaves out."""
    missing = []
    for name, field in model.model_fields.items():
        kind, inside = field.annotation, shown.get(name)
        if name not in shown:
            missing.append(name)
        elif isinstance(kind, type) and issubclass(kind, BaseModel) and isinstance(inside, dict):
            missing += [f"{name}.{key}" for key in missing_keys(kind, inside)]
    return missing


def test_the_example_schedule_is_the_default_one(tmp_path: Path) -> None:
    file = tmp_path / "roedtraad.toml"
    file.write_text(example(), encoding="utf-8")
    assert set(read_board(file).schedule) == set(Step) - {Step.CLOSED}
    assert read_board(file).rules() == bot.settings.Board().rules()


def test_exactly_the_variables_there_are_stand_in_the_table() -> None:
    flags = {field.name for field in fields(Flags)}
    known = set(Settings.model_fields) - set(bot.settings.Board.model_fields) - flags
    tabled = {name for row in rows_in(page(OPERATIONS)) for name in _VARIABLE.findall(row[0])}
    assert tabled == {f"{bot.settings.PREFIX}{name.upper()}" for name in known}


def test_no_page_names_a_variable_that_does_not_exist() -> None:
    real = {f"{bot.settings.PREFIX}{name.upper()}" for name in Settings.model_fields}
    for name in (OPERATIONS, "README.md"):
        assert {found.removesuffix("_FILE") for found in _VARIABLE.findall(page(name))} <= real


def test_every_command_is_written_down() -> None:
    assert main.__module__ == "stage.cli"  # importing it adds the stage's commands
    group = typer.main.get_command(app)
    commands = set(getattr(group, "commands", ()))
    told = {code.split()[1] for code in code_in(page(OPERATIONS)) if code.startswith("roedtraad ")}
    assert told == commands


def test_every_metric_is_written_down() -> None:
    told = {code.partition("{")[0] for code in code_in(page(OPERATIONS)) if code.startswith("roedtraad_")}
    families = {family.name: family.type for family in Metrics().registry.collect()}
    assert told == {f"{name}_total" if kind == "counter" else name for name, kind in families.items()}


def test_the_example_rules_ask_for_metrics_there_are() -> None:
    (rules,) = re.findall(r"```yaml\n(.*?)```", page(OPERATIONS), re.DOTALL)
    asked = {name.removesuffix("_bucket") for name in re.findall(r"roedtraad_[a-z_]+", rules)}
    families = {family.name: family.type for family in Metrics().registry.collect()}
    assert asked <= {f"{name}_total" if kind == "counter" else name for name, kind in families.items()}


def test_exactly_the_packages_of_pyproject_are_explained() -> None:
    project = tomllib.loads(page("pyproject.toml"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    explained = {row[0].strip("`") for row in rows_in(page("docs/dependencies.md"))}
    assert explained == {match[0].lower() for name in wanted if (match := _PACKAGE.match(name))}


def test_the_pages_of_the_project_are_there() -> None:
    assert all((ROOT / name).is_file() for name in ("README.md", "CHANGELOG.md", "CONTRIBUTING.md"))
