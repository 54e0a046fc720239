#!/bin/sh
# Installs ocrfix for you alone or, as root, for everybody. Nothing is downloaded.
#
#   ./install.sh                     into ~/.local; as root, into /usr/local
#   ./install.sh --prefix FOLDER     elsewhere
#   ./install.sh --uninstall         take it away again; what you decided and your own words stay
set -eu

prefix=$HOME/.local
[ "$(id -u)" -ne 0 ] || prefix=/usr/local
action=install
while [ $# -gt 0 ]; do
    case $1 in
        --prefix) [ $# -gt 1 ] || { echo "install.sh: --prefix needs a folder." >&2; exit 2; }
                  prefix=$2; shift ;;
        --uninstall) action=uninstall ;;
        *) sed -n '2,6s/^# \{0,1\}//p' "$0"; [ "$1" = --help ] && exit 0; exit 2 ;;
    esac
    shift
done
here=$(cd "$(dirname "$0")" && pwd)
program=$prefix/lib/ocrfix

remove() {
    rm -rf "$program"
    rm -f "$prefix/bin/ocrfix" "$prefix/bin/ocrfix-gui"
    for file in $(cd "$here/share" && find . -type f -o -type l); do
        rm -f "$prefix/share/$file"
    done
    [ ! -d "$prefix/share/doc/ocrfix" ] || rmdir "$prefix/share/doc/ocrfix"
}

# Desktops notice new programs and file types through these; not every system has them.
refresh() {
    if_there update-desktop-database "$prefix/share/applications"
    if_there update-mime-database "$prefix/share/mime"
    if_there gtk-update-icon-cache -q -t "$prefix/share/icons/hicolor"
}
if_there() {
    ! command -v "$1" >/dev/null 2>&1 || "$@" >/dev/null 2>&1 || :
}

if [ "$action" = uninstall ]; then
    remove
    refresh
    echo "ocrfix is gone from $prefix. Your decisions and words are in ~/.local/share/ocrfix."
    exit 0
fi
remove
mkdir -p "$prefix/lib" "$prefix/bin" "$prefix/share"
cp -R "$here/ocrfix" "$program"
cp -R "$here/share/." "$prefix/share/"
ln -sf ../lib/ocrfix/ocrfix "$prefix/bin/ocrfix"
ln -sf ../lib/ocrfix/ocrfix-gui "$prefix/bin/ocrfix-gui"
# A desktop does not always look for programs in ~/.local/bin.
sed "s|^Exec=ocrfix-gui|Exec=\"$program/ocrfix-gui\"|" \
    "$here/share/applications/ocrfix.desktop" > "$prefix/share/applications/ocrfix.desktop"
refresh
echo "ocrfix is installed: find it in the menu, or run $prefix/bin/ocrfix."
screen=$program/_internal/PySide6/Qt/plugins/platforms/libqxcb.so
missing=$(LD_LIBRARY_PATH=$program/_internal ldd "$screen" 2>/dev/null |
    sed -n 's/^[[:space:]]*\(.*\) => not found$/\1/p' | sort -u | tr '\n' ' ')
if [ -n "$missing" ]; then
    echo "The window still needs these libraries, which your system's package manager has: $missing"
fi
