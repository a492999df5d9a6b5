"""The XML of a workbook's parts, read with entities and the network off."""

from typing import TYPE_CHECKING

from dplan_docs.errors import DplanError

if TYPE_CHECKING:
    from lxml import etree

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
NAMESPACES = {
    "m": MAIN,
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "p": "http://schemas.openxmlformats.org/package/2006/relationships",
}
RELATION_ID = f"{{{NAMESPACES['r']}}}id"


def parse(part: bytes) -> "etree._Element":
    """Return the part's root element.

    Raises:
        DplanError: The part is not well-formed XML.
    """
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        return etree.fromstring(part, parser)
    except etree.XMLSyntaxError as error:
        message = "ไฟล์แม่แบบเสีย อ่านโครงสร้างภายในไม่ได้ โปรดบันทึกใหม่จาก Excel หรือใช้แม่แบบเดิม"
        raise DplanError(message) from error


def serialize(root: "etree._Element") -> bytes:
    """Return the part as it is written into the package."""
    from lxml import etree

    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def remove(element: "etree._Element") -> None:
    """Take an element, and the text after it, out of its parent."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
