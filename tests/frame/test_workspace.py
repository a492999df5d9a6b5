import pytest

from dplan_docs.errors import DplanError
from dplan_docs.settings.reader import read_settings
from dplan_docs.starting import README_NAME, Start, create_workspace
from dplan_docs.workspace import Workspace, open_workspace, shipped_template, shipped_templates


def test_a_new_workspace_has_settings_a_readme_and_the_folders(tmp_path):
    folder = tmp_path / "แผน 2569"
    made = create_workspace(folder, Start())
    assert {path.name for path in folder.iterdir()} == {
        "ข้อมูลหน่วยงาน.xlsx",
        "inbox",
        "templates",
        README_NAME,
    }
    assert len(made) == 5
    assert (folder / README_NAME).read_bytes().startswith(b"\xef\xbb\xbf")
    assert b"\r\n" in (folder / README_NAME).read_bytes()
    assert b"\r\r" not in (folder / README_NAME).read_bytes()


def test_the_new_settings_hold_what_was_given(tmp_path):
    create_workspace(tmp_path, Start(name="ตัวอย่าง", kind="เทศบาลตำบล", fiscal_year=2569))
    settings, findings = read_settings(tmp_path / "ข้อมูลหน่วยงาน.xlsx")
    assert findings == ()
    assert settings.organization.full_name == "เทศบาลตำบลตัวอย่าง"
    assert settings.year.fiscal_year == 2569
    assert [x.name for x in settings.divisions] == list(settings.organization.kind.divisions)


@pytest.mark.parametrize(
    ("start", "full_name"),
    [
        (Start(name="อบต.ตัวอย่าง"), "องค์การบริหารส่วนตำบลตัวอย่าง"),
        (Start(name="เทศบาลตำบลตัวอย่าง", kind="เทศบาลตำบล"), "เทศบาลตำบลตัวอย่าง"),
        (Start(name="องค์การบริหารส่วนตำบล ตัวอย่าง"), "องค์การบริหารส่วนตำบลตัวอย่าง"),
    ],
)
def test_a_name_may_be_given_with_its_kind(tmp_path, start, full_name):
    create_workspace(tmp_path, start)
    settings, _ = read_settings(tmp_path / "ข้อมูลหน่วยงาน.xlsx")
    assert settings.organization.full_name == full_name


def test_drop_down_lists_survive_the_filling_in(tmp_path):
    from openpyxl import load_workbook

    def lists(path):
        return [len(sheet.data_validations.dataValidation) for sheet in load_workbook(path)]

    create_workspace(tmp_path, Start(kind="อบต."))
    assert lists(tmp_path / "ข้อมูลหน่วยงาน.xlsx") == lists(shipped_template("xlsx/ข้อมูลหน่วยงาน.xlsx"))


def test_nothing_that_exists_is_touched(tmp_path):
    (tmp_path / "ข้อมูลหน่วยงาน.xlsx").write_bytes(b"mine")
    (tmp_path / README_NAME).write_bytes(b"mine too")
    (tmp_path / "inbox").mkdir()
    made = create_workspace(tmp_path, Start(name="ตัวอย่าง"))
    assert [path.name for path in made] == ["templates"]
    assert (tmp_path / "ข้อมูลหน่วยงาน.xlsx").read_bytes() == b"mine"
    assert (tmp_path / README_NAME).read_bytes() == b"mine too"


def test_a_file_in_the_workspaces_place_is_told(tmp_path):
    (tmp_path / "x").write_text("mine")
    with pytest.raises(DplanError, match="สร้างโฟลเดอร์"):
        create_workspace(tmp_path / "x", Start())


@pytest.mark.parametrize(
    "own", ["posting.docx", "docx/posting.docx", "หนังสือรับรองการปิดประกาศ.docx", "POSTING.DOCX"]
)
def test_the_offices_template_wins(tmp_path, own):
    path = tmp_path / "templates" / own
    path.parent.mkdir(parents=True)
    path.write_bytes(shipped_template("docx/posting.docx").read_bytes())
    assert Workspace(tmp_path).template("docx/posting.docx") == path
    assert list(Workspace(tmp_path).template_findings()) == []


def test_without_an_own_template_the_shipped_one_serves(tmp_path):
    shipped = shipped_template("docx/posting.docx")
    assert Workspace(tmp_path).template("docx/posting.docx") == shipped
    assert "docx/posting.docx" in shipped_templates()


def test_a_template_of_no_document_is_a_finding(tmp_path):
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "posting (2).docx").write_bytes(b"mine")
    (tmp_path / "templates" / "~$posting.docx").write_bytes(b"lock")
    (finding,) = Workspace(tmp_path).template_findings()
    assert (finding.code, finding.where.file) == ("template-unknown", "templates/posting (2).docx")


def test_a_broken_template_is_a_finding(tmp_path):
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "posting.docx").write_bytes(b"broken")
    (finding,) = Workspace(tmp_path).template_findings()
    assert (finding.code, finding.severity) == ("template-unusable", "error")
    assert "posting.docx" in finding.message


def test_a_template_that_was_not_shipped_is_told(tmp_path):
    with pytest.raises(DplanError, match="ติดตั้ง"):
        Workspace(tmp_path).template("docx/none.docx")


def test_a_folder_without_settings_is_no_workspace(tmp_path):
    with pytest.raises(DplanError, match="ข้อมูลหน่วยงาน"):
        open_workspace(tmp_path)
    with pytest.raises(DplanError, match="ไม่พบโฟลเดอร์"):
        open_workspace(tmp_path / "none")
