"""The walls around a template's code: what it may say, call, compute and how far it may grow.

Jinja's immutable sandbox keeps templates from Python's internals, not from running for ever.
Here only what can be bounded is allowed at all: no macros, blocks, imports, or recursion; a
few harmless methods; numbers and texts of sane size; every turn of a loop is counted.
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, ClassVar

from jinja2 import Undefined, nodes
from jinja2.exceptions import SecurityError, TemplateAssertionError
from jinja2.runtime import LoopContext, markup_join
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from dplan_docs.formats.meter import MAX_TEXT, Counted, RunawayError, current, weigh

_STATEMENTS = (nodes.Template, nodes.Output, nodes.For, nodes.If, nodes.Assign, nodes.With)
_EXPRESSIONS = (
    *(nodes.Name, nodes.NSRef, nodes.Const, nodes.TemplateData, nodes.Tuple, nodes.List),
    *(nodes.Dict, nodes.Pair, nodes.Keyword, nodes.CondExpr, nodes.Filter, nodes.Test),
    *(nodes.Call, nodes.Getitem, nodes.Getattr, nodes.Slice, nodes.Concat, nodes.Compare),
    *(nodes.Operand, nodes.And, nodes.Or, nodes.Not, nodes.Neg, nodes.Pos),
    *(nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod),
)
_ALLOWED = frozenset((*_STATEMENTS, *_EXPRESSIONS))
_KEYWORDS = {
    nodes.Macro: "macro",
    nodes.CallBlock: "call",
    nodes.FilterBlock: "filter",
    nodes.AssignBlock: "set … endset",
    nodes.Block: "block",
    nodes.Extends: "extends",
    nodes.Include: "include",
    nodes.Import: "import",
    nodes.FromImport: "from … import",
    nodes.ScopedEvalContextModifier: "autoescape",
    nodes.Pow: "**",
}
_METHODS: Mapping[type, frozenset[str]] = {
    dict: frozenset({"items", "keys", "values", "get"}),
    str: frozenset({"upper", "lower", "strip", "lstrip", "rstrip", "startswith", "endswith"}),
    Markup: frozenset({"startswith", "endswith"}),
    LoopContext: frozenset({"cycle", "changed"}),
}
_MAX_ASSIGNED = 200
_MAX_NUMBER = 10**30
_NUMBERS = (int, float, Decimal)
_GROWING = (str, list, tuple)


class Sandbox(ImmutableSandboxedEnvironment):
    """An environment in which a template reaches only its fields and cannot run away."""

    intercepted_binops: ClassVar[frozenset[str]] = frozenset(  # type: ignore[misc]  # as Jinja documents it
        {"+", "-", "*", "/", "//", "%", "**"}
    )

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        return _walled(super()._parse(source, name, filename))

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401 (Jinja's own signature)
        """A dict's keys come before its methods; its look-up is by far the commonest."""
        if type(obj) is dict and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)

    def call(self, context: Any, obj: Any, /, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        """Call a method that is known to be harmless, and nothing else."""
        owner, name = getattr(obj, "__self__", None), getattr(obj, "__name__", "")
        if owner is self:
            return obj(*args)
        if name in _METHODS.get(type(owner), ()):
            return super().call(context, obj, *args, **kwargs)
        if isinstance(obj, Undefined):
            obj()  # says the name that is not known
        raise SecurityError(f"เรียกใช้ {name or 'ฟังก์ชัน'}() ในแม่แบบไม่ได้")

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401
        """Compute with numbers of sane size; join short texts and lists."""
        if isinstance(left, _NUMBERS) and isinstance(right, _NUMBERS):
            if operator == "**" or _is_huge(left) or _is_huge(right):
                raise RunawayError("คำนวณจำนวนที่ใหญ่เกินกว่าที่กำหนด")
        elif operator == "+" and isinstance(left, _GROWING) and isinstance(right, _GROWING):
            _refuse_growth(len(left) + len(right))
        else:
            raise TypeError(f"ใช้เครื่องหมาย {operator} กับค่าที่ไม่ใช่จำนวนไม่ได้")
        return super().call_binop(context, operator, left, right)

    def counted(self, values: Iterable[object]) -> Counted:
        """The values of a loop, counted."""
        return Counted(values, current())

    def weighed(self, container: object) -> object:
        """A list, tuple or dict that the template has put together."""
        weigh(container, current())
        return container

    def joined(self, *values: object) -> object:
        """What ``~`` makes of its operands."""
        for value in values:
            if isinstance(value, list | tuple | dict):
                raise TypeError("ใช้เครื่องหมาย ~ กับรายการไม่ได้")
        text = markup_join(values)
        _refuse_growth(len(text))
        return text


def _is_huge(number: float | Decimal) -> bool:
    return not -_MAX_NUMBER <= number <= _MAX_NUMBER


def _refuse_growth(length: int) -> None:
    if length > MAX_TEXT:
        raise RunawayError("ต่อข้อความหรือรายการยาวเกินกว่าที่กำหนด")
    current().use(1 + length // 64)


def _walled(tree: nodes.Template) -> nodes.Template:
    """Refuse what may not be said, and put the counters in.

    Raises:
        TemplateAssertionError: Something is said that no template may say.
    """
    assigned = 0
    for node in tree.find_all(nodes.Node):
        kind = type(node)
        if kind not in _ALLOWED or (isinstance(node, nodes.For) and node.recursive):
            word = _KEYWORDS.get(kind, "recursive" if kind is nodes.For else kind.__name__.lower())
            raise TemplateAssertionError(f"ใช้ {word} ในแม่แบบไม่ได้", node.lineno or 1)
        assigned += isinstance(node, nodes.Assign)
        if assigned > _MAX_ASSIGNED:
            raise TemplateAssertionError("ใช้คำสั่ง set มากเกินกว่าที่กำหนด", node.lineno)
    _put_counters(tree)
    if tree.environment is not None:
        tree.set_environment(tree.environment)
    return tree


def _put_counters(node: nodes.Node) -> None:
    for name, value in list(node.iter_fields()):
        if isinstance(value, nodes.Node):
            _put_counters(value)
            setattr(node, name, _counted(node, name, value))
        elif isinstance(value, list):
            for index, each in enumerate(value):
                if isinstance(each, nodes.Node):
                    _put_counters(each)
                    value[index] = _counted(node, name, each)


def _counted(parent: nodes.Node, field: str, node: nodes.Node) -> nodes.Node:
    if isinstance(parent, nodes.For) and field == "iter":
        return _call("counted", [node])
    if isinstance(node, nodes.Concat):
        return _call("joined", node.nodes)
    if _is_built(node):
        return _call("weighed", [node])
    return node


def _is_built(node: nodes.Node) -> bool:
    """Whether it is a list, tuple or dict of more than constants, and no target of a loop."""
    if not isinstance(node, nodes.List | nodes.Tuple | nodes.Dict):
        return False
    if isinstance(node, nodes.Tuple) and node.ctx != "load":
        return False
    return any(not isinstance(each, nodes.Const) for each in node.items)


def _call(name: str, arguments: list[Any]) -> nodes.Call:
    line = arguments[0].lineno
    attribute = nodes.EnvironmentAttribute(name, lineno=line)
    return nodes.Call(attribute, arguments, [], None, None, lineno=line)
