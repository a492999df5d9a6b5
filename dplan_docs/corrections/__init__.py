"""Workbooks sent again: which one corrects which, and what is missed of those that came before."""

from dplan_docs.corrections.judging import judged
from dplan_docs.corrections.model import COUNT_TOO, Judgment, Sending
from dplan_docs.corrections.removal import removed
from dplan_docs.corrections.sources import Part, Source

__all__ = ["COUNT_TOO", "Judgment", "Part", "Sending", "Source", "judged", "removed"]
