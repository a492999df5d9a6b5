"""Every code that reading a district's answer makes stands in the catalogue, and each is made."""

import re
from pathlib import Path

import dplan_docs.tambon
from dplan_docs.reading.catalogue import FINDINGS as SHARED
from dplan_docs.tambon.catalogue import FINDINGS

CODE = re.compile(r'(?:finding\(\s*|\.(?:tell|_tell)\(\s*)"([a-z]+(?:-[a-z]+)+)"')


def test_the_catalogue_is_complete_and_holds_nothing_else():
    folder = Path(dplan_docs.tambon.__file__).parent
    sources = [path.read_text(encoding="utf-8") for path in folder.glob("*.py")]
    made = {code for source in sources for code in CODE.findall(source)}
    assert set(FINDINGS) <= made
    assert made <= FINDINGS.keys() | SHARED.keys()
    assert FINDINGS.keys().isdisjoint(SHARED)
