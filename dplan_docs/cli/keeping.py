"""The commands for what was made: earlier bundles, numbers of letters."""

import sys
from datetime import date
from pathlib import Path

import click

from dplan_docs.cli.options import DONE, FOLDER, JSON, TODAY, alone
from dplan_docs.console import print_json, say, today

_RELEASE_HELP = "คืนเลขที่จองไว้แต่ไม่ได้ใช้จริง เพื่อให้ออกให้หนังสืออื่นได้"


@click.command()
@FOLDER
@click.argument("number", metavar="[ชุดที่]", required=False, type=int)
@JSON
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


@click.command()
@FOLDER
@click.argument("number", metavar="ชุดที่", type=int)
def restore(folder: Path, number: int) -> int:
    """เรียกเอกสารชุดก่อนคืน (ดูเลขชุดด้วย dplan history) ชุดปัจจุบันถูกเก็บไว้ก่อนเสมอ"""
    from dplan_docs.report.histories import restored_report
    from dplan_docs.restoring import restore as put_back
    from dplan_docs.workspace import open_workspace

    with alone(folder):
        restored = put_back(open_workspace(folder), number)
    say(restored_report(restored), sys.stdout)
    return DONE


@click.command()
@FOLDER
@click.option("--release", metavar="เลขที่", default="", help=_RELEASE_HELP)
@TODAY
@JSON
def numbers(folder: Path, release: str, day: date | None, as_json: bool) -> int:
    """แสดงทะเบียนเลขที่หนังสือ: เลขใดออกให้เอกสารใด ถึงผู้ใด เมื่อใด และเลขใดที่ข้ามไป"""
    from dplan_docs.ledger import ledger_of, release_number
    from dplan_docs.report.numbers import numbers_report, released_report

    if release:
        with alone(folder):
            released = release_number(folder, release, day or today())
        say(released_report(released), sys.stderr if as_json else sys.stdout)
    ledger = ledger_of(folder, day or today())
    if as_json:
        print_json(ledger.to_json())
    else:
        say(numbers_report(ledger), sys.stdout)
    return DONE
