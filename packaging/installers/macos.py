"""macOS: `ocrfix.app` and the command line beside it, in a disk image.

The application is made with the bundle, by `packaging/bundle/ocrfix.spec`.
"""

from __future__ import annotations

import os
import platform
import shutil

from installers.common import (
    BUILD,
    BUNDLE,
    DIST,
    PACKAGING,
    ROOT,
    VERSION,
    BuildError,
    fresh,
    run,
    say,
    size_mb,
)


def make() -> None:
    """Make `dist/ocrfix-VERSION-macos-MACHINE.dmg`.

    `OCRFIX_MACOS_IDENTITY` names the certificate to sign with, `OCRFIX_MACOS_PROFILE` the
    stored login of Apple's notary; without them macOS asks before the first start.

    Raises:
        BuildError: There is no application.
    """
    application = DIST / "ocrfix.app"
    if not application.is_dir():
        raise BuildError("there is no dist/ocrfix.app; run `build.py bundle` first.")
    folder = fresh(BUILD / "dmg")
    shutil.copytree(application, folder / "ocrfix.app", symlinks=True)
    shutil.copytree(BUNDLE, folder / "command line", symlinks=True)
    shutil.copy(BUNDLE / "NOTICE.txt", folder)
    (folder / "Applications").symlink_to("/Applications")
    identity = os.environ.get("OCRFIX_MACOS_IDENTITY")
    if identity:
        rights = f"--entitlements={PACKAGING / 'macos' / 'entitlements.plist'}"
        sign = ["codesign", "--force", "--deep", "--timestamp", "--options=runtime", rights]
        run([*sign, "--sign", identity, folder / "ocrfix.app"])
    target = DIST / f"ocrfix-{VERSION}-macos-{platform.machine()}.dmg"
    image = ["hdiutil", "create", "-ov", "-volname", "ocrfix", "-format", "UDZO"]
    run([*image, "-srcfolder", folder, target])
    profile = os.environ.get("OCRFIX_MACOS_PROFILE")
    if identity and profile:
        run(["xcrun", "notarytool", "submit", target, "--keychain-profile", profile, "--wait"])
        run(["xcrun", "stapler", "staple", target])
    say(f"{target.relative_to(ROOT)} has {size_mb(target):.0f} MB")
