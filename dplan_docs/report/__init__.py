"""What the officer reads on the screen, in Thai: calm, short, the faults first."""

from dplan_docs.report.histories import history_report, restored_report, snapshot_report
from dplan_docs.report.layout import fitting
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
    unchanged_report,
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
    "history_report",
    "reading_report",
    "restored_report",
    "returned_report",
    "review_report",
    "snapshot_report",
    "status_report",
    "templates_report",
    "unchanged_report",
]
