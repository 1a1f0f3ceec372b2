"""Reads the people and the plan out of the tables a municipality keeps them in (interfaces.md §5)."""

from documents.tables.people import people
from documents.tables.plan import plan
from documents.tables.problem import Import, Problem
from documents.tables.read import read
from documents.tables.table import Row, Table

__all__ = ["Import", "Problem", "Row", "Table", "people", "plan", "read"]
