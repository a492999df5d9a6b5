"""What a template's tags ask for, tag by tag: names, filters, tests, lists and conditions.

Each tag is parsed by Jinja for itself, so that a fault in one hides nothing in the others.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

import jinja2
from jinja2 import nodes

from dplan_docs.formats.proof.model import Tag

LOOPING = "loop"
COMMANDS = frozenset(
    {"for", "endfor", "if", "elif", "else", "endif", "set", "endset", "with", "endwith", "raw"}
) | {"endraw", "cellbg", "colspan", "vm", "hm"}
REFUSED = frozenset(
    {"include", "import", "from", "extends", "block", "endblock", "macro", "endmacro", "call"}
) | {"endcall", "filter", "endfilter", "do", "autoescape", "endautoescape", "trans"}
_ENDS = {"for": "endfor", "if": "endif", "with": "endwith"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """A name that a tag uses: as typed, and as a path from the fields (``x[].y`` inside a loop).

    Attributes:
        path: None where it is a name of the template's own making.
    """

    typed: str
    path: str | None
    tag: Tag


@dataclass(slots=True, kw_only=True)
class Asked:
    """All that the tags ask for."""

    uses: list[Use] = field(default_factory=list)
    printed: list[tuple[Use, tuple[str, ...]]] = field(default_factory=list)
    filters: list[tuple[str, Tag]] = field(default_factory=list)
    tests: list[tuple[str, Tag]] = field(default_factory=list)
    loops: list[Use] = field(default_factory=list)
    conditions: list[str] = field(default_factory=list)
    left: list[Use] = field(default_factory=list)
    malformed: list[Tag] = field(default_factory=list)
    private: list[tuple[str, Tag]] = field(default_factory=list)


Scope = dict[str, str | None]


@cache
def _parser() -> jinja2.Environment:
    """An environment that parses and does nothing else: the engine's own guards what it parses."""
    return jinja2.Environment(autoescape=True)


def asked_of(tags: Sequence[Tag], *, balanced: bool) -> Asked:
    """Return what these tags ask for; with unbalanced blocks a loop's name holds to the end."""
    reader = _Reader(balanced=balanced)
    for tag in tags:
        reader.read(tag)
    return reader.asked


@dataclass(slots=True, kw_only=True)
class _Reader:
    balanced: bool
    asked: Asked = field(default_factory=Asked)
    scopes: list[Scope] = field(default_factory=lambda: [{}])
    gone: set[str] = field(default_factory=set)
    part: str = ""

    def read(self, tag: Tag) -> None:
        if tag.part != self.part:
            self.part, self.scopes, self.gone = tag.part, [{}], set()
        if tag.kind == "comment" or (tag.kind == "stmt" and tag.keyword not in COMMANDS):
            return
        source = _source(tag)
        if not source:
            self._close(tag.keyword)
            return
        try:
            tree = _parser().parse(source)
        except jinja2.TemplateSyntaxError:
            self.asked.malformed.append(tag)
            if tag.keyword == "for":
                self.scopes.append(dict.fromkeys(tag.body.split()[1:2]))
            return
        for node in tree.body:
            self._statement(node, tag)

    def _close(self, keyword: str) -> None:
        if keyword in {"endfor", "endwith"} and self.balanced and len(self.scopes) > 1:
            self.gone |= set(self.scopes.pop())

    def _statement(self, node: nodes.Node, tag: Tag) -> None:
        match node:
            case nodes.For():
                self._loop(node, tag)
            case nodes.If():
                self._expression(node.test, tag)
                paths = map(self._path, _names(node.test))
                self.asked.conditions += [path for path in paths if path is not None]
            case nodes.Assign():
                self._expression(node.node, tag)
                self.scopes[-1].update(_named(node.target))
            case nodes.With():
                self._with(node, tag)
            case nodes.Output():
                for each in node.nodes:
                    self._print(each, tag)

    def _with(self, node: nodes.With, tag: Tag) -> None:
        for value in node.values:
            self._expression(value, tag)
        self.scopes.append({name: None for x in node.targets for name in _named(x)})

    def _loop(self, node: nodes.For, tag: Tag) -> None:
        self._expression(node.iter, tag)
        path = self._path(node.iter)
        typed = _typed(node.iter)
        if typed:
            self.asked.loops.append(Use(typed=typed, path=path, tag=tag))
        scope = _named(node.target)
        scope[LOOPING] = None
        if isinstance(node.target, nodes.Name):
            scope[node.target.name] = f"{path}[]" if path else None
        self.scopes.append(scope)
        if node.test is not None:
            self._expression(node.test, tag)

    def _print(self, node: nodes.Node, tag: Tag) -> None:
        if isinstance(node, nodes.TemplateData):
            return
        self._expression(node, tag)
        filters: list[str] = []
        while isinstance(node, nodes.Filter) and node.node is not None and not node.args:
            filters.insert(0, node.name)
            node = node.node
        typed = _typed(node)
        if typed:
            use = Use(typed=typed, path=self._path(node), tag=tag)
            self.asked.printed.append((use, tuple(filters)))

    def _expression(self, node: nodes.Node, tag: Tag) -> None:
        for each in (node, *node.find_all(nodes.Node)):
            if isinstance(each, nodes.Filter):
                self.asked.filters.append((each.name, tag))
            elif isinstance(each, nodes.Test):
                self.asked.tests.append((each.name, tag))
            elif isinstance(each, nodes.Getattr) and each.attr.startswith("_"):
                self.asked.private.append((each.attr, tag))
        for each in _names(node):
            self._use(each, tag)

    def _use(self, node: nodes.Node, tag: Tag) -> None:
        typed = _typed(node) or ""
        root = typed.partition(".")[0]
        known = any(root in scope for scope in self.scopes)
        use = Use(typed=typed, path=self._path(node), tag=tag)
        if not known and (root in self.gone or root == LOOPING):
            self.asked.left.append(use)
        else:
            self.asked.uses.append(use)

    def _path(self, node: nodes.Node) -> str | None:
        typed = _typed(node)
        if not typed:
            return None
        root, dot, rest = typed.partition(".")
        for scope in reversed(self.scopes):
            if root in scope:
                return f"{scope[root]}{dot}{rest}" if scope[root] else None
        return typed


def _source(tag: Tag) -> str:
    """Return a tag as a whole template of its own; ``""`` for one that only closes."""
    if tag.kind == "expr":
        return f"{{{{ {tag.body} }}}}"
    if tag.keyword in _ENDS:
        return f"{{% {tag.body} %}}{{% {_ENDS[tag.keyword]} %}}"
    if tag.keyword == "elif":
        return f"{{% {tag.body[2:]} %}}{{% endif %}}"
    if tag.keyword == "set" and "=" in tag.body:
        return f"{{% {tag.body} %}}"
    if tag.keyword in {"cellbg", "colspan"}:
        return f"{{{{ {tag.body.partition(' ')[2]} }}}}"
    return ""


def _named(target: nodes.Node) -> Scope:
    found = [target] if isinstance(target, nodes.Name) else target.find_all(nodes.Name)
    return {node.name: None for node in found}


def _names(node: nodes.Node) -> Iterator[nodes.Node]:
    """The longest dotted names in an expression."""
    if _typed(node):
        yield node
        return
    for child in node.iter_child_nodes():
        yield from _names(child)


def _typed(node: nodes.Node) -> str | None:
    match node:
        case nodes.Name():
            return node.name
        case nodes.Getattr():
            base = _typed(node.node)
            return f"{base}.{node.attr}" if base else None
        case nodes.Getitem(arg=nodes.Const(value=str() as key)):
            base = _typed(node.node)
            return f"{base}.{key}" if base else None
    return None
