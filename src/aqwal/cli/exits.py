"""Exit codes beside those of the errors (`errors.py`) and of click (2, not understood)."""

FINE = 0
FAULT = 1
UNREADABLE = 3  # that of InputError: something could not be read, and the rest went on
INTERRUPTED = 130  # 128 and SIGINT, as shells have it
CUT_OFF = 141  # 128 and SIGPIPE, as a program ends that is stopped by it
