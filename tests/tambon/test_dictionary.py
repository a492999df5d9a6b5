"""The dictionary of the tambon papers: nothing is missing in it, and nothing too much."""

from dplan_docs.dictionary import tambon_field_lines, tambon_paths_given
from dplan_docs.tambon.dictionary import tambon_dictionary
from tests.tambon.office import a_province

PATHS = {each.path for meanings in tambon_dictionary().values() for each in meanings}


def test_whatever_a_tambon_paper_gets_is_explained():
    values = tambon_paths_given(a_province())
    containers = {path for path in values if any(x.startswith(f"{path}.") for x in values)}
    items = {path for path in values if path.endswith("[]")}
    assert values - containers - items - PATHS == set()


def test_whatever_is_explained_some_tambon_paper_gets():
    assert [line.path for line in tambon_field_lines(a_province()) if not line.available] == []


def test_a_line_shows_what_it_prints_in_this_province():
    lines = {line.path: line for line in tambon_field_lines(a_province())}
    assert lines["กำหนดส่ง.แบบหนึ่ง"].example == "๓๑ มีนาคม ๒๕๖๘"
    assert lines["แผนตำบล.คณะกรรมการย่อ"].origin == "แผนพัฒนาตำบล › ชื่อย่อคณะกรรมการระดับตำบล"
    assert lines["รายการปัญหา[].ชื่อ"].tag == "{{ ปัญหา.ชื่อ }}"
