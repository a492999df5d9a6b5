"""Which papers are drafts, and what still keeps them from being signed.

A paper is a draft while findings of severity error remain or a division has sent nothing, if it
is one by which the office is bound: on it the executive makes the plan law (``announcement-memo``,
``announcement``), it is the plan that the people and the auditors read (``plan``, and
``plan-workbook``, from which it is keyed into e-Plan and put on the web), or it certifies that
just this plan was posted (``posting``; regulation, clause 26 (2)).

No others: letters, the division's memo, the approval memo and the appointment orders go out
before anything has been sent, and are signed then; the extension memo is asked for because work
is not done; agendas, minutes and ``draft-plan`` speak of a draft, and say on their face how many
errors their figures rest on. Agencies that have not answered keep nothing back: the regulation
asks the office to gather, and does not bind others to answer. A date that nobody has entered is
a dotted blank, and by itself no reason.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from dplan_docs.findings import Finding, Severity, silent_divisions

DRAFTED = frozenset({"announcement-memo", "announcement", "posting", "plan", "plan-workbook"})
_NAMED = 3
"""So many divisions are named in a page's head; all are named in the reasons."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lacking:
    """What keeps a plan from being final: false when nothing does.

    Attributes:
        errors: How many findings of severity error remain.
        silent: The divisions that have sent nothing.
    """

    errors: int = 0
    silent: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.errors or self.silent)

    @property
    def reasons(self) -> tuple[str, ...]:
        """Each reason in Thai, whole."""
        return self._reasons(len(self.silent))

    @property
    def in_short(self) -> str:
        """The reasons in one line of a page's head."""
        return " และ".join(self._reasons(_NAMED))

    @property
    def to_supply(self) -> tuple[str, ...]:
        """The same as what the officer still has to supply."""
        mend = (f"การแก้ไขข้อผิดพลาดของข้อมูล {self.errors} แห่ง",) if self.errors else ()
        return (*mend, *(f"ข้อมูลจาก{name}" for name in self.silent))

    def _reasons(self, named: int) -> tuple[str, ...]:
        errors = (f"ข้อมูลยังมีข้อผิดพลาด {self.errors} แห่ง",) if self.errors else ()
        silent = (f"ยังไม่ได้รับข้อมูลจาก{_listed(self.silent, named)}",) if self.silent else ()
        return errors + silent


def lacking_of(findings: Iterable[Finding]) -> Lacking:
    """Return what keeps the plan with these findings from being final."""
    listed = tuple(findings)
    errors = sum(finding.severity is Severity.ERROR for finding in listed)
    return Lacking(errors=errors, silent=silent_divisions(listed))


def draft_because(document: str, findings: Iterable[Finding]) -> tuple[str, ...]:
    """Return why a document is a draft, in Thai; nothing where it is final or never marked."""
    return lacking_of(findings).reasons if document in DRAFTED else ()


def _listed(names: tuple[str, ...], shown: int) -> str:
    rest = len(names) - shown
    return ", ".join(names[:shown]) + (f" และอีก {rest} แห่ง" if rest > 0 else "")
