"""The commands that make the papers: once, or whenever something arrives."""

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from dplan_docs.cli.options import (
    DONE,
    DONE_WITH_ERRORS,
    FOLDER,
    JSON,
    ONLY,
    OUT,
    PDF,
    TODAY,
    alone,
    exit_code,
)
from dplan_docs.console import SECONDS, ProgressBar, print_json, say, today
from dplan_docs.findings import Severity

if TYPE_CHECKING:  # reading costs start-up, and most builds without work do without
    from dplan_docs.lastbuild import LastBuild

_STRICT_HELP = "ก่อนเสนอลงนาม: ถ้ามีข้อผิดพลาดหรือยังมีกองไม่ส่งข้อมูล ไม่ต้องเขียนเอกสารใด"


class _Chosen(TypedDict):
    """The options of ``dplan build``."""

    out: Path | None
    only: tuple[str, ...]
    pdf: bool
    strict: bool


@click.command()
@FOLDER
@OUT
@ONLY
@PDF
@click.option("--strict", is_flag=True, help=_STRICT_HELP)
@TODAY
@JSON
def build(folder: Path, day: date | None, as_json: bool, **chosen: Unpack[_Chosen]) -> int:
    """จัดทำเอกสารทั้งชุดจากข้อมูลหน่วยงานและสมุดงานใน inbox"""
    from dplan_docs.lastbuild import Asked, unchanged
    from dplan_docs.workspace import open_workspace

    workspace, day = open_workspace(folder), day or today()
    asked = Asked(
        today=day.isoformat(),
        output=str(workspace.bundle_folder(chosen["out"])),
        only=tuple(sorted(chosen["only"])),
        pdf=chosen["pdf"],
        strict=chosen["strict"],
    )
    if last := unchanged(workspace.hidden, workspace.inputs(), asked):
        return _say_unchanged(last, as_json=as_json)
    from dplan_docs import pipeline
    from dplan_docs.report.reports import build_report, failed_report

    options = pipeline.BuildOptions(
        today=day,
        output=chosen["out"],
        only=frozenset(chosen["only"]),
        pdf=chosen["pdf"],
        strict=chosen["strict"],
    )
    try:
        with alone(folder), ProgressBar() as progress:
            outcome = pipeline.build(folder, options, progress)
    except pipeline.NothingWrittenError as stop:
        say(failed_report(stop.findings), sys.stderr)
        raise
    if as_json:
        print_json(outcome.written.manifest)
    say(build_report(outcome), sys.stderr if as_json else sys.stdout)
    return exit_code(outcome.study.findings)


@click.command("watch")
@FOLDER
@OUT
@PDF
@click.option("--poll", type=SECONDS, default=2, help="ดูโฟลเดอร์ทุกกี่วินาที (ปกติ 2)")
@TODAY
def watch_folder(folder: Path, day: date | None, out: Path | None, pdf: bool, poll: float) -> int:
    """เฝ้าดูโฟลเดอร์ แล้วจัดทำเอกสารใหม่ให้เองทุกครั้งที่มีไฟล์ใหม่หรือไฟล์ที่แก้ไข จนกว่าจะกด Ctrl+C"""
    from dplan_docs.watch_command import Wish, watch_workspace

    watch_workspace(folder, Wish(day=day, output=out, pdf=pdf, poll=poll))
    return DONE


def _say_unchanged(last: "LastBuild", *, as_json: bool) -> int:
    """Say that there was nothing to do; return the code of the build that made what lies there."""
    from dplan_docs.report.unchanged import unchanged_report

    if as_json:
        print_json(last.manifest)
    say(unchanged_report(last), sys.stderr if as_json else sys.stdout)
    is_wrong = any(found["severity"] == Severity.ERROR for found in last.manifest["findings"])
    return DONE_WITH_ERRORS if is_wrong else DONE
