import io
import zipfile

import pytest

from dplan_docs.errors import DplanError
from dplan_docs.formats import package

SOUND = (("[Content_Types].xml", b"<Types/>"), ("word/document.xml", "<w>สวัสดี</w>".encode()))


def write(path, *parts):
    path.write_bytes(package.write_zip(parts))
    return path


def test_the_parts_come_back_in_order(tmp_path):
    path = write(tmp_path / "a.docx", *SOUND)
    assert tuple(package.read_parts(path).items()) == SOUND


def test_the_same_parts_give_the_same_bytes():
    assert package.write_zip(SOUND) == package.write_zip(SOUND)
    (first, _) = zipfile.ZipFile(io.BytesIO(package.write_zip(SOUND))).infolist()
    assert first.date_time == (1980, 1, 1, 0, 0, 0)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("word/vbaProject.bin", b"x", "มาโคร"),
        ("word/embeddings/oleObject1.bin", b"x", "OLE"),
        ("word/document.xml", b'<!DOCTYPE x [<!ENTITY a "b">]><w>&a;</w>', "DTD"),
        ("word/document.xml", '<!DOCTYPE x [<!ENTITY a "b">]><w>&a;</w>'.encode("utf-16"), "DTD"),
        ("word/document.xml", b"<w><w:altChunk/></w>", "altChunk"),
        ("../escape.xml", b"<w/>", "ชี้ออกนอกไฟล์"),
        ("/absolute.xml", b"<w/>", "ชี้ออกนอกไฟล์"),
        ("C:\\x.xml", b"<w/>", "ชี้ออกนอกไฟล์"),
        (
            "word/_rels/settings.xml.rels",
            b'<Relationship Type="x/image" TargetMode="External" Target="http://x"/>',
            "ภายนอก",
        ),
        ("word/big.xml", b"0" * 20 * 2**20, "บีบอัด"),
    ],
)
def test_a_harmful_package_is_refused_by_name(tmp_path, name, content, said):
    path = write(tmp_path / "แม่แบบ.docx", (name, content))
    with pytest.raises(DplanError, match=said) as caught:
        package.check_zip(path)
    assert "แม่แบบ.docx" in str(caught.value)


def test_a_hyperlink_may_point_outside(tmp_path):
    link = b'<Relationship Type="x/hyperlink" TargetMode="External" Target="http://x"/>'
    package.check_zip(write(tmp_path / "a.docx", ("word/_rels/document.xml.rels", link)))


def test_doubled_entries_are_refused(tmp_path):
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("word/document.xml", "<a/>")
        made.writestr("word/Document.xml", "<b/>")
    with pytest.raises(DplanError, match="ซ้ำ"):
        package.check_zip(path)


def test_too_many_entries_are_refused(tmp_path):
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w") as made:
        for number in range(package.MAX_ENTRIES + 1):
            made.writestr(f"{number}.xml", "")
    with pytest.raises(DplanError, match="มากผิดปกติ"):
        package.check_zip(path)


@pytest.mark.parametrize("content", [b"", b"not a zip", package.write_zip(SOUND)[:-30]])
def test_what_is_no_package_is_refused(tmp_path, content):
    path = tmp_path / "a.docx"
    path.write_bytes(content)
    with pytest.raises(DplanError, match=r"a\.docx"):
        package.check_zip(path)
