"""Workbooks that go back to their divisions: marked, with shapes and pictures as they were."""

from dplan_docs.formats.returned.marking import list_workbook, mark_workbook
from dplan_docs.formats.returned.parts import UnmarkableError

__all__ = ["UnmarkableError", "list_workbook", "mark_workbook"]
