"""A board with two forums, for what a sentence that names one is understood as."""

from domain.forums import Forum

FORUMS = (Forum(alone=False), Forum("kcl", "Koncernledelsen", ("KCL",), alone=False))
