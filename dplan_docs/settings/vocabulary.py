"""The names that an office's workbooks may use, as its settings say."""

from dplan_docs.parsing import NO_BUDGET_WORDS, WORK_PLANS, Vocabulary
from dplan_docs.settings.model import Settings


def vocabulary_of(settings: Settings) -> Vocabulary:
    """Return the names that an office's workbooks may use."""
    return Vocabulary(
        divisions=tuple(
            (x.name, tuple(filter(None, (x.short_name, *x.aliases))))
            for x in settings.divisions
            if x.name
        ),
        agencies=tuple(
            (agency.name, agency.aliases) for agency in settings.agencies if agency.name
        ),
        work_plans=settings.work_plans or WORK_PLANS,
        no_budget_words=(*NO_BUDGET_WORDS, *settings.organization.no_budget_words),
    )
