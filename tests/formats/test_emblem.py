import struct

import pytest

from dplan_docs.errors import DplanError
from dplan_docs.formats import emblem
from dplan_docs.formats.wordml import WP, A, R

TYPES = b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
HEIGHT = 1_080_000


def a_png(width=300, height=400):
    head = struct.pack(">II", width, height)
    return b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + head + b"\x08\x06\x00\x00\x00"


@pytest.fixture
def rooms(element):
    """A body with rooms for the emblem and one other picture."""

    def picture(description):
        return (
            f'<w:p><w:r><w:drawing><wp:anchor><wp:extent cx="1" cy="{HEIGHT}"/>'
            f'<wp:docPr id="1" name="รูป" descr="{description}"/><a:graphic><a:graphicData><pic:pic>'
            '<pic:blipFill><a:blip r:embed="rIdOld"/></pic:blipFill>'
            f'<pic:spPr><a:xfrm><a:ext cx="1" cy="{HEIGHT}"/></a:xfrm></pic:spPr></pic:pic>'
            "</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r></w:p>"
        )

    def make(*descriptions):
        return element(f"<w:body>{''.join(map(picture, descriptions))}</w:body>")

    return make


def put(root, picture, parts=None):
    parts = {"[Content_Types].xml": TYPES} | (parts or {})
    return emblem.put({"word/document.xml": root}, parts, picture)


def test_the_picture_keeps_the_rooms_height_and_its_own_ratio(rooms):
    root = rooms(emblem.DESCRIPTION)
    put(root, a_png(300, 400))
    for name in (f"{{{WP}}}extent", f"{{{A}}}ext"):
        (extent,) = root.iter(name)
        assert (extent.get("cx"), extent.get("cy")) == (str(HEIGHT * 3 // 4), str(HEIGHT))


def test_the_picture_is_a_part_with_a_relation_and_a_type(rooms):
    root = rooms(emblem.DESCRIPTION)
    changed = put(root, a_png())
    assert changed[emblem.PART] == a_png()
    assert b'Extension="png"' in changed["[Content_Types].xml"]
    (blip,) = root.iter(f"{{{A}}}blip")
    relations = changed["word/_rels/document.xml.rels"].decode()
    assert f'Id="{blip.get(f"{{{R}}}embed")}"' in relations
    assert 'Target="media/office-emblem.png"' in relations


def test_every_room_takes_the_one_picture(rooms):
    root = rooms(emblem.DESCRIPTION, emblem.DESCRIPTION)
    changed = put(root, a_png())
    assert changed["word/_rels/document.xml.rels"].count(b"<Relationship ") == 1
    assert len({blip.get(f"{{{R}}}embed") for blip in root.iter(f"{{{A}}}blip")}) == 1


def test_other_pictures_stay(rooms):
    root = rooms("แผนที่")
    assert put(root, a_png()) == {}
    assert next(root.iter(f"{{{A}}}blip")).get(f"{{{R}}}embed") == "rIdOld"


def test_without_a_picture_the_room_stays(rooms):
    root = rooms(emblem.DESCRIPTION)
    assert put(root, None) == {}
    assert next(root.iter(f"{{{A}}}blip")).get(f"{{{R}}}embed") == "rIdOld"


def test_a_type_that_stands_is_not_added_again(rooms):
    types = TYPES.replace(b"/>", b'><Default Extension="png" ContentType="image/png"/></Types>')
    changed = put(rooms(emblem.DESCRIPTION), a_png(), {"[Content_Types].xml": types})
    assert changed["[Content_Types].xml"].count(b"png") == types.count(b"png")


@pytest.mark.parametrize("picture", [b"\xff\xd8\xff\xe0" + bytes(40), b"\x89PNG\r\n\x1a\n", b""])
def test_what_is_no_png_is_refused_in_thai(rooms, picture):
    with pytest.raises(DplanError, match=r"ตราครุฑ\.png ไม่ใช่ภาพ PNG"):
        put(rooms(emblem.DESCRIPTION), picture)
