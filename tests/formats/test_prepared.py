import shutil
from importlib.metadata import version
from pathlib import Path
from zipfile import ZipFile

import pytest

from dplan_docs.formats import prepared
from dplan_docs.formats.docx import Look, fill, jinja_code

TEMPLATES = Path(__file__).parents[2] / "templates"
SHIPPED = sorted((TEMPLATES / "docx").glob("*.docx"))
JINJA = version("jinja2")


def document_of(template):
    with ZipFile(template) as package:
        return package.read("word/document.xml")


@pytest.mark.parametrize("template", SHIPPED, ids=[path.stem for path in SHIPPED])
def test_every_shipped_template_comes_compiled(template):
    assert prepared.find(template, document_of(template), JINJA) is not None


def test_a_template_that_was_changed_is_not_taken_for_the_shipped_one():
    template = SHIPPED[0]
    assert prepared.find(template, document_of(template) + b" ", JINJA) is None


def test_another_release_of_jinja_compiles_for_itself():
    assert prepared.find(SHIPPED[0], document_of(SHIPPED[0]), "1.0") is None


def test_code_that_lies_beside_an_offices_templates_is_never_run(tmp_path, paragraph, a_template):
    (tmp_path / "templates").mkdir()
    mine = a_template(paragraph("{{ ค่า }}"), name="posting.docx")
    template = Path(shutil.move(mine, tmp_path / "templates" / "posting.docx"))
    trap = tmp_path / "sprung"
    code = f"open({str(trap)!r}, 'w').close()"
    packed = prepared.pack({"posting": (document_of(template), code)}, JINJA)
    (tmp_path / prepared.NAME).write_bytes(packed)
    fill(template, {"ค่า": "x"}, Look(convert_digits=str))
    assert not trap.exists()


@pytest.mark.parametrize("damage", [b"", b"half", None])
def test_kept_code_that_is_damaged_or_of_another_text_is_compiled_again(tmp_path, damage):
    kept = tmp_path / "__pycache__" / "x.code"
    first = prepared.kept_code(kept, "a = 1")
    content = kept.read_bytes()
    kept.write_bytes(content[:-1] + b"!" if damage is None else damage)
    assert prepared.kept_code(kept, "a = 1").co_code == first.co_code
    assert kept.read_bytes() == content
    assert prepared.kept_code(kept, "b = 2").co_names == ("b",)


@pytest.mark.parametrize("template", SHIPPED, ids=[path.stem for path in SHIPPED])
def test_the_code_is_what_docxtpl_and_jinja_make_of_the_template(template):
    xml = document_of(template)
    shipped = prepared.find(template, xml, JINJA)
    fresh = compile(jinja_code(xml), "<template>", "exec")
    assert shipped.co_code == fresh.co_code
    assert _texts(shipped) == _texts(fresh)


def _texts(code):
    return [
        text
        for constant in code.co_consts
        for text in (_texts(constant) if hasattr(constant, "co_consts") else [constant])
        if isinstance(text, str)
    ]
