"""Watching a workspace: what changed and has come to rest is built, once, whatever happens."""

from dplan_docs.watching.happenings import (
    Built,
    Happening,
    NotBuilt,
    Reach,
    Started,
    UpToDate,
    Waiting,
)
from dplan_docs.watching.rest import Pace
from dplan_docs.watching.running import World, watch
from dplan_docs.watching.waking import wakes

__all__ = [
    "Built",
    "Happening",
    "NotBuilt",
    "Pace",
    "Reach",
    "Started",
    "UpToDate",
    "Waiting",
    "World",
    "wakes",
    "watch",
]
