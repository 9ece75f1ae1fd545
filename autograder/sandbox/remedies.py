"""What keeps a sandbox from working here, told from the traces that it leaves, and the command that mends it."""

import os
import shutil
import sys
from pathlib import Path

RECIPE = (
    "docker build -t autograder -f Containerfile . && "
    'docker run --rm -v "$PWD":/course -w /course autograder grade submitted --json marks.json'
)
APPARMOR = (
    "apt install apparmor-profiles && "
    "install -m644 /usr/share/apparmor/extra-profiles/bwrap-userns-restrict /etc/apparmor.d/ && "
    "apparmor_parser -r /etc/apparmor.d/bwrap-userns-restrict"
)
LANDLOCK = 'Landlock, a kernel of 5.13 or newer that has it switched on ("landlock" in /sys/kernel/security/lsm)'


def setting(name: str) -> str:
    """The kernel's setting of that name, empty where there is none."""
    try:
        return Path("/proc/sys", *name.split(".")).read_text().strip()
    except OSError:
        return ""


def place() -> str:
    """What kind of place this is, as far as it matters: it decides which command can help."""
    if os.environ.get("KUBERNETES_SERVICE_HOST"):
        return "pod"
    if os.environ.get("SLURM_JOB_ID"):
        return "SLURM job"
    if any(os.path.exists(trace) for trace in ("/.dockerenv", "/run/.containerenv")):
        return "container"
    if "microsoft" in setting("kernel.osrelease").lower():
        return "WSL2"
    return "Linux" if sys.platform == "linux" else sys.platform


def for_elsewhere(system: str) -> str:
    """How to grade on a system that has no sandbox of its own."""
    if system == "win32":
        return (
            "Windows cannot lock up a learner's code. Install WSL2 (wsl --install) and grade there; or grade in a "
            f"Linux container, from the project's folder: {RECIPE}"
        )
    name = "macOS" if system == "darwin" else system
    return (
        f"{name} cannot lock up a learner's code. Grade in a Linux container (Docker, Podman or Colima), from the "
        f"project's folder: {RECIPE}"
    )


def for_bubblewrap(failures: str) -> str:
    """How to get the tiers that are built on bubblewrap; `failures` is what they said."""
    here = place()
    if shutil.which("bwrap") is None and here not in ("pod", "container"):
        return "Install bubblewrap: apt install bubblewrap (Debian, Ubuntu, WSL2) or dnf install bubblewrap (Fedora)"
    if setting("kernel.apparmor_restrict_unprivileged_userns") == "1" and os.geteuid() != 0:
        return f"AppArmor keeps bubblewrap from making namespaces, as in Ubuntu 24.04. Load its own profile: {APPARMOR}"
    for name, wanted in (("user.max_user_namespaces", "15000"), ("kernel.unprivileged_userns_clone", "1")):
        if setting(name) == "0":
            who = "Ask those who run the cluster for" if here == "SLURM job" else "User namespaces are switched off:"
            return f"{who} sysctl -w {name}={wanted}"
    if here in ("pod", "container"):
        return (
            f"In a {here} bubblewrap is seldom allowed to make namespaces. Nothing is lost where tier B holds; "
            "cap memory and processes from outside, with --memory and --pids-limit or the pod's limits"
        )
    if "uid map" in failures or "RTM_NEWADDR" in failures:
        return f"Something keeps bubblewrap from making namespaces. Where it is AppArmor: {APPARMOR}"
    return ""


def for_landlock() -> str:
    """How to get tier B, where no tier holds."""
    here = place()
    if here == "pod":
        return (
            f"Tier B needs {LANDLOCK} on the node. Choose such nodes, or grade in pods with a kernel of their own, "
            "such as those of runtimeClassName: gvisor, without a service account's token and with the network denied"
        )
    if here == "container":
        return f"Tier B needs Docker 23, Podman 4 or newer, and on the computer around the container {LANDLOCK}"
    if here == "SLURM job":
        return f"Tier B needs {LANDLOCK}: with Red Hat's kernels 9.6 or newer. Ask for such nodes (sbatch --constraint)"
    return f"Tier B needs {LANDLOCK}. Boot with lsm=landlock added to the kernel's command line, or use a newer kernel"
