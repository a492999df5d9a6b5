import hashlib
import json
import os
from dataclasses import replace
from decimal import Decimal
from types import SimpleNamespace

import pytest

from dplan_docs.bundle import Bundle, as_they_lie, write_bundle
from dplan_docs.documents import MadeDocument, MadeFile
from dplan_docs.errors import DplanError
from dplan_docs.findings import CellRef, Finding, Severity
from dplan_docs.history import History
from dplan_docs.manifest import Contents
from dplan_docs.records import EquipmentItem, Project, SourceRow

WHERE = SourceRow(file="กองช่าง.xlsx", sheet="ผด.02", row=9)
ENTRIES = (
    Project(where=WHERE, name="ก่อสร้างถนน", budget=Decimal(250_000), months=(11, 12, 1)),
    Project(where=WHERE, name="อ่านไม่ได้", budget_unreadable=True),
    EquipmentItem(where=WHERE, name="โต๊ะ", category="ครุภัณฑ์สำนักงาน", budget=Decimal("5500.5")),
)
FINDING = Finding(
    code="budget-unreadable",
    severity=Severity.ERROR,
    where=CellRef(file="กองช่าง.xlsx", sheet="ผด.02", cell="D12"),
    message="อ่านไม่ได้",
    value="ตามข้อบัญญัติ",
)
MEMO, LETTERS = "01 บันทึก.docx", ("02 หนังสือ ก.docx", "02 หนังสือ ข.docx")


def a_document(number=1, names=(MEMO,), missing=(), content=b"paper", draft_because=()):
    return SimpleNamespace(
        id=f"document-{number}",
        number=number,
        title=f"เอกสาร {number}",
        files=tuple(SimpleNamespace(name=name, content=content) for name in names),
        missing=missing,
        draft_because=draft_because,
    )


TWO = (a_document(2, LETTERS, ("เลขที่หนังสือ",)), a_document())


def write(folder, *documents, history=None, entries=ENTRIES, findings=(), **printed):
    contents = Contents(
        organization="อบต.ตัวอย่าง", fiscal_year=2569, entries=entries, findings=findings
    )
    pdfs, only = printed.get("pdfs", {}), frozenset(printed.get("only", ()))
    bundle = Bundle(contents=contents, documents=documents, pdfs=pdfs, only=only)
    return write_bundle(folder, bundle, history)


def files(folder):
    return {str(x.relative_to(folder)): x.read_bytes() for x in folder.rglob("*") if x.is_file()}


def sha(content):
    return hashlib.sha256(content).hexdigest()


def manifest(folder):
    return json.loads((folder / "manifest.json").read_text(encoding="utf-8"))


@pytest.fixture
def output(tmp_path):
    return tmp_path / "output"


def test_the_manifest_has_the_contracts_shape(output):
    write(output, *TWO, findings=(FINDING,))
    assert manifest(output) == {
        "organization": "อบต.ตัวอย่าง",
        "fiscal_year": 2569,
        "totals": {"projects": 2, "equipment_items": 1, "budget": "255500.50"},
        "documents": [
            {
                "id": "document-1",
                "number": 1,
                "title": "เอกสาร 1",
                "path": MEMO,
                "pdf": None,
                "sha256": sha(b"paper"),
                "pdf_sha256": None,
                "status": "complete",
                "missing": [],
                "draft": False,
                "draft_because": [],
            },
            {
                "id": "document-2",
                "number": 2,
                "title": "เอกสาร 2",
                "path": list(LETTERS),
                "pdf": None,
                "sha256": [sha(b"paper"), sha(b"paper")],
                "pdf_sha256": None,
                "status": "incomplete",
                "missing": ["เลขที่หนังสือ"],
                "draft": False,
                "draft_because": [],
            },
        ],
        "findings": [
            {
                "code": "budget-unreadable",
                "severity": "error",
                "file": "กองช่าง.xlsx",
                "sheet": "ผด.02",
                "cell": "D12",
                "value": "ตามข้อบัญญัติ",
                "message": "อ่านไม่ได้",
            }
        ],
        "sources": [],
    }


def test_the_plan_lists_every_row_with_its_place(output):
    write(output)
    plan = json.loads((output / "plan.json").read_text(encoding="utf-8"))
    assert [x["name"] for x in plan["projects"]] == ["ก่อสร้างถนน", "อ่านไม่ได้", "โต๊ะ"]
    assert plan["projects"][0]["where"] == {"file": "กองช่าง.xlsx", "sheet": "ผด.02", "row": 9}
    assert plan["projects"][1]["budget"] is None
    assert plan["totals"]["budget"] == "255500.50"


def test_two_writes_are_byte_identical(output, tmp_path):
    write(output, *TWO, findings=(FINDING,))
    first = files(output)
    write(output, *TWO, findings=(FINDING,))
    write(tmp_path / "other", *TWO, findings=(FINDING,))
    assert files(output) == files(tmp_path / "other") == first


def test_a_pdf_stands_beside_its_paper(output):
    write(output, a_document(), pdfs={MEMO: b"%PDF"})
    assert manifest(output)["documents"][0]["pdf"] == "01 บันทึก.pdf"
    assert (output / "01 บันทึก.pdf").read_bytes() == b"%PDF"


def test_what_the_program_made_goes_when_it_is_made_no_more(output):
    write(output, *TWO, pdfs={MEMO: b"%PDF"})
    write(output, a_document())
    assert sorted(files(output)) == [MEMO, "manifest.json", "plan.json"]


def test_files_the_program_did_not_make_are_left_alone(output):
    output.mkdir()
    (output / "บันทึกของฉัน.txt").write_text("mine")
    (output / "ย่อย" / "ว่าง").mkdir(parents=True)
    (output / "ย่อย" / "ภาพ.jpg").write_bytes(b"jpg")
    for _ in range(3):
        assert write(output, *TWO).kept == ()
    assert (output / "บันทึกของฉัน.txt").read_text() == "mine"
    assert (output / "ย่อย" / "ภาพ.jpg").read_bytes() == b"jpg"
    assert (output / "ย่อย" / "ว่าง").is_dir()


NEW_MEMO = "01 บันทึก (ฉบับใหม่).docx"


def test_a_paper_changed_by_hand_stays_while_nothing_else_changes(output):
    write(output, *TWO)
    (output / MEMO).write_bytes(b"my wording")
    for _ in range(2):
        write(output, *TWO)
        assert (output / MEMO).read_bytes() == b"my wording"
        assert not (output / NEW_MEMO).exists()
    entry = manifest(output)["documents"][0]
    assert (entry["path"], entry["sha256"]) == (MEMO, sha(b"my wording"))
    assert entry["edited"] == [{"path": MEMO, "made_sha256": sha(b"paper")}]


def test_a_new_version_of_a_paper_changed_by_hand_is_put_beside_it(output):
    write(output, *TWO)
    (output / MEMO).write_bytes(b"my wording")
    for content in (b"anew", b"newer", b"newer"):
        write(output, a_document(content=content))
        assert (output / MEMO).read_bytes() == b"my wording"
        assert (output / NEW_MEMO).read_bytes() == content
    entry = manifest(output)["documents"][0]
    assert (entry["path"], entry["sha256"]) == (NEW_MEMO, sha(b"newer"))
    assert entry["edited"] == [{"path": MEMO, "made_sha256": sha(b"paper")}]


def test_a_new_version_that_was_changed_by_hand_too_stays_as_well(output):
    write(output, *TWO)
    (output / MEMO).write_bytes(b"my wording")
    write(output, a_document(content=b"anew"))
    (output / NEW_MEMO).write_bytes(b"my second wording")
    write(output, a_document(content=b"newer"))
    assert (output / MEMO).read_bytes() == b"my wording"
    assert (output / NEW_MEMO).read_bytes() == b"my second wording"
    assert (output / "01 บันทึก (ฉบับใหม่ 2).docx").read_bytes() == b"newer"


@pytest.mark.parametrize("content", [None, b"paper", b"anew"])
def test_a_paper_without_changes_by_hand_any_more_is_written_over_again(output, content):
    write(output, *TWO)
    (output / MEMO).write_bytes(b"my wording")
    write(output, a_document(content=b"anew"))
    if content is None:
        (output / MEMO).unlink()
    else:
        (output / MEMO).write_bytes(content)
    write(output, a_document(content=b"newer"))
    assert (output / MEMO).read_bytes() == b"newer"
    assert not (output / NEW_MEMO).exists()
    assert "edited" not in manifest(output)["documents"][0]


def test_a_changed_paper_that_is_made_no_more_stays(output):
    write(output, *TWO)
    (output / LETTERS[1]).write_bytes(b"my wording")
    write(output, a_document())
    assert (output / LETTERS[1]).read_bytes() == b"my wording"
    assert not (output / LETTERS[0]).exists()


def test_a_foreign_file_in_a_papers_place_stays(output):
    output.mkdir()
    (output / MEMO).write_bytes(b"mine")
    (output / LETTERS[0]).mkdir()
    (output / LETTERS[0] / "a.txt").write_text("a")
    (output / "manifest.json").write_text("of another program")
    for content in (b"paper", b"anew"):
        write(output, a_document(1, content=content), a_document(2, LETTERS, content=content))
        kept = files(output)
        assert kept[MEMO] == b"mine"
        assert kept[f"{LETTERS[0]}/a.txt"] == b"a"
        assert kept["manifest (ไฟล์เดิม).json"] == b"of another program"
        assert kept[NEW_MEMO] == kept["02 หนังสือ ก (ฉบับใหม่).docx"] == content


def test_a_file_of_the_same_name_in_other_letters_stays(output):
    output.mkdir()
    (output / "A.DOCX").write_bytes(b"mine")
    write(output, a_document(names=("a.docx",)))
    assert (output / "A.DOCX").read_bytes() == b"mine"
    assert (output / "a (ฉบับใหม่).docx").read_bytes() == b"paper"


def test_a_paper_that_says_the_same_keeps_its_time_stamp(output):
    write(output, *TWO)
    for name in (MEMO, *LETTERS):
        os.utime(output / name, (1, 1))
    write(output, a_document(content=b"anew"), a_document(2, LETTERS, ("เลขที่หนังสือ",)))
    assert (output / MEMO).stat().st_mtime > 1
    assert [(output / name).stat().st_mtime for name in LETTERS] == [1, 1]


def test_a_bundle_that_says_the_same_is_not_touched(output):
    write(output, *TWO)
    (output / MEMO).write_bytes(b"my wording")
    write(output, *TWO)
    inode = output.stat().st_ino
    write(output, *TWO)
    assert output.stat().st_ino == inode
    assert [x.name for x in output.parent.iterdir()] == ["output"]


def test_a_pdf_stands_beside_the_paper_that_it_shows(output):
    write(output, a_document(), pdfs={MEMO: b"%PDF old"})
    (output / MEMO).write_bytes(b"my wording")
    written = write(output, a_document(content=b"anew"), pdfs={MEMO: b"%PDF anew"})
    assert (output / "01 บันทึก (ฉบับใหม่).pdf").read_bytes() == b"%PDF anew"
    assert not (output / "01 บันทึก.pdf").exists(), "it shows neither version any more"
    assert manifest(output)["documents"][0]["pdf"] == "01 บันทึก (ฉบับใหม่).pdf"
    assert [x.path for x in written.placed if x.edited is not None] == [NEW_MEMO]


def test_what_is_printed_is_what_lies_there(output, tmp_path):
    document = MadeDocument(
        id="x", number=1, title="x", files=(MadeFile(name=MEMO, content=b"paper"),), missing=()
    )
    history = History(tmp_path / ".dplan" / "history")
    assert as_they_lie(output, [document], history) == (document,)
    write(output, document)
    (output / MEMO).write_bytes(b"my wording")
    (lying,) = as_they_lie(output, [document], history)
    assert lying.files[0].content == b"my wording"
    newer = replace(document, files=(MadeFile(name=MEMO, content=b"anew"),))
    assert as_they_lie(output, [newer], history) == (newer,)


def test_a_paper_saved_in_this_very_moment_is_not_lost(output, monkeypatch):
    from dplan_docs import bundle

    write(output, *TWO)
    carry_over = bundle.carry_over

    def slowly(*arguments):
        (output / MEMO).write_bytes(b"saved just now")
        return carry_over(*arguments)

    monkeypatch.setattr(bundle, "carry_over", slowly)
    with pytest.raises(DplanError, match="กรุณาสั่งใหม่"):
        write(output, a_document(content=b"anew"))
    assert (output / MEMO).read_bytes() == b"saved just now"


def test_only_some_documents_leaves_the_others(output):
    write(output, *TWO, pdfs={LETTERS[0]: b"%PDF"})
    (output / LETTERS[1]).write_bytes(b"my wording")
    kept = write(output, a_document(content=b"anew"), only=["document-1"]).kept
    assert kept == ()
    assert (output / MEMO).read_bytes() == b"anew"
    assert (output / LETTERS[0]).read_bytes() == b"paper"
    assert (output / LETTERS[1]).read_bytes() == b"my wording"
    assert (output / "02 หนังสือ ก.pdf").read_bytes() == b"%PDF"
    assert [x["id"] for x in manifest(output)["documents"]] == ["document-1", "document-2"]


def test_only_a_document_that_was_lost_is_not_claimed(output):
    write(output, *TWO)
    (output / LETTERS[1]).unlink()
    write(output, a_document(), only=["document-1"])
    assert [x["id"] for x in manifest(output)["documents"]] == ["document-1"]


@pytest.mark.parametrize("broken", ["{", "[]", '{"documents": [{"id": 1}]}', '{"documents": 3}'])
def test_a_broken_manifest_loses_nothing(output, broken):
    write(output, *TWO)
    (output / MEMO).write_bytes(b"my wording")
    (output / "manifest.json").write_text(broken)
    write(output, *TWO)
    assert b"my wording" in files(output).values()
    assert len(manifest(output)["documents"]) == 2


def test_a_crash_in_the_middle_of_writing_leaves_the_old_bundle(output, monkeypatch):
    write(output, *TWO)
    before = files(output)

    def full_disk(path, content):
        path.write_bytes(content[:3])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("dplan_docs.bundle.write_file", full_disk)
    with pytest.raises(DplanError, match="เอกสารชุดเดิมยังอยู่ครบ"):
        write(output, a_document(content=b"anew"))
    assert files(output) == before
    assert [x.name for x in output.parent.iterdir()] == ["output"]


def test_an_output_folder_that_is_a_link_stays_one(output, tmp_path):
    (tmp_path / "share").mkdir()
    output.symlink_to(tmp_path / "share")
    write(output, a_document())
    assert output.is_symlink()
    assert (tmp_path / "share" / MEMO).exists()
