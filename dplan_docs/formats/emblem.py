"""The office's emblem (ตราครุฑ) in the room that templates keep for it."""

from collections.abc import Iterable, Mapping

from lxml import etree

from dplan_docs.errors import DplanError
from dplan_docs.formats.wordml import WP, A, R, parse, serialize

DESCRIPTION = "ตราครุฑ"
PART = "word/media/office-emblem.png"
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_RELATION = "rIdOfficeEmblem"
_IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"


def put(
    roots: Mapping[str, etree._Element], parts: Mapping[str, bytes], picture: bytes | None
) -> dict[str, bytes]:
    """Put the picture into every room described ตราครุฑ, keeping the room's height.

    Returns:
        The parts that this adds or changes; none without a picture.

    Raises:
        DplanError: The picture is no PNG.
    """
    if picture is None:
        return {}
    ratio = _ratio(picture)
    changed: dict[str, bytes] = {}
    for name, root in roots.items():
        rooms = [x for x in root.iter(f"{{{WP}}}docPr") if x.get("descr") == DESCRIPTION]
        for room in rooms:
            _fit(room, ratio)
        if rooms:
            relations = f"word/_rels/{name.removeprefix('word/')}.rels"
            changed[relations] = _with_relation(parts.get(relations))
    if changed:
        changed[PART] = picture
        changed["[Content_Types].xml"] = _with_png(parts["[Content_Types].xml"])
    return changed


def _ratio(picture: bytes) -> float:
    """Width to height, from the PNG's head."""
    if not picture.startswith(_SIGNATURE) or len(picture) < 24:  # noqa: PLR2004 (the head's length)
        raise DplanError("ไฟล์ ตราครุฑ.png ไม่ใช่ภาพ PNG โปรดบันทึกภาพใหม่เป็นชนิด PNG")
    width, height = (int.from_bytes(picture[at : at + 4], "big") for at in (16, 20))
    return width / max(height, 1)


def _fit(room: etree._Element, ratio: float) -> None:
    frame = room.getparent()
    if frame is None:
        return
    for extent in _extents(frame):
        extent.set("cx", str(max(round(int(extent.get("cy", "0")) * ratio), 1)))
    for blip in frame.iter(f"{{{A}}}blip"):
        blip.set(f"{{{R}}}embed", _RELATION)


def _extents(frame: etree._Element) -> Iterable[etree._Element]:
    yield from frame.iter(f"{{{WP}}}extent")
    yield from (x for x in frame.iter(f"{{{A}}}ext") if x.get("cy"))


def _with_relation(relations: bytes | None) -> bytes:
    empty = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
    root = parse(relations or empty)
    relation = etree.SubElement(root, f"{{{root.nsmap[None]}}}Relationship")
    relation.set("Id", _RELATION)
    relation.set("Type", _IMAGE)
    relation.set("Target", PART.removeprefix("word/"))
    return serialize(root)


def _with_png(types: bytes) -> bytes:
    if b'Extension="png"' in types:
        return types
    root = parse(types)
    default = etree.Element(f"{{{root.nsmap[None]}}}Default")
    default.set("Extension", "png")
    default.set("ContentType", "image/png")
    root.insert(0, default)
    return serialize(root)
