"""What the officer reads on the screen, in Thai: calm, short, the faults first.

Each report is imported from its own module, since a report costs no more than what it
reports on.
"""
