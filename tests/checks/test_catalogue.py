"""docs/findings.md holds every code once, with an example and what to do, and no other."""

import re
from pathlib import Path

from dplan_docs.checks import CHECKS
from dplan_docs.reading.catalogue import FINDINGS as READING
from dplan_docs.tambon.catalogue import FINDINGS as TAMBON

FINDINGS = {**READING, **TAMBON}

ROOT = Path(__file__).parents[2]
CELLS = 5
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in (ROOT / "docs" / "findings.md").read_text(encoding="utf-8").splitlines()
    if line.startswith("| `")
]
CODE = re.compile(r'code\s*=\s*"([a-z]+(?:-[a-z]+)+)"')
SOURCES = [path.read_text(encoding="utf-8") for path in (ROOT / "dplan_docs").rglob("*.py")]


def test_every_code_has_a_meaning_an_example_and_what_to_do():
    for code, *cells in ROWS:
        assert len(cells) == CELLS - 1, code
        assert all(cells), code


def test_no_code_is_told_twice():
    codes = [code for code, *_ in ROWS]
    assert len(codes) == len(set(codes))


def test_the_catalogue_holds_the_program_s_codes_and_no_other():
    told = {code.strip("`") for code, *_ in ROWS}
    made = {code for source in SOURCES for code in CODE.findall(source)}
    known = made | set(FINDINGS) | {check.code for check in CHECKS}
    assert known <= told
    assert {code for code in told if not any(f'"{code}"' in source for source in SOURCES)} == set()


def test_a_meaning_is_what_the_reader_s_own_catalogue_says():
    meanings = {code.strip("`"): meaning for code, _, meaning, *_ in ROWS}
    assert {code: meanings[code] for code in FINDINGS} == {
        code: meaning for code, (_, meaning) in FINDINGS.items()
    }
