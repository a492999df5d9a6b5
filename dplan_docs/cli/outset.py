"""The commands that begin a year: a new workspace, its blank forms, an amendment."""

import sys
from datetime import date
from pathlib import Path

import click

from dplan_docs.cli.options import DONE, FOLDER, TODAY, alone, exit_code
from dplan_docs.console import EDITION, KIND, NUMBER, YEAR, ProgressBar, say, today


@click.command()
@FOLDER
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


@click.command()
@FOLDER
def forms(folder: Path) -> int:
    """เขียนแบบ ผด.02 และ ผด.02/1 เปล่าของทุกกอง ไว้ในโฟลเดอร์ output (ไม่เขียนทับแบบที่มีผู้กรอกแล้ว)"""
    from dplan_docs.forms import write_forms
    from dplan_docs.report.reports import forms_report

    with alone(folder):
        written = write_forms(folder)
    say(forms_report(written), sys.stdout)
    return exit_code(written.findings)


@click.command()
@FOLDER
@click.option("--kind", type=EDITION, required=True, help="แก้ไข เพิ่มเติม หรือ เปลี่ยนแปลง")
@click.option("--number", type=NUMBER, help="ครั้งที่ (ปกติคือครั้งถัดไปของชนิดนั้นในแผนปีนี้)")
@TODAY
def edition(folder: Path, kind: str, number: int | None, day: date | None) -> int:
    """เปิดฉบับแก้ไข เพิ่มเติม หรือเปลี่ยนแปลง หลังประกาศใช้แผนแล้ว (ไม่แตะฉบับที่ประกาศใช้)"""
    from dplan_docs.amending import Wanted, open_edition
    from dplan_docs.report.edition import edition_report

    wanted = Wanted(kind=kind, number=number, today=day or today())
    with alone(folder), ProgressBar() as progress:
        made = open_edition(folder, wanted, progress)
    say(edition_report(made), sys.stdout)
    return DONE
