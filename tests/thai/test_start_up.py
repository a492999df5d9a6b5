"""Start-up is the whole cost of a run, so the library comes only when it is needed."""

import subprocess
import sys

import pytest

ORDINARY = """
import sys
from datetime import date
from decimal import Decimal
from dplan_docs.thai import dates, digits, money, names, text

text.clean("แผนการดํ\\u0e32เนินงาน ๒๕๖๙")
text.nearest("กองช่าง", ["กองช่าง"])
digits.to_thai(dates.weekday_date(date(2025, 10, 15)))
dates.parse_date("วันพุธที่ ๑๕ ตุลาคม ๒๕๖๘")
money.baht_text(Decimal("37556572.56"))
names.split_prefix("นายตัวอย่าง ใจดี")
"""


@pytest.mark.parametrize("library", ["pythainlp", "rapidfuzz"])
def test_ordinary_work_imports_neither_library(library):
    code = f"{ORDINARY}\nsys.exit({library!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_text_that_needs_repair_gets_the_library():
    code = ORDINARY + "text.clean('ที่่')\nsys.exit('pythainlp' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 1
