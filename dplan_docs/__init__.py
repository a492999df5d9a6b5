"""dplan_docs: divisions' workbooks in, the papers of the yearly operation plan out."""

__version__ = "0.1.0"
