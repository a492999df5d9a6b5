"""What a value becomes on its way into a part: as Jinja would escape it, and nothing XML cannot hold."""

import jinja2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from markupsafe import Markup, escape

from dplan_docs.formats.docx import environment
from dplan_docs.formats.escaping import escaped, escaping_by_ours


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff")))
def test_a_text_is_escaped_as_markupsafe_does_it(text):
    assert escaped(text) == str(escape(text))


@given(st.text())
def test_whatever_a_text_holds_the_xml_is_well_formed_in_text_and_attribute(text):
    printed = escaped(text.replace("\a", "").replace("\f", ""))
    etree.fromstring(f'<x a="{printed}">{printed}</x>'.encode())


@pytest.mark.parametrize("value", [Markup("<w:p/>"), 5, 1.5, None, True])
def test_other_single_values_are_escaped_by_markupsafe(value):
    assert escaped(value) == str(escape(value))


@pytest.mark.parametrize("value", [[], [1], (1,), {"ก": 1}, {1}])
def test_several_values_are_refused(value):
    with pytest.raises(TypeError, match="หลายค่า"):
        escaped(value)


def test_a_compiled_template_escapes_by_it():
    template = escaping_by_ours(environment().from_string("{{ ก }}"))
    assert template.render({"ก": "<\x00>"}) == "&lt;&gt;"


def test_a_jinja_that_escapes_otherwise_is_not_taken():
    template = escaping_by_ours(environment().from_string("{{ ก }}"))
    with pytest.raises(RuntimeError, match=jinja2.__version__):
        escaping_by_ours(template)
