"""Which fields a Word template uses, by the whole path of each, loops followed."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from jinja2 import TemplateError, nodes
from lxml.etree import XMLSyntaxError

from dplan_docs.formats.docx import environment
from dplan_docs.formats.meter import RunawayError
from dplan_docs.formats.package import read_parts
from dplan_docs.formats.source import has_tags, jinja_source

_TEXT_PARTS = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")
EACH = "[]"
"""Follows the path of a list where one of its items is meant."""


def used_fields(template: Path) -> frozenset[str]:
    """Return the paths of the fields that a template prints, asks or loops over.

    ``{%tr for x in ก.ข %}{{ x.ค }}`` uses ``ก.ข`` and ``ก.ข[].ค``. Of a part that is no sound
    template nothing is known.

    Raises:
        DplanError: The file is no sound package.
    """
    found: set[str] = set()
    for name, content in read_parts(template).items():
        if _TEXT_PARTS.fullmatch(name) and has_tags(content):
            found.update(_in_part(content))
    return frozenset(found)


def _in_part(xml: bytes) -> Iterator[str]:
    try:
        tree = environment().parse(jinja_source(xml))
    except (TemplateError, RunawayError, XMLSyntaxError):
        return
    yield from _in_nodes(tree, {})


def _in_nodes(node: nodes.Node, names: Mapping[str, str]) -> Iterator[str]:
    """Yield the paths below a node; ``names`` are the loops' own names and what they stand for."""
    if isinstance(node, nodes.For):
        yield from _in_nodes(node.iter, names)
        inner = dict(names)
        listed = _path(node.iter, names)
        if isinstance(node.target, nodes.Name) and listed:
            inner[node.target.name] = listed + EACH
        for child in (*node.body, *node.else_, *([node.test] if node.test else [])):
            yield from _in_nodes(child, inner)
        return
    path = _path(node, names)
    if path:
        yield path
        return
    for child in node.iter_child_nodes():
        yield from _in_nodes(child, names)


def _path(node: nodes.Node, names: Mapping[str, str]) -> str:
    if isinstance(node, nodes.Call) and isinstance(node.node, nodes.EnvironmentAttribute):
        return _path(node.args[0], names)  # the sandbox counts a loop's turns
    if isinstance(node, nodes.Name):
        return names.get(node.name, node.name)
    if isinstance(node, nodes.Getattr):
        before = _path(node.node, names)
        return f"{before}.{node.attr}" if before else ""
    if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
        before = _path(node.node, names)
        return f"{before}.{node.arg.value}" if before else ""
    return ""
