"""Looking for near-duplicates stays fast, and nothing is imported that is not needed."""

import subprocess
import sys
import time
from datetime import date
from decimal import Decimal

from dplan_docs.checks import CheckContext
from dplan_docs.checks.likeness import near_duplicate_project
from dplan_docs.deadlines import deadlines_of
from dplan_docs.plan import build_plan
from dplan_docs.records import Project, SourceRow
from dplan_docs.settings.model import Settings

KINDS = ("ก่อสร้างถนนคอนกรีต", "ซ่อมแซมระบบประปา", "อบรมส่งเสริมอาชีพ", "ขุดลอกคลองส่งน้ำ")
WORDS = ("บ้านเหนือ", "บ้านใต้", "สายกลางทุ่ง", "ชุมชนริมน้ำ", "ผู้สูงอายุ", "หนองบัว", "ท้ายตลาด")


def a_plan_of(count):
    nothing = Settings()
    projects = [
        Project(
            where=SourceRow(file=f"กอง {n % 8}.xlsx", sheet="1", row=n),
            name=f"{KINDS[n % 4]}{WORDS[n % 7]} {WORDS[n // 7 % 7]} หมู่ที่ {n % 13}",
            location=f"หมู่ที่ {n % 13}",
            budget=Decimal(n % 31 * 10_000),
        )
        for n in range(count)
    ]
    return CheckContext(
        settings=nothing,
        plan=build_plan(projects, nothing),
        deadlines=deadlines_of(nothing),
        today=date(2025, 10, 1),
    )


def test_twelve_hundred_projects_are_compared_in_no_time():
    context = a_plan_of(1200)
    begun = time.perf_counter()
    tuple(near_duplicate_project.findings(context))
    assert time.perf_counter() - begun < 1


def test_a_plan_without_likely_twins_imports_no_library_for_them():
    script = (
        "import sys; sys.path.insert(0, sys.argv[1]); import test_likeness as here;"
        "list(here.near_duplicate_project.findings(here.a_plan_of(20)));"
        "print('rapidfuzz' in sys.modules)"
    )
    folder = __file__.rpartition("test_likeness")[0]
    ran = subprocess.run(
        [sys.executable, "-c", script, folder], capture_output=True, text=True, check=True
    )
    assert ran.stdout.strip() == "False"
