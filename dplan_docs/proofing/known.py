"""What is known of the office whose templates are read; nothing, when a template is read alone."""

from dataclasses import dataclass

from dplan_docs.settings.model import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The office's own name, year and law, as far as they are entered."""

    names: tuple[str, ...] = ()
    years: frozenset[int] = frozenset()
    regulation: str = ""
    digit_style: str = ""

    @classmethod
    def of(cls, settings: Settings) -> "Known":
        """Return what the settings say."""
        office, year = settings.organization, settings.year
        plan_year = year.fiscal_year
        ends = {year.development_plan_from, year.development_plan_to}
        near = {plan_year - 1, plan_year, plan_year + 1} if plan_year else set()
        return cls(
            names=tuple(filter(None, (office.full_name, office.short_name))),
            years=frozenset(x for x in (*near, *ends) if x and near),
            regulation=year.regulation,
            digit_style=office.digit_style,
        )
