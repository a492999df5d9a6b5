import pytest

from dplan_docs.workspace import Workspace


@pytest.fixture
def workspace(tmp_path):
    """A workspace with two workbooks, whose contents nobody reads."""
    folder = tmp_path / "แผน 'งาน' 2569"
    (folder / "inbox" / "กองคลัง").mkdir(parents=True)
    (folder / "templates").mkdir()
    (folder / "ข้อมูลหน่วยงาน.xlsx").write_bytes(b"settings")
    (folder / "inbox" / "กองช่าง.xlsx").write_bytes(b"1")
    (folder / "inbox" / "กองคลัง" / "ผด.02.xls").write_bytes(b"22")
    return Workspace(folder)
