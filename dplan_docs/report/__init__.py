"""What the officer reads on the screen, in Thai: calm, short, the faults first."""

from dplan_docs.report.layout import fitting
from dplan_docs.report.numbers import numbers_report, released_report
from dplan_docs.report.reports import (
    build_report,
    check_report,
    copied_report,
    created_report,
    failed_report,
    fields_report,
    forms_report,
    reading_report,
    templates_report,
)
from dplan_docs.report.returned import returned_report
from dplan_docs.report.reviewed import review_report
from dplan_docs.report.standing import status_report

__all__ = [
    "build_report",
    "check_report",
    "copied_report",
    "created_report",
    "failed_report",
    "fields_report",
    "fitting",
    "forms_report",
    "numbers_report",
    "reading_report",
    "released_report",
    "returned_report",
    "review_report",
    "status_report",
    "templates_report",
]
