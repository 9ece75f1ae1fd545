#!/bin/sh
# Install the system packages that are missing, or say which one command does.
#   scripts/packages.sh PYTHON PACKAGE...
set -eu
python=$1
shift

have() {
    case $1 in
        nodejs) command -v node ;;
        npm) command -v npm ;;
        bubblewrap) command -v bwrap ;;
        chromium) command -v chromium || command -v chromium-browser || command -v google-chrome ;;
        firefox-esr) command -v firefox-esr || command -v firefox ;;
        libseccomp2) "$python" -c 'import ctypes; ctypes.CDLL("libseccomp.so.2")' ;;
        python3-venv) "$python" -c 'import ensurepip, venv' ;;
    esac >/dev/null 2>&1
}

missing=
for package in python3-venv "$@"; do
    have "$package" || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null 2>&1; then
    echo "These programs are needed and were not found:$missing. Install them with this system's package manager." >&2
    exit 1
fi
# Ubuntu calls the browsers by other names.
for pair in chromium:chromium-browser firefox-esr:firefox; do
    case "$missing " in
        *" ${pair%:*} "*)
            apt-cache show "${pair%:*}" >/dev/null 2>&1 || ! apt-cache show "${pair#*:}" >/dev/null 2>&1 ||
                missing=$(echo "$missing " | sed "s/ ${pair%:*} / ${pair#*:} /") ;;
    esac
done
command="apt-get install -y --no-install-recommends$missing"
if [ "$(id -u)" = 0 ]; then
    sudo=
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    sudo=sudo
else
    echo "System packages are missing. Run this once, then make again:" >&2
    echo "  sudo $command" >&2
    exit 1
fi
echo "installing$missing"
export DEBIAN_FRONTEND=noninteractive
$sudo apt-get update -qq
# shellcheck disable=SC2086  # the words of $command are meant to be split
$sudo $command >/dev/null
