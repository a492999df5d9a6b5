"""The only writer of sheets: the plan's workbook and the divisions' blank form."""

from dplan_docs.formats.xlsx.division_form import write_division_form
from dplan_docs.formats.xlsx.plan_workbook import write_plan_workbook

__all__ = ["write_division_form", "write_plan_workbook"]
