"""What a template's package may bring along: refused with the reason, left out, or taken."""

import io
from shutil import copy, copytree, ignore_patterns
from zipfile import ZipFile

import pytest
from docx import Document

from dplan_docs.cli import run
from dplan_docs.errors import DplanError
from dplan_docs.formats.docx import Look, fill, pack
from dplan_docs.formats.package import read_parts
from dplan_docs.formats.wordml import parse, w
from dplan_docs.shipped import sample_workspace
from dplan_docs.workspace import shipped_template, shipped_templates
from tests.workbook_editing import parts_of

PLAIN = Look(convert_digits=str)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "word/_rels/document.xml.rels"
SETTINGS_RELATIONS = "word/_rels/settings.xml.rels"
TYPES = "[Content_Types].xml"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def package_of(text="{{ ชื่อ }}"):
    paper, buffer = Document(), io.BytesIO()
    paper.add_paragraph(text)
    paper.save(buffer)
    return parts_of(buffer)


def written(path, parts, *doubled):
    with ZipFile(path, "w") as package:
        for name, content in [*parts.items(), *doubled]:
            package.writestr(name, content)
    return path


def text_of(filled):
    return "".join(x.text or "" for x in filled.document.iter(w("t")))


def relation(kind, target, mode="External"):
    return f'<Relationship Id="x1" Type="{OFFICE}/{kind}" Target="{target}" TargetMode="{mode}"/>'.encode()


def related(parts, kind, target, part=RELATIONS):
    empty = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
    old = parts.get(part, empty)
    return parts | {
        part: old.replace(b"</Relationships>", relation(kind, target) + b"</Relationships>")
    }


def with_body(parts, xml):
    body = parts["word/document.xml"].replace(b"<w:sectPr", xml.encode() + b"<w:sectPr", 1)
    return parts | {"word/document.xml": body}


def a_field(*pieces):
    runs = "".join(f"<w:r><w:instrText>{x}</w:instrText></w:r>" for x in pieces)
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
    return f"<w:p>{mark('begin')}{runs}{mark('separate')}{mark('end')}</w:p>"


BASE = package_of()
REFUSED = {
    "macros": (BASE | {"word/vbaProject.bin": b"x"}, "มาโคร"),
    "macro data": (BASE | {"word/vbaData.xml": b"<x/>"}, "มาโคร"),
    "an OLE object": (BASE | {"word/embeddings/oleObject1.bin": b"x"}, "OLE"),
    "an embedded workbook": (BASE | {"word/embeddings/Microsoft_Excel_Sheet.xlsx": b"x"}, "OLE"),
    "an ActiveX control": (BASE | {"word/activeX/activeX1.xml": b"<x/>"}, "ActiveX"),
    "a ribbon": (BASE | {"customUI/customUI.xml": b"<x/>"}, "เมนู"),
    "an altChunk": (with_body(BASE, '<w:altChunk r:id="x1"/>'), "altChunk"),
    "a remote picture": (related(BASE, "image", "http://example.com/x.png"), "รูปภาพ"),
    "a linked object": (related(BASE, "oleObject", "file:///c:/x.xlsx"), "ภายนอก"),
    "a subdocument": (related(BASE, "subDocument", "file:///c:/x.docx"), "ภายนอก"),
    "a frame": (related(BASE, "frame", "http://example.com"), "ภายนอก"),
    "a remote part of no kind": (related(BASE, "zzz", "http://example.com"), "ภายนอก"),
    "DDE": (with_body(BASE, a_field("DDE excel x y")), "DDE"),
    "DDEAUTO in pieces": (with_body(BASE, a_field(" DD", "EAU", 'TO c:\\\\x "y"')), "DDE"),
    "a simple DDE": (with_body(BASE, '<w:p><w:fldSimple w:instr=" DDEAUTO x"/></w:p>'), "DDE"),
    "INCLUDETEXT": (with_body(BASE, a_field('INCLUDETEXT "c:\\\\x.docx"')), "INCLUDETEXT"),
    "INCLUDEPICTURE": (with_body(BASE, a_field('INCLUDEPICTURE "http://x"')), "ฟิลด์"),
    "LINK": (with_body(BASE, a_field("LINK Excel.Sheet c:\\\\x")), "LINK"),
    "DDE spelt by numbers": (with_body(BASE, a_field("QUOTE 68 68 69")), "ฟิลด์"),
    "DDE from a value": (with_body(BASE, a_field("{{ ร้าย }}")), "ฟิลด์"),
    "a DTD": (
        BASE | {"word/document.xml": b'<!DOCTYPE x [<!ENTITY a "b">]>' + BASE["word/document.xml"]},
        "DTD",
    ),
    "a path outside": (BASE | {"../x.xml": b"<x/>"}, "นอกไฟล์"),
    "strict Open XML": (
        BASE
        | {
            "word/document.xml": BASE["word/document.xml"].replace(
                b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                b"http://purl.oclc.org/ooxml/wordprocessingml/main",
            )
        },
        "Strict",
    ),
    "no Word file": ({"mimetype": b"application/vnd.oasis.opendocument.text"}, "OpenDocument"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_runs_fetches_or_hides_something_is_refused_with_the_reason(tmp_path, name):
    parts, reason = REFUSED[name]
    path = written(tmp_path / "ประกาศ.docx", parts)
    with pytest.raises(DplanError, match=reason) as caught:
        fill(path, {"ชื่อ": "ก", "ร้าย": "DDEAUTO c:\\x"}, PLAIN)
    assert "ประกาศ.docx" in str(caught.value)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), r"\.doc"),
        (b"{\\rtf1\\ansi x}", r"\.rtf"),
        (b"<html><body>x</body></html>", "หน้าเว็บ"),
        (b'<?xml version="1.0"?><w:wordDocument/>', "XML"),
    ],
)
def test_another_kind_of_file_under_the_name_of_a_word_file_is_named(tmp_path, content, reason):
    path = tmp_path / "ประกาศ.docx"
    path.write_bytes(content)
    with pytest.raises(DplanError, match=reason):
        fill(path, {}, PLAIN)


@pytest.mark.parametrize(
    ("kind", "part"),
    [
        ("attachedTemplate", SETTINGS_RELATIONS),
        ("mailMergeSource", SETTINGS_RELATIONS),
        ("mailMergeHeaderSource", SETTINGS_RELATIONS),
    ],
)
def test_a_link_that_the_paper_does_without_is_left_out(tmp_path, kind, part):
    parts = related(BASE, kind, "file:///c:/normal.dotm", part)
    element = b'<w:attachedTemplate xmlns:r="' + OFFICE.encode() + b'" r:id="x1"/>'
    settings = parts["word/settings.xml"]
    start = settings.index(b">", settings.index(b"<w:settings")) + 1
    parts["word/settings.xml"] = settings[:start] + element + settings[start:]
    made = fill(written(tmp_path / "ก.docx", parts), {"ชื่อ": "ก"}, PLAIN)
    assert b"External" not in made.parts[part]
    assert b"attachedTemplate" not in made.parts["word/settings.xml"]


def test_a_hyperlink_stays(tmp_path):
    made = fill(
        written(tmp_path / "ก.docx", related(BASE, "hyperlink", "https://example.com")),
        {"ชื่อ": "ก"},
        PLAIN,
    )
    assert b"https://example.com" in made.parts[RELATIONS]


def test_a_chart_keeps_the_workbook_of_its_figures(tmp_path):
    chart = relation("package", "../embeddings/Microsoft_Excel_Sheet1.xlsx", "Internal")
    parts = BASE | {
        "word/charts/_rels/chart1.xml.rels": b"<Relationships>" + chart + b"</Relationships>",
        "word/embeddings/Microsoft_Excel_Sheet1.xlsx": b"x",
    }
    made = fill(written(tmp_path / "ก.docx", parts), {"ชื่อ": "ก"}, PLAIN)
    assert made.parts["word/embeddings/Microsoft_Excel_Sheet1.xlsx"] == b"x"


def test_of_doubled_properties_the_last_are_taken(tmp_path):
    old = ("docProps/core.xml", b"<x/>")
    with pytest.warns(UserWarning, match="Duplicate"):
        path = written(
            tmp_path / "ก.docx",
            dict([old]) | BASE,
            ("docProps/core.xml", BASE["docProps/core.xml"]),
        )
    made = fill(path, {"ชื่อ": "ก"}, PLAIN)
    with ZipFile(io.BytesIO(pack(made))) as package:
        assert package.namelist().count("docProps/core.xml") == 1
    assert made.parts["docProps/core.xml"] == BASE["docProps/core.xml"]


def test_a_doubled_body_is_refused(tmp_path):
    with pytest.warns(UserWarning, match="Duplicate"):
        path = written(tmp_path / "ก.docx", BASE, ("word/document.xml", b"<x/>"))
    with pytest.raises(DplanError, match="ซ้ำ"):
        fill(path, {}, PLAIN)


@pytest.mark.parametrize(
    "kind",
    [
        "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    ],
)
def test_words_other_kinds_without_macros_become_plain_documents(tmp_path, kind):
    types = BASE[TYPES].replace(MAIN.encode(), kind.encode())
    made = fill(written(tmp_path / "ก.docx", BASE | {TYPES: types}), {"ชื่อ": "ก"}, PLAIN)
    assert made.parts[TYPES] == BASE[TYPES]
    assert text_of(made) == "ก"
    assert Document(io.BytesIO(pack(made))).paragraphs[0].text == "ก"


def test_a_body_of_another_name_as_word_online_gives_it_is_found(tmp_path):
    parts = {
        name.replace("document.xml", "document2.xml"): content.replace(
            b"word/document.xml", b"word/document2.xml"
        )
        for name, content in BASE.items()
    }
    made = fill(written(tmp_path / "ก.docx", parts), {"ชื่อ": "ก"}, PLAIN)
    assert text_of(made) == "ก"
    assert Document(io.BytesIO(pack(made))).paragraphs[0].text == "ก"


def test_wps_and_google_put_names_and_settings_of_their_own_and_are_filled(tmp_path):
    wps = BASE["word/document.xml"].replace(
        b"<w:body>", b'<w:body><w:p><w:r><w:rPr><w:rFonts w:hint="default"/></w:rPr><w:t>{</w:t></w:r>'
        b'<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t>{ </w:t></w:r><w:r><w:t>\xe0\xb8\x8a\xe0\xb8\xb7</w:t>'
        b"</w:r><w:r><w:t>\xe0\xb9\x88\xe0\xb8\xad }}</w:t></w:r></w:p>", 1
    )  # fmt: skip
    parts = {x: y for x, y in BASE.items() if x not in {"word/settings.xml", "docProps/core.xml"}}
    parts |= {"word/document.xml": wps, "customXml/item1.xml": b"<x/>"}
    assert text_of(fill(written(tmp_path / "ก.docx", parts), {"ชื่อ": "ก"}, PLAIN)) == "กก"


@pytest.mark.office
@pytest.mark.parametrize("kind", ["docx:MS Word 2007 XML", "docx:Office Open XML Text"])
def test_a_template_saved_by_libreoffice_is_filled(tmp_path, kind):
    import subprocess

    source = written(tmp_path / "ต้นฉบับ.docx", package_of("เรียน {{ ผู้รับ.ชื่อ }} จํานวน {{ จํานวน }}"))
    out = tmp_path / "out"
    subprocess.run(
        ["soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless",
         "--convert-to", kind, "--outdir", out, source],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    made = fill(out / "ต้นฉบับ.docx", {"ผู้รับ": {"ชื่อ": "ก"}, "จำนวน": 5}, PLAIN)
    assert text_of(made) == "เรียน ก จํานวน 5"
    compat = parse(made.parts["word/settings.xml"]).find(w("compat"))
    assert compat.find(w("doNotExpandShiftReturn")) is not None


@pytest.mark.office
def test_the_whole_set_saved_by_libreoffice_makes_the_whole_bundle(tmp_path, soffice_convert):
    workspace = tmp_path / "แผน 2566"
    copytree(sample_workspace(), workspace, ignore=ignore_patterns("output"))
    (workspace / "templates").mkdir(exist_ok=True)
    shipped = [shipped_template(name) for name in shipped_templates() if name.endswith(".docx")]
    for made in soffice_convert(*shipped, to="docx").values():
        copy(made, workspace / "templates" / made.name)
    with pytest.raises(SystemExit) as ended:
        run(["build", str(workspace), "--today", "2022-12-01"])
    assert ended.value.code == 0
    body = read_parts(workspace / "output" / "16 รูปเล่มแผนการดำเนินงาน ฉบับประกาศใช้.docx")[
        "word/document.xml"
    ]
    assert body.count(b"straightConnector1") > 50
