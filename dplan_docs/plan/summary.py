"""The figures of form ผด.01: counts, sums and percentages that add to 100.00."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from dplan_docs.plan.model import EquipmentPlan, Plan, WorkPlan
from dplan_docs.plan.tally import Tally

_CENT = Decimal("0.01")
_WHOLE = Decimal("100.00")
_MANY = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryLine:
    """One line of ผด.01.

    Attributes:
        name: The แผนงาน, the strategy of a subtotal, or ``""`` for a total.
        tally: Number and money.
        count_percent: The number's share, two places.
        budget_percent: The money's share, two places.
        divisions: The units in charge, in the office's order.
    """

    name: str
    tally: Tally
    count_percent: Decimal
    budget_percent: Decimal
    divisions: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        """How many."""
        return self.tally.count

    @property
    def budget(self) -> Decimal:
        """How much, in baht."""
        return self.tally.budget


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryBlock:
    """The lines of one strategy, or of the equipment, and their subtotal."""

    name: str
    lines: tuple[SummaryLine, ...]
    subtotal: SummaryLine


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The whole form.

    Attributes:
        strategies: A block a strategy; percentages are of all projects.
        total: All projects (รวมทั้งสิ้น).
        equipment: The equipment by แผนงาน; percentages are of all equipment.
    """

    strategies: tuple[SummaryBlock, ...]
    total: SummaryLine
    equipment: SummaryBlock


def summary(plan: Plan) -> Summary:
    """Return the figures of ผด.01; subtotals and totals are the sums of their lines."""
    order = plan.division_order
    lines = _lines([part for s in plan.strategies for part in s.work_plans], order)
    blocks, start = [], 0
    for strategy in plan.strategies:
        end = start + len(strategy.work_plans)
        blocks.append(_block(strategy.name, lines[start:end], order))
        start = end
    return Summary(
        strategies=tuple(blocks),
        total=_sum_line("", [block.subtotal for block in blocks], order),
        equipment=_block("", _lines(plan.equipment, order), order),
    )


def percentages(parts: Sequence[Decimal]) -> tuple[Decimal, ...]:
    """Return the parts' shares in hundredths of a percent, adding to exactly 100.00.

    What rounding leaves over or takes too much is the largest part's. All are nought
    when the whole is.

    >>> percentages([Decimal(1), Decimal(1), Decimal(1)])
    (Decimal('33.34'), Decimal('33.33'), Decimal('33.33'))
    """
    whole = sum(parts)
    if not whole:
        return tuple(Decimal("0.00") for _ in parts)
    # Rounded up, very many small parts could ask more back than the largest one has.
    rounding = ROUND_HALF_UP if len(parts) <= _MANY else ROUND_DOWN
    shares = [(part * 100 / whole).quantize(_CENT, rounding) for part in parts]
    shares[parts.index(max(parts))] += _WHOLE - sum(shares)
    return tuple(shares)


def _lines(
    parts: Sequence[WorkPlan | EquipmentPlan], order: tuple[str, ...]
) -> tuple[SummaryLine, ...]:
    tallies = [part.tally for part in parts]
    counts = percentages([Decimal(tally.count) for tally in tallies])
    budgets = percentages([tally.budget for tally in tallies])
    return tuple(
        SummaryLine(
            name=part.name,
            tally=tally,
            count_percent=count,
            budget_percent=budget,
            divisions=tuple(name for name in order if name in part.divisions),
        )
        for part, tally, count, budget in zip(parts, tallies, counts, budgets, strict=True)
    )


def _block(name: str, lines: tuple[SummaryLine, ...], order: tuple[str, ...]) -> SummaryBlock:
    return SummaryBlock(name=name, lines=lines, subtotal=_sum_line(name, lines, order))


def _sum_line(name: str, lines: Sequence[SummaryLine], order: tuple[str, ...]) -> SummaryLine:
    present = {division for line in lines for division in line.divisions}
    return SummaryLine(
        name=name,
        tally=sum((line.tally for line in lines), Tally()),
        count_percent=sum((line.count_percent for line in lines), Decimal("0.00")),
        budget_percent=sum((line.budget_percent for line in lines), Decimal("0.00")),
        divisions=tuple(division for division in order if division in present),
    )
