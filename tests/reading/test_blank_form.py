"""The blank of ``dplan forms``, which divisions fill in, is read back."""

from pathlib import Path

from dplan_docs.formats.xlsx import write_division_form
from dplan_docs.parsing import Vocabulary
from dplan_docs.reading import read_workbook
from dplan_docs.settings.model import Division, Settings

TEMPLATE = Path(__file__).parents[2] / "templates" / "xlsx" / "division-form.xlsx"


def test_an_untouched_blank_holds_nothing_but_empty_tables(tmp_path):
    settings = Settings(divisions=(Division(name="กองช่าง"),))
    blank = tmp_path / "กองช่าง.xlsx"
    blank.write_bytes(write_division_form(TEMPLATE, "กองช่าง", settings))

    reading = read_workbook(blank, blank.name, Vocabulary(divisions=(("กองช่าง", ()),)))

    assert reading.entries == ()
    assert [finding.code for finding in reading.findings] == ["form-empty", "form-empty"]
