"""The commands for templates."""

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TypedDict, Unpack

import click

from dplan_docs.cli.options import DONE, FOLDER, JSON, ONLY, PATH, TODAY, alone, exit_code
from dplan_docs.console import ProgressBar, print_json, say, today


class _Wanted(TypedDict):
    """The options of ``dplan templates fields``."""

    only: tuple[str, ...]
    find: str
    word: bool


@click.group("templates")
def template_commands() -> None:
    """แม่แบบของเอกสาร"""


@template_commands.command("list")
@click.argument("folder", metavar="[โฟลเดอร์]", required=False, type=PATH)
@JSON
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


@template_commands.command("fields")
@click.argument("folder", metavar="[โฟลเดอร์]", required=False, type=PATH)
@ONLY
@click.option("--find", metavar="คำ", default="", help="เฉพาะช่องข้อมูลที่มีคำนี้ในชื่อหรือความหมาย")
@click.option("--word", is_flag=True, help="เขียนเป็นไฟล์ Word ไว้ในโฟลเดอร์ output เปิดไว้คัดลอกได้")
@TODAY
@JSON
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

        with alone(study.workspace.folder):
            path = write_guide(study.workspace, study.settings.organization.full_name, lines)
        say(f"\nเขียนไว้ที่ {path}", sys.stderr if as_json else sys.stdout)
    return DONE


@template_commands.command("copy")
@click.argument("wanted", metavar="รหัส")
@FOLDER
def copy_templates(wanted: str, folder: Path) -> int:
    """วางแม่แบบของเอกสารไว้ในโฟลเดอร์ templates ให้หน่วยงานแก้ไขเอง (ไม่เขียนทับฉบับที่มีอยู่)"""
    from dplan_docs.copying import copy_template
    from dplan_docs.report.reports import copied_report
    from dplan_docs.workspace import open_workspace

    say(copied_report(copy_template(open_workspace(folder), wanted)), sys.stdout)
    return DONE


@template_commands.command("check")
@click.argument("paths", metavar="[ไฟล์หรือโฟลเดอร์]...", nargs=-1, type=PATH)
@JSON
def check_templates(paths: Sequence[Path], as_json: bool) -> int:
    """ตรวจแม่แบบ Word: บอกทุกแห่งที่ผิด และเขียนสำเนาที่มีหมายเหตุ ณ ที่นั้น"""
    from dplan_docs.report.reviewed import review_report
    from dplan_docs.reviewing import review_templates

    review = review_templates(paths)
    if as_json:
        print_json(review.to_json())
    else:
        say(review_report(review), sys.stdout)
    return exit_code(review.findings)
