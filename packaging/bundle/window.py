"""The program `ocrfix-gui` of a bundle: the window, without a console."""

from multiprocessing import freeze_support

freeze_support()

from ocrfix.cli.gui import main  # noqa: E402

main()
