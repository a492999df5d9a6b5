"""What several commands share: their options, their exit codes, the lock while they write."""

import sys
from collections.abc import Iterable
from contextlib import AbstractContextManager
from pathlib import Path

import click

from dplan_docs.console import DAY, Choice, say
from dplan_docs.findings import Finding, Severity
from dplan_docs.titles import TITLES

DONE, DONE_WITH_ERRORS = 0, 1

PATH = click.Path(path_type=Path)
FOLDER = click.argument("folder", metavar="โฟลเดอร์", type=PATH)
JSON = click.option("--json", "as_json", is_flag=True, help="แสดงผลเป็น JSON")
_TODAY_HELP = "ให้ถือว่าวันนี้เป็นวันที่นี้ เช่น 5/10/2569 (ปกติใช้วันที่ของเครื่อง)"
TODAY = click.option("--today", "day", type=DAY, help=_TODAY_HELP)
_OUT_HELP = "ที่เก็บเอกสาร (ปกติคือ output)"
OUT = click.option("--out", metavar="โฟลเดอร์", type=PATH, help=_OUT_HELP)
PDF = click.option("--pdf", is_flag=True, help="ทำไฟล์ PDF ด้วย (ต้องมี LibreOffice)")
ONLY = click.option(
    "--only",
    metavar="รหัส",
    type=Choice("รหัส", tuple(TITLES)),
    multiple=True,
    help="ทำเฉพาะเอกสารนี้ ใช้ซ้ำได้ (ดูรหัสด้วย dplan templates list)",
)


def alone(folder: Path) -> AbstractContextManager[None]:
    """Write papers of a workspace while no other run does; whoever has to wait is told."""
    from dplan_docs.locking import only_builder
    from dplan_docs.workspace import open_workspace

    return only_builder(open_workspace(folder).folder, lambda told: say(told, sys.stderr))


def exit_code(findings: Iterable[Finding]) -> int:
    """Return the contract's code for work that was done, with errors found or without."""
    has_errors = any(finding.severity is Severity.ERROR for finding in findings)
    return DONE_WITH_ERRORS if has_errors else DONE
