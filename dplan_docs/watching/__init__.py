"""Watching a workspace: what changed and has come to rest is built, once, whatever happens."""

from dplan_docs.watching.rest import Pace
from dplan_docs.watching.running import (
    Built,
    Happening,
    NotBuilt,
    Reach,
    Started,
    Waiting,
    World,
    watch,
)
from dplan_docs.watching.waking import wakes

__all__ = [
    "Built",
    "Happening",
    "NotBuilt",
    "Pace",
    "Reach",
    "Started",
    "Waiting",
    "World",
    "wakes",
    "watch",
]
