"""The plan of one year: every division's entries grouped, ordered and totalled."""

from dplan_docs.plan.grouping import build_plan
from dplan_docs.plan.model import (
    UNNAMED_STRATEGY,
    UNNAMED_WORK_PLAN,
    EquipmentCategory,
    EquipmentPlan,
    Plan,
    Strategy,
    WorkPlan,
)
from dplan_docs.plan.summary import Summary, SummaryBlock, SummaryLine, summary
from dplan_docs.plan.tally import Tally

__all__ = [
    "UNNAMED_STRATEGY",
    "UNNAMED_WORK_PLAN",
    "EquipmentCategory",
    "EquipmentPlan",
    "Plan",
    "Strategy",
    "Summary",
    "SummaryBlock",
    "SummaryLine",
    "Tally",
    "WorkPlan",
    "build_plan",
    "summary",
]
