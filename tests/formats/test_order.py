"""Properties in the schema's order, once each, as the schema allows their values."""

import pytest

from dplan_docs.formats.order import in_schema_order


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("<w:rPr><w:b/><w:b/><w:bCs/></w:rPr>", "<w:rPr><w:b/><w:bCs/></w:rPr>"),
        (
            '<w:rPr><w:sz w:val="32"/><w:b/></w:rPr>',
            '<w:rPr><w:b/><w:bCs/><w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr>',
        ),
        ('<w:docGrid w:charSpace="4294950911"/>', '<w:docGrid w:charSpace="-16385"/>'),
        ('<w:cantSplit w:val="true"/>', '<w:cantSplit w:val="on"/>'),
        ('<w:tblHeader w:val="false"/>', '<w:tblHeader w:val="off"/>'),
        ("<w:tcPr><w:vAlign/><w:tcW/></w:tcPr>", "<w:tcPr><w:tcW/><w:vAlign/></w:tcPr>"),
    ],
)
def test_what_the_schema_does_not_allow_is_mended(written, right):
    assert in_schema_order(written) == right
    assert in_schema_order(right) == right
