"""The commands: arguments in, report and exit code out. It decides nothing."""

import sys
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TextIO, TypedDict, Unpack

import click

from dplan_docs import __version__
from dplan_docs.console import (
    DAY,
    EDITION,
    KIND,
    NUMBER,
    SECONDS,
    YEAR,
    Choice,
    ProgressBar,
    answering,
    prepare_streams,
    print_json,
    say,
    today,
)
from dplan_docs.findings import Finding, Severity
from dplan_docs.titles import TITLES

if TYPE_CHECKING:  # reading costs start-up, and most commands do without
    from dplan_docs.manifest import Manifest
    from dplan_docs.study import Study

DONE, DONE_WITH_ERRORS = 0, 1

_PATH = click.Path(path_type=Path)
_FOLDER = click.argument("folder", metavar="โฟลเดอร์", type=_PATH)
_JSON = click.option("--json", "as_json", is_flag=True, help="แสดงผลเป็น JSON")
_TODAY_HELP = "ให้ถือว่าวันนี้เป็นวันที่นี้ เช่น 5/10/2569 (ปกติใช้วันที่ของเครื่อง)"
_TODAY = click.option("--today", "day", type=DAY, help=_TODAY_HELP)
_RETURN_HELP = "เขียนสำเนาสมุดงานที่มีสิ่งต้องแก้ไข ลงสีและหมายเหตุในช่อง ไว้ส่งคืนกอง"
_OUT_HELP = "ที่เก็บเอกสาร (ปกติคือ output)"
_OUT = click.option("--out", metavar="โฟลเดอร์", type=_PATH, help=_OUT_HELP)
_PDF = click.option("--pdf", is_flag=True, help="ทำไฟล์ PDF ด้วย (ต้องมี LibreOffice)")
_STRICT_HELP = "ก่อนเสนอลงนาม: ถ้ามีข้อผิดพลาดหรือยังมีกองไม่ส่งข้อมูล ไม่ต้องเขียนเอกสารใด"
_RELEASE_HELP = "คืนเลขที่จองไว้แต่ไม่ได้ใช้จริง เพื่อให้ออกให้หนังสืออื่นได้"
_ONLY = click.option(
    "--only",
    metavar="รหัส",
    type=Choice("รหัส", tuple(TITLES)),
    multiple=True,
    help="ทำเฉพาะเอกสารนี้ ใช้ซ้ำได้ (ดูรหัสด้วย dplan templates list)",
)


class _Chosen(TypedDict):
    """The options of ``dplan build``."""

    out: Path | None
    only: tuple[str, ...]
    pdf: bool
    strict: bool


class _Wanted(TypedDict):
    """The options of ``dplan templates fields``."""

    only: tuple[str, ...]
    find: str
    word: bool


def run(arguments: Sequence[str]) -> None:
    """Run a command line; ends with SystemExit, whose code is the contract's."""
    prepare_streams()
    with answering(as_json="--json" in arguments):
        code = cli.main(list(arguments), prog_name="dplan", standalone_mode=False)
        raise SystemExit(code or DONE)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, message="dplan %(version)s", help="แสดงรุ่นของโปรแกรม")
def cli() -> None:
    """รวบรวมสมุดงานของทุกกอง แล้วจัดทำเอกสารแผนการดำเนินงานประจำปีทั้งชุด"""


@cli.command()
@_FOLDER
@click.option("--name", metavar="ชื่อ", help="ชื่อหน่วยงาน เช่น ตัวอย่าง หรือ อบต.ตัวอย่าง")
@click.option("--kind", type=KIND, help="ประเภท อปท. เช่น อบต. หรือ เทศบาลตำบล หรือ จังหวัด อำเภอ")
@click.option("--fiscal-year", type=YEAR, help="ปีงบประมาณ พ.ศ. เช่น 2569")
def new(folder: Path, name: str | None, kind: str | None, fiscal_year: int | None) -> int:
    """เตรียมโฟลเดอร์งานใหม่ พร้อมสมุดงานข้อมูลหน่วยงาน (ไม่แตะไฟล์ที่มีอยู่)"""
    from dplan_docs.plan_kinds import kind_for_office
    from dplan_docs.report.reports import created_report
    from dplan_docs.starting import Start, create_workspace

    start = Start(name=name, kind=kind, fiscal_year=fiscal_year)
    outset = kind_for_office(kind or "").outset
    made = create_workspace(folder, start, outset)
    say(created_report(folder, made, outset.known(start), outset), sys.stdout)
    return DONE


@cli.command()
@_FOLDER
def forms(folder: Path) -> int:
    """เขียนแบบ ผด.02 และ ผด.02/1 เปล่าของทุกกอง ไว้ในโฟลเดอร์ output (ไม่เขียนทับแบบที่มีผู้กรอกแล้ว)"""
    from dplan_docs.forms import write_forms
    from dplan_docs.report.reports import forms_report

    with _alone(folder):
        written = write_forms(folder)
    say(forms_report(written), sys.stdout)
    return _code(written.findings)


@cli.command()
@click.argument("files", metavar="ไฟล์...", nargs=-1, required=True, type=_PATH)
@_JSON
def read(files: Sequence[Path], as_json: bool) -> int:
    """แสดงสิ่งที่อ่านได้จากสมุดงานของกอง โดยไม่ต้องมีโฟลเดอร์งาน"""
    from dplan_docs.report.reports import reading_report
    from dplan_docs.study import read_files

    with ProgressBar() as progress:
        reading = read_files(files, progress)
    if as_json:
        print_json(reading.to_json())
    else:
        say(reading_report(reading), sys.stdout)
    return _code(reading.findings)


@cli.command()
@_FOLDER
@click.option("--return", "returns", is_flag=True, help=_RETURN_HELP)
@_TODAY
@_JSON
def check(folder: Path, day: date | None, returns: bool, as_json: bool) -> int:
    """ตรวจข้อมูลหน่วยงาน สมุดงาน และแม่แบบ โดยไม่เขียนไฟล์ใด (นอกจากเมื่อใช้ --return)"""
    from dplan_docs.manifest import earlier_sources
    from dplan_docs.plan_kinds import examine
    from dplan_docs.report.reports import check_report
    from dplan_docs.workspace import open_workspace

    with ProgressBar() as progress:
        workspace = open_workspace(folder)
        study = examine(workspace, day or today(), progress, earlier_sources(workspace.output))
    if as_json:
        print_json({"findings": [finding.to_json() for finding in study.findings]})
    else:
        say(check_report(study), sys.stdout)
    written = not returns or _return(study, sys.stderr if as_json else sys.stdout)
    return _code(study.findings) if written else DONE_WITH_ERRORS


@cli.command()
@_FOLDER
@_OUT
@_ONLY
@_PDF
@click.option("--strict", is_flag=True, help=_STRICT_HELP)
@_TODAY
@_JSON
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
    if manifest := unchanged(workspace.hidden, workspace.inputs(), asked):
        return _say_unchanged(manifest, asked.output, as_json=as_json)
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
        with _alone(folder), ProgressBar() as progress:
            outcome = pipeline.build(folder, options, progress)
    except pipeline.NothingWrittenError as stop:
        say(failed_report(stop.findings), sys.stderr)
        raise
    if as_json:
        print_json(outcome.written.manifest)
    say(build_report(outcome), sys.stderr if as_json else sys.stdout)
    return _code(outcome.study.findings)


@cli.command()
@_FOLDER
@click.argument("number", metavar="[ชุดที่]", required=False, type=int)
@_JSON
def history(folder: Path, number: int | None, as_json: bool) -> int:
    """แสดงเอกสารทุกชุดที่เคยจัดทำ และสิ่งที่เปลี่ยนในแต่ละชุด"""
    from dplan_docs.history import History
    from dplan_docs.report.histories import history_report, snapshot_report
    from dplan_docs.workspace import open_workspace

    kept = History(open_workspace(folder).history)
    chosen = kept.snapshots() if number is None else (kept.snapshot(number),)
    if as_json:
        print_json({"bundles": [snapshot.to_json() for snapshot in chosen]})
    else:
        say(history_report(chosen) if number is None else snapshot_report(chosen[0]), sys.stdout)
    return DONE


@cli.command()
@_FOLDER
@click.argument("number", metavar="ชุดที่", type=int)
def restore(folder: Path, number: int) -> int:
    """เรียกเอกสารชุดก่อนคืน (ดูเลขชุดด้วย dplan history) ชุดปัจจุบันถูกเก็บไว้ก่อนเสมอ"""
    from dplan_docs.report.histories import restored_report
    from dplan_docs.restoring import restore as put_back
    from dplan_docs.workspace import open_workspace

    with _alone(folder):
        restored = put_back(open_workspace(folder), number)
    say(restored_report(restored), sys.stdout)
    return DONE


@cli.command()
@_FOLDER
@_TODAY
@_JSON
def status(folder: Path, day: date | None, as_json: bool) -> int:
    """แสดงว่ากองใดส่งแล้วหรือยังไม่ส่ง และครบกำหนดวันใด"""
    from dplan_docs.manifest import earlier_sources
    from dplan_docs.plan_kinds import examine
    from dplan_docs.report.standing import status_report
    from dplan_docs.status import status_of
    from dplan_docs.workspace import open_workspace

    with ProgressBar() as progress:
        workspace = open_workspace(folder)
        study = examine(workspace, day or today(), progress, earlier_sources(workspace.output))
    if as_json:
        print_json(status_of(study).to_json())
    else:
        say(status_report(status_of(study)), sys.stdout)
    return DONE


@cli.command()
@_FOLDER
@click.option("--kind", type=EDITION, required=True, help="แก้ไข เพิ่มเติม หรือ เปลี่ยนแปลง")
@click.option("--number", type=NUMBER, help="ครั้งที่ (ปกติคือครั้งถัดไปของชนิดนั้นในแผนปีนี้)")
@_TODAY
def edition(folder: Path, kind: str, number: int | None, day: date | None) -> int:
    """เปิดฉบับแก้ไข เพิ่มเติม หรือเปลี่ยนแปลง หลังประกาศใช้แผนแล้ว (ไม่แตะฉบับที่ประกาศใช้)"""
    from dplan_docs.amending import Wanted, open_edition
    from dplan_docs.report.edition import edition_report

    wanted = Wanted(kind=kind, number=number, today=day or today())
    with _alone(folder), ProgressBar() as progress:
        made = open_edition(folder, wanted, progress)
    say(edition_report(made), sys.stdout)
    return DONE


@cli.command("watch")
@_FOLDER
@_OUT
@_PDF
@click.option("--poll", type=SECONDS, default=2, help="ดูโฟลเดอร์ทุกกี่วินาที (ปกติ 2)")
@_TODAY
def watch_folder(folder: Path, day: date | None, out: Path | None, pdf: bool, poll: float) -> int:
    """เฝ้าดูโฟลเดอร์ แล้วจัดทำเอกสารใหม่ให้เองทุกครั้งที่มีไฟล์ใหม่หรือไฟล์ที่แก้ไข จนกว่าจะกด Ctrl+C"""
    from dplan_docs.watch_command import Wish, watch_workspace

    watch_workspace(folder, Wish(day=day, output=out, pdf=pdf, poll=poll))
    return DONE


@cli.command()
@_FOLDER
@click.option("--release", metavar="เลขที่", default="", help=_RELEASE_HELP)
@_TODAY
@_JSON
def numbers(folder: Path, release: str, day: date | None, as_json: bool) -> int:
    """แสดงทะเบียนเลขที่หนังสือ: เลขใดออกให้เอกสารใด ถึงผู้ใด เมื่อใด และเลขใดที่ข้ามไป"""
    from dplan_docs.ledger import ledger_of, release_number
    from dplan_docs.report.numbers import numbers_report, released_report

    if release:
        with _alone(folder):
            released = release_number(folder, release, day or today())
        say(released_report(released), sys.stderr if as_json else sys.stdout)
    ledger = ledger_of(folder, day or today())
    if as_json:
        print_json(ledger.to_json())
    else:
        say(numbers_report(ledger), sys.stdout)
    return DONE


@cli.group()
def templates() -> None:
    """แม่แบบของเอกสาร"""


@templates.command("list")
@click.argument("folder", metavar="[โฟลเดอร์]", required=False, type=_PATH)
@_JSON
def list_templates(folder: Path | None, as_json: bool) -> int:
    """แสดงเอกสารทุกรายการกับแม่แบบ และบอกว่าหน่วยงานมีแม่แบบของตนเองหรือไม่"""
    from dplan_docs.catalog import template_list
    from dplan_docs.report.reports import templates_report

    listed = template_list(folder)
    if as_json:
        print_json({"templates": [template.to_json() for template in listed]})
    else:
        say(templates_report(listed), sys.stdout)
    return DONE


@templates.command("fields")
@click.argument("folder", metavar="[โฟลเดอร์]", required=False, type=_PATH)
@_ONLY
@click.option("--find", metavar="คำ", default="", help="เฉพาะช่องข้อมูลที่มีคำนี้ในชื่อหรือความหมาย")
@click.option("--word", is_flag=True, help="เขียนเป็นไฟล์ Word ไว้ในโฟลเดอร์ output เปิดไว้คัดลอกได้")
@_TODAY
@_JSON
def show_fields(
    folder: Path | None, day: date | None, as_json: bool, **wanted: Unpack[_Wanted]
) -> int:
    """แสดงช่องข้อมูลที่ใช้ในแม่แบบได้ พร้อมความหมาย ตัวอย่าง และที่มา (ไม่ระบุโฟลเดอร์ จะใช้ตัวอย่างที่ให้มากับโปรแกรม)"""
    from dplan_docs.dictionary import chosen
    from dplan_docs.plan_kinds import examine, kind_of
    from dplan_docs.report.reports import fields_report
    from dplan_docs.shipped import sample_workspace
    from dplan_docs.workspace import open_workspace

    if wanted["word"] and folder is None:
        raise click.UsageError("การเขียนเป็นไฟล์ Word (--word) ต้องระบุโฟลเดอร์งานด้วย")
    with ProgressBar() as progress:
        study = examine(open_workspace(folder or sample_workspace()), day or today(), progress)
        fields = kind_of(study).fields(study)
        lines = chosen(fields, documents=wanted["only"], word=wanted["find"])
    if as_json:
        print_json({"fields": [line.to_json() for line in lines]})
    else:
        say(fields_report(lines), sys.stdout)
    if wanted["word"]:
        from dplan_docs.guide import write_guide

        with _alone(study.workspace.folder):
            path = write_guide(study.workspace, study.settings.organization.full_name, lines)
        say(f"\nเขียนไว้ที่ {path}", sys.stderr if as_json else sys.stdout)
    return DONE


@templates.command("copy")
@click.argument("wanted", metavar="รหัส")
@_FOLDER
def copy_templates(wanted: str, folder: Path) -> int:
    """วางแม่แบบของเอกสารไว้ในโฟลเดอร์ templates ให้หน่วยงานแก้ไขเอง (ไม่เขียนทับฉบับที่มีอยู่)"""
    from dplan_docs.copying import copy_template
    from dplan_docs.report.reports import copied_report
    from dplan_docs.workspace import open_workspace

    say(copied_report(copy_template(open_workspace(folder), wanted)), sys.stdout)
    return DONE


@templates.command("check")
@click.argument("paths", metavar="[ไฟล์หรือโฟลเดอร์]...", nargs=-1, type=_PATH)
@_JSON
def check_templates(paths: Sequence[Path], as_json: bool) -> int:
    """ตรวจแม่แบบ Word: บอกทุกแห่งที่ผิด และเขียนสำเนาที่มีหมายเหตุ ณ ที่นั้น"""
    from dplan_docs.report.reviewed import review_report
    from dplan_docs.reviewing import review_templates

    review = review_templates(paths)
    if as_json:
        print_json(review.to_json())
    else:
        say(review_report(review), sys.stdout)
    return _code(review.findings)


def _return(study: "Study", stream: TextIO) -> bool:
    """Write the copies for the divisions; return whether all could be written."""
    from dplan_docs.report.returned import returned_report
    from dplan_docs.returning import return_workbooks

    with _alone(study.workspace.folder):
        returned = return_workbooks(study)
    say(f"\n{returned_report(returned)}", stream)
    return not returned.failed


def _say_unchanged(manifest: "Manifest", output: str, *, as_json: bool) -> int:
    """Say that there was nothing to do; return the code of the build that made what lies there."""
    from dplan_docs.report.unchanged import unchanged_report

    if as_json:
        print_json(manifest)
    say(unchanged_report(manifest, output), sys.stderr if as_json else sys.stdout)
    is_wrong = any(found["severity"] == Severity.ERROR for found in manifest["findings"])
    return DONE_WITH_ERRORS if is_wrong else DONE


def _alone(folder: Path) -> AbstractContextManager[None]:
    """Write papers of a workspace while no other run does; whoever has to wait is told."""
    from dplan_docs.locking import only_builder
    from dplan_docs.workspace import open_workspace

    return only_builder(open_workspace(folder).folder, lambda told: say(told, sys.stderr))


def _code(findings: Iterable[Finding]) -> int:
    has_errors = any(finding.severity is Severity.ERROR for finding in findings)
    return DONE_WITH_ERRORS if has_errors else DONE
