"""A strange workbook's package: parts read, edited and added; those not touched keep their bytes."""

import itertools
import posixpath
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Self

from dplan_docs.errors import DplanError
from dplan_docs.formats.package import read_strange_parts, write_zip
from dplan_docs.formats.xlsx.markup import serialize
from dplan_docs.reading.guard import check_package

if TYPE_CHECKING:
    from lxml.etree import _Element

CONTENT_TYPES = "[Content_Types].xml"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_RELATION_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_MOST_XML = 24 * 2**20
"""Bytes of all parts that are looked into; a tree takes some thirty times as much memory."""


class UnmarkableError(Exception):
    """A workbook that cannot be marked; the text says why, in Thai."""


class Relation(NamedTuple):
    """A part's relation to another part of its package.

    Attributes:
        kind: The last word of its type, such as ``comments``.
        target: The other part's name; None for what lies outside the package.
    """

    id: str
    kind: str
    target: str | None


class Package:
    """A workbook's parts, to be edited and written again."""

    def __init__(self, parts: dict[str, bytes]) -> None:
        self.parts = parts
        self._read: dict[str, _Element] = {}
        self._edited: dict[str, _Element] = {}
        self._left = _MOST_XML

    @classmethod
    def open(cls, path: Path) -> Self:
        """Return the package in a file.

        Raises:
            UnmarkableError: It is none, or none that may be unpacked.
        """
        try:
            if fault := check_package(path):
                raise UnmarkableError(fault.reason)
            return cls(read_strange_parts(path))
        except (DplanError, OSError, ValueError, zlib.error) as error:
            raise UnmarkableError("ไฟล์เดิมไม่ใช่ไฟล์ Excel รุ่นใหม่ (.xlsx) หรือเปิดไม่ได้") from error

    def read(self, name: str) -> "_Element":
        """Return a part's root element, as it is now, to look at only."""
        if name in self._edited:
            return self._edited[name]
        if name not in self._read:
            self._read[name] = self._parse(name)
        return self._read[name]

    def edit(self, name: str) -> "_Element":
        """Return a part's root element; what is done to it is written."""
        root = self.read(name)
        self._read.pop(name, None)
        return self._edited.setdefault(name, root)

    def settle(self, name: str) -> None:
        """Write a part that needs no more editing; its tree is large."""
        self.replace(name, serialize(self.edit(name)))

    def relations(self, part: str) -> Iterator[Relation]:
        """Yield what a part refers to."""
        name = _relations_of(part)
        if name not in self.parts:
            return
        for relation in self.read(name).iter(f"{{{_RELATIONS}}}Relationship"):
            kind = relation.get("Type", "").rpartition("/")[2]
            target = self._resolved(part, relation)
            yield Relation(relation.get("Id", ""), kind, target)

    def related(self, part: str, kind: str) -> Relation | None:
        """Return a part's first relation of a kind to a part that is there."""
        return next((x for x in self.relations(part) if x.kind == kind and x.target), None)

    def relate(self, part: str, kind: str, target: str) -> str:
        """Add a relation and return its id."""
        name = _relations_of(part)
        if name not in self.parts:
            self.parts[name] = f'<Relationships xmlns="{_RELATIONS}"/>'.encode()
        root = self.edit(name)
        taken = {relation.get("Id", "").casefold() for relation in root}
        key = next(x for n in itertools.count(1) if (x := f"rId{n}").casefold() not in taken)
        path = posixpath.relpath(f"/{target}", f"/{posixpath.dirname(part)}")
        attributes = {"Id": key, "Type": _RELATION_KINDS + kind, "Target": path}
        root.append(root.makeelement(f"{{{_RELATIONS}}}Relationship", attributes))
        return key

    def add(self, pattern: str, content: bytes, content_type: str) -> str:
        """Add a part under the first free name, such as ``xl/comments{}.xml``, and return that."""
        taken = {name.casefold() for name in self.parts}
        name = next(
            x for n in itertools.count(1) if (x := pattern.format(n)).casefold() not in taken
        )
        self.parts[name] = content
        self._declare(name, content_type)
        return name

    def replace(self, name: str, content: bytes) -> None:
        """Give a part other content."""
        self.parts[name] = content
        self._forget(name)

    def drop(self, name: str) -> None:
        """Take a part out, with what the content types and relations say of it."""
        del self.parts[name]
        self._forget(name)
        types = self.edit(CONTENT_TYPES)
        for override in types.findall(f"{{{_TYPES}}}Override"):
            if override.get("PartName") == f"/{name}":
                types.remove(override)

    def unrelate(self, part: str, relation: Relation) -> None:
        """Take a relation out."""
        root = self.edit(_relations_of(part))
        for found in root.findall(f"{{{_RELATIONS}}}Relationship"):
            if found.get("Id") == relation.id:
                root.remove(found)

    def forget_relations(self, part: str) -> None:
        """Take all relations of a part out."""
        self.parts.pop(_relations_of(part), None)
        self._forget(_relations_of(part))

    def content(self) -> bytes:
        """Return the package; the same parts always give the same bytes."""
        for name, root in self._edited.items():
            self.parts[name] = serialize(root)
        return write_zip(self.parts.items())

    def _forget(self, name: str) -> None:
        self._read.pop(name, None)
        self._edited.pop(name, None)

    def _declare(self, name: str, content_type: str) -> None:
        types = self.edit(CONTENT_TYPES)
        suffix = posixpath.splitext(name)[1].removeprefix(".")
        if suffix == "xml":
            attributes = {"PartName": f"/{name}", "ContentType": content_type}
            types.append(types.makeelement(f"{{{_TYPES}}}Override", attributes))
            return
        defaults = types.findall(f"{{{_TYPES}}}Default")
        if all(default.get("Extension", "").lower() != suffix for default in defaults):
            attributes = {"Extension": suffix, "ContentType": content_type}
            types.insert(0, types.makeelement(f"{{{_TYPES}}}Default", attributes))

    def _resolved(self, part: str, relation: "_Element") -> str | None:
        if relation.get("TargetMode") == "External":
            return None
        folder = posixpath.dirname(part)
        joined = posixpath.join("/", folder, relation.get("Target", ""))
        name = posixpath.normpath(joined).lstrip("/")
        return name if name in self.parts else None

    def _parse(self, name: str) -> "_Element":
        from lxml import etree

        content = self.parts.get(name, b"")
        self._left -= len(content)
        if self._left < 0:
            raise UnmarkableError("ไฟล์เดิมมีขนาดใหญ่เกินกว่าที่จะทำเครื่องหมายได้")
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
        )
        try:
            root = etree.fromstring(content, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise UnmarkableError("โครงสร้างภายในไฟล์เดิมเสีย") from error
        if b"<!DOCTYPE" in content.replace(b"\0", b""):
            raise UnmarkableError("ไฟล์เดิมมีส่วนที่ไม่ปลอดภัย (DTD)")
        return root


def _relations_of(part: str) -> str:
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")
