"""Rows that stay together: a table's last row, most often its total, never opens a page alone."""

from lxml import etree

from dplan_docs.formats.wordml import find_all, w

_KEEP = w("keepNext")
_FEWEST = 3


def keep_last_rows(root: etree._Element) -> None:
    """Keep the last two rows of every table with repeated headings on one page.

    Word keeps a row with the next when each paragraph of it says so; LibreOffice does not
    know rows that stay together.
    """
    for table in find_all(root, ".//w:tbl[w:tr/w:trPr/w:tblHeader]"):
        rows = table.findall(w("tr"))
        if len(rows) >= _FEWEST:
            for paragraph in rows[-2].iter(w("p")):
                _keep(paragraph)


def _keep(paragraph: etree._Element) -> None:
    properties = paragraph.find(w("pPr"))
    if properties is None:
        properties = etree.Element(w("pPr"))
        paragraph.insert(0, properties)
    if properties.find(_KEEP) is None:
        position = 0 if properties.find(w("pStyle")) is None else 1
        properties.insert(position, etree.Element(_KEEP))
