"""What template fields call the months of a fiscal year."""

from dplan_docs.thai.months import FISCAL_MONTHS, SHORT_MONTHS

MONTH_FIELDS = {month: SHORT_MONTHS[month].replace(".", "") for month in FISCAL_MONTHS}
"""By the months' numbers, from October on: ตค, พย and so on; a field's name has no dots."""
