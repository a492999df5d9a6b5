"""Comments at a sheet's cells, beside those that the officer wrote."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from dplan_docs.formats.returned import shapes
from dplan_docs.formats.returned.boxes import Boxes
from dplan_docs.formats.returned.cells import Place, place_of
from dplan_docs.formats.returned.parts import Package, UnmarkableError
from dplan_docs.formats.returned.text import spelled
from dplan_docs.formats.xlsx.markup import MAIN, RELATION_ID

if TYPE_CHECKING:
    from lxml.etree import _Element

AUTHOR = "โปรแกรมตรวจแผนการดำเนินงาน"
HEAD = f"{AUTHOR} พบว่า"
"""Begins what we add to a comment, so that it is known when the workbook comes again."""

_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_NO_COMMENTS = f'<comments xmlns="{MAIN}"><authors/><commentList/></comments>'.encode()
_VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_AFTER_DRAWING = frozenset(
    {"legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems"}
    | {"tableParts", "extLst", "AlternateContent"}
)


class Comments:
    """The comments of one sheet."""

    def __init__(self, package: Package, sheet_part: str) -> None:
        self._package = package
        self._sheet_part = sheet_part
        self._sheet = package.edit(sheet_part)
        self._boxes = Boxes(self._sheet)

    def add(self, texts: Mapping[Place, str]) -> None:
        """Put a comment at each of these cells; one that stands there is kept and added to."""
        root = self._comments()
        author = self._author(root)
        listed = _child(root, "commentList")
        standing = {place_of(comment.get("ref")): comment for comment in listed}
        part, drawing = self._drawing()
        for place, text in texts.items():
            if place in standing:
                _add_to(standing[place], text)
            else:
                made = listed.makeelement(
                    f"{{{MAIN}}}comment", ref=place.address, authorId=str(author)
                )
                made.append(made.makeelement(f"{{{MAIN}}}text"))
                listed.append(made)
                _add_to(made, text)
            drawing = shapes.add_note(drawing, place, self._boxes.anchor(place, text))
        self._package.parts[part] = drawing.encode()

    def take_back(self) -> None:
        """Remove what we wrote when the workbook was sent back before."""
        comments = self._package.related(self._sheet_part, "comments")
        drawn = self._package.related(self._sheet_part, "vmlDrawing")
        if comments is None or comments.target is None or drawn is None or drawn.target is None:
            return
        drawing = _decoded(self._package.parts[drawn.target])
        listed = _child(self._package.edit(comments.target), "commentList")
        for comment in list(listed):
            place = place_of(comment.get("ref"))
            if place and _take_back_from(comment):
                listed.remove(comment)
                drawing = shapes.drop_note(drawing, place)
        self._package.parts[drawn.target] = drawing.encode()

    def _comments(self) -> "_Element":
        standing = self._package.related(self._sheet_part, "comments")
        if standing and standing.target:
            return self._package.edit(standing.target)
        part = self._package.add("xl/comments{}.xml", _NO_COMMENTS, _CONTENT_TYPE)
        self._package.relate(self._sheet_part, "comments", part)
        return self._package.edit(part)

    def _author(self, root: "_Element") -> int:
        authors = _child(root, "authors")
        names = [author.text for author in authors]
        if AUTHOR not in names:
            made = authors.makeelement(f"{{{MAIN}}}author")
            made.text = AUTHOR
            authors.append(made)
            return len(names)
        return names.index(AUTHOR)

    def _drawing(self) -> tuple[str, str]:
        """Return the VML part for the sheet's comments, and its text."""
        standing = self._sheet.find(f"{{{MAIN}}}legacyDrawing")
        if standing is None:
            return self._new_drawing()
        wanted = standing.get(RELATION_ID)
        related = {x.id: x.target for x in self._package.relations(self._sheet_part)}
        part = related.get(wanted or "")
        drawing = _decoded(self._package.parts[part]) if part else ""
        if part is None or not shapes.can_hold(drawing):
            raise UnmarkableError("หมายเหตุ (comment) เดิมในไฟล์เสีย")
        return part, drawing

    def _new_drawing(self) -> tuple[str, str]:
        others = [part for name, part in self._package.parts.items() if name.endswith(".vml")]
        drawing = shapes.new_drawing(others)
        pattern = "xl/drawings/vmlDrawing{}.vml"
        part = self._package.add(pattern, drawing.encode(), _VML_TYPE)
        key = self._package.relate(self._sheet_part, "vmlDrawing", part)
        made = self._sheet.makeelement(f"{{{MAIN}}}legacyDrawing", {RELATION_ID: key})
        later = (x for x in self._sheet if str(x.tag).rpartition("}")[2] in _AFTER_DRAWING)
        follower = next(later, None)
        if follower is None:
            self._sheet.append(made)
        else:
            follower.addprevious(made)
        return part, drawing


def _add_to(comment: "_Element", text: str) -> None:
    """Add a run to a comment's text, before what tells how to pronounce it."""
    holder = _child(comment, "text")
    before = "\n\n" if _plain_text(holder).strip() else ""
    run = holder.makeelement(f"{{{MAIN}}}r")
    shown = run.makeelement(f"{{{MAIN}}}t")
    shown.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    shown.text = f"{before}{HEAD}\n{spelled(text)}"
    run.append(_look(run))
    run.append(shown)
    last = [x for x in holder if str(x.tag).rpartition("}")[2] in {"t", "r"}]
    holder.insert(holder.index(last[-1]) + 1 if last else 0, run)


def _look(run: "_Element") -> "_Element":
    """Return how our text looks: large enough for vowels above and below the letters."""
    look = run.makeelement(f"{{{MAIN}}}rPr")
    for name, value in (("sz", "11"), ("rFont", "Tahoma"), ("family", "2")):
        look.append(look.makeelement(f"{{{MAIN}}}{name}", val=value))
    return look


def _take_back_from(comment: "_Element") -> bool:
    """Cut off what we added; return whether nothing is left."""
    holder = _child(comment, "text")
    said, ours, _ = _plain_text(holder).partition(HEAD)
    if not ours:
        return False
    for child in list(holder):
        holder.remove(child)
    shown = holder.makeelement(f"{{{MAIN}}}t")
    shown.text = said.rstrip()
    holder.append(shown)
    return not said.strip()


def _plain_text(holder: "_Element") -> str:
    return "".join(shown.text or "" for shown in holder.iter(f"{{{MAIN}}}t"))


def _child(parent: "_Element", name: str) -> "_Element":
    found = parent.find(f"{{{MAIN}}}{name}")
    if found is None:
        found = parent.makeelement(f"{{{MAIN}}}{name}")
        parent.append(found)
    return found


def _decoded(drawing: bytes) -> str:
    try:
        return drawing.decode("utf-8-sig")
    except UnicodeDecodeError:
        return ""
