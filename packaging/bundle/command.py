"""The program `ocrfix` of a bundle: the command, without Qt."""

from multiprocessing import freeze_support

# Before all imports: a process that cleans for `ocrfix batch` begins here too.
freeze_support()

from ocrfix.cli.main import run  # noqa: E402

run()
