"""Files of the inbox whose names are as long as this disk takes, or are no text at all."""

import json
import os
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.frame.test_read_only import check_words

DAY = ("--today", "2025-10-20")
MOST_BYTES = 255


def longest(folder, letter, ending):
    """The longest name of this letter that a folder takes."""
    for count in range(MOST_BYTES, 0, -1):
        try:
            (folder / f"{letter * count}{ending}").touch()
        except OSError:
            continue
        (folder / f"{letter * count}{ending}").unlink()
        return f"{letter * count}{ending}"
    raise AssertionError(folder)


@pytest.fixture(params=["ก", "น้ำ", "a", "😀"])
def sent(request, workspace, a_workbook, quick_papers):  # noqa: ARG001 (papers made quickly)
    """The path of a division's workbook with a fault to mend, under the longest name."""
    inbox = workspace / "inbox"
    name = longest(inbox, request.param, ".xlsx")
    path = a_workbook(inbox / "short.xlsx", division="กองคลัง", budgets=(70_000, "ตามจริงนะ"))
    return path.rename(inbox / name)


def test_every_command_takes_it(workspace, sent, dplan):
    for command in ("check", "status", "build"):
        result = dplan(command, workspace, *DAY)
        check_words(result)
        assert result.code in {0, 1}
    manifest = json.loads((workspace / "output" / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["totals"]["projects"] == 4
    (source,) = [x for x in manifest["sources"] if x["file"] == sent.name]
    assert source["projects"] == 2
    rows = json.loads(dplan("read", sent, "--json").out)["projects"]
    assert {row["where"]["file"] for row in rows} == {sent.name}
    assert dplan("history", workspace).code == 0


def test_its_copy_goes_back_under_a_name_of_its_own(workspace, sent, dplan):
    twin = sent.rename(sent.with_name(sent.name[:-6] + "x.xlsx"))
    other = twin.with_name(twin.name[:-6] + "y.xlsx")
    book = load_workbook(twin)
    book.worksheets[0]["B5"] = "ซ่อมแซมอาคารเรียน"
    book.save(other)
    result = dplan("check", workspace, "--return", *DAY)
    check_words(result)
    copies = sorted((workspace / "output" / "ส่งคืน").iterdir())
    assert len(copies) == 2
    for copy in copies:
        assert len(copy.name.encode()) <= MOST_BYTES - len(".~lock.#")
        assert "(สิ่งที่ต้องแก้ไข" in copy.name
        assert load_workbook(copy).worksheets


@pytest.mark.skipif(os.name != "posix", reason="only there may a name be no text")
def test_a_name_that_is_no_text_is_shown_and_its_copy_goes_back(workspace, a_workbook, dplan):
    inbox = workspace / "inbox"
    path = a_workbook(inbox / "a.xlsx", division="กองคลัง", budgets=("ตามจริงนะ",))
    path.rename(Path(os.fsdecode(os.fsencode(inbox) + b"/\xa1\xa2 " + "กอง".encode() + b".xlsx")))
    result = dplan("check", workspace, "--return", *DAY)
    check_words(result)
    assert result.code == 1
    copies = [x.name for x in (workspace / "output" / "ส่งคืน").iterdir()]
    assert "\ufffd\ufffd กอง (สิ่งที่ต้องแก้ไข).xlsx" in copies
