"""The few exceptions that mean the program cannot go on."""


class DplanError(Exception):
    """We cannot go on; the message is one polite Thai sentence that says what to do.

    The command line prints it and exits with 3; nothing has been written.
    """

    def to_json(self) -> dict[str, object]:
        """Return what ``--json`` answers."""
        return {"error": str(self)}


class UsageError(DplanError):
    """The command was given something it does not take; exits with 2."""
