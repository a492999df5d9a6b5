"""The commands that read and tell, and write no papers."""

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from dplan_docs.cli.options import (
    DONE,
    DONE_WITH_ERRORS,
    FOLDER,
    JSON,
    PATH,
    TODAY,
    alone,
    exit_code,
)
from dplan_docs.console import ProgressBar, print_json, say, today

if TYPE_CHECKING:  # reading costs start-up, and most commands do without
    from dplan_docs.study import Study

_RETURN_HELP = "เขียนสำเนาสมุดงานที่มีสิ่งต้องแก้ไข ลงสีและหมายเหตุในช่อง ไว้ส่งคืนกอง"


@click.command()
@click.argument("files", metavar="ไฟล์...", nargs=-1, required=True, type=PATH)
@JSON
def read(files: Sequence[Path], as_json: bool) -> int:
    """แสดงสิ่งที่อ่านได้จากสมุดงานของกอง โดยไม่ต้องมีโฟลเดอร์งาน"""
    from dplan_docs.arriving import read_files
    from dplan_docs.report.reports import reading_report

    with ProgressBar() as progress:
        reading = read_files(files, progress)
    if as_json:
        print_json(reading.to_json())
    else:
        say(reading_report(reading), sys.stdout)
    return exit_code(reading.findings)


@click.command()
@FOLDER
@click.option("--return", "returns", is_flag=True, help=_RETURN_HELP)
@TODAY
@JSON
def check(folder: Path, day: date | None, returns: bool, as_json: bool) -> int:
    """ตรวจข้อมูลหน่วยงาน สมุดงาน และแม่แบบ โดยไม่เขียนไฟล์ใด (นอกจากเมื่อใช้ --return)"""
    from dplan_docs.report.reports import check_report

    study = _examined(folder, day or today())
    if as_json:
        print_json({"findings": [finding.to_json() for finding in study.findings]})
    else:
        say(check_report(study), sys.stdout)
    written = not returns or _return(study, sys.stderr if as_json else sys.stdout)
    return exit_code(study.findings) if written else DONE_WITH_ERRORS


@click.command()
@FOLDER
@TODAY
@JSON
def status(folder: Path, day: date | None, as_json: bool) -> int:
    """แสดงว่ากองใดส่งแล้วหรือยังไม่ส่ง และครบกำหนดวันใด"""
    from dplan_docs.report.standing import status_report
    from dplan_docs.status import status_of

    told = status_of(_examined(folder, day or today()))
    if as_json:
        print_json(told.to_json())
    else:
        say(status_report(told), sys.stdout)
    return DONE


def _examined(folder: Path, day: date) -> "Study":
    """Read and check a workspace, and what has gone from its inbox since the last bundle."""
    from dplan_docs.manifest import earlier_sources
    from dplan_docs.plan_kinds import examine
    from dplan_docs.workspace import open_workspace

    with ProgressBar() as progress:
        workspace = open_workspace(folder)
        return examine(workspace, day, progress, earlier_sources(workspace.output))


def _return(study: "Study", stream: TextIO) -> bool:
    """Write the copies for the divisions; return whether all could be written."""
    from dplan_docs.report.returned import returned_report
    from dplan_docs.returning import return_workbooks

    with alone(study.workspace.folder):
        returned = return_workbooks(study)
    say(f"\n{returned_report(returned)}", stream)
    return not returned.failed
