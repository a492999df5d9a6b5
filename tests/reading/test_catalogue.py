"""Every code that reading makes stands in the catalogue, and every code there is made."""

import re
from pathlib import Path

import dplan_docs.parsing
import dplan_docs.reading
from dplan_docs.reading.catalogue import FINDINGS


def source():
    for package in (dplan_docs.parsing, dplan_docs.reading):
        for path in Path(package.__file__).parent.glob("*.py"):
            if path.name != "catalogue.py":
                yield path.read_text(encoding="utf-8")


def test_the_catalogue_is_complete_and_holds_nothing_else():
    text = "\n".join(source())
    used = set(re.findall(r'(?:code=|finding\(\s*|\.tell\(|Fault\()"([a-z]+(?:-[a-z]+)+)"', text))
    used |= set(re.findall(r'"(form-[a-z-]+)"', text)) | set(
        re.findall(r'(?:UNREADABLE|AS_TEXT) = "([a-z-]+)"', text)
    )
    assert used == set(FINDINGS)


def test_codes_are_kebab_case_and_meanings_are_thai():
    for code, (_, meaning) in FINDINGS.items():
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", code)
        assert re.search("[ก-ฮ]", meaning)
