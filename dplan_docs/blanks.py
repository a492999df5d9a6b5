"""Dotted blanks: how a value that nobody has entered prints, and how the report learns of it."""

from dataclasses import dataclass, field

DAY = "." * 6
NAME = "." * 20
DATE = f"{DAY} {NAME} {'.' * 8}"


@dataclass(slots=True)
class Missing:
    """What one paper still lacks, by its Thai name, in the order of printing."""

    labels: list[str] = field(default_factory=list)

    def note(self, label: str) -> None:
        """Remember a missing value once."""
        if label not in self.labels:
            self.labels.append(label)


@dataclass(frozen=True, slots=True, kw_only=True)
class Blank:
    """A missing value: false, printed as dots, and noted as missing once it is printed.

    Attributes:
        label: What is missing, in Thai, as the officer knows it.
        missing: The paper's list of what it lacks.
        dots: What is printed instead.
        others: What else is missing where this is printed.
    """

    label: str
    missing: Missing
    dots: str = NAME
    others: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return False

    def __str__(self) -> str:
        for label in (self.label, *self.others):
            self.missing.note(label)
        return self.dots

    def __html__(self) -> str:
        return str(self)

    def shaped(self, dots: str) -> "Blank":
        """The same blank with dots of another shape, such as a date's."""
        return Blank(label=self.label, missing=self.missing, dots=dots)
