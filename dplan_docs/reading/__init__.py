"""Reading divisions' workbooks: ``read_workbook(path, name, vocabulary) -> Reading``."""

from dplan_docs.reading.model import Reading, StatedTotal
from dplan_docs.reading.undrawn import needs_converting, without_drawings
from dplan_docs.reading.workbook import read_workbook

__all__ = ["Reading", "StatedTotal", "needs_converting", "read_workbook", "without_drawings"]
