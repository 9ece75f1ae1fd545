"""What the box can see of this computer: Python, NumPy, Matplotlib and the system's shared libraries, nothing else."""

import importlib.metadata
import importlib.util
import os
import re
import shutil
import sys
import sysconfig
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

NOBODY = 65_534
DISTRIBUTIONS = ("numpy", "matplotlib")
SYSTEM_LIBRARIES = ("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/usr/local/lib64")
DEVICES = ("/dev/null", "/dev/zero", "/dev/urandom")
# Where other packages are installed, inside folders that must be visible.
PACKAGE_FOLDERS = ("site-packages", "dist-packages")
# How paths of a package begin that lie outside of its folder, or that it has no need of.
OUTSIDE = {"", ".", "..", "__pycache__"}
# Parts of the standard library that no exercise needs and that would take long to copy.
LEFT_OUT = (*PACKAGE_FOLDERS, "__pycache__", "test", "idlelib", "ensurepip", "lib2to3", "turtledemo", "tkinter")

# Started inside, with the folders that hold the box's own modules and the packages as arguments.
START = "import sys; sys.path += sys.argv[1:3]; from blackbox.sandbox.box import main; main(int(sys.argv.pop()))"
FLAGS = ("-s", "-S", "-P", "-B", "-c", START)
# What every session mounts for itself as /tmp lies in here, so that what may be written can be said once for all.
SCRATCH = "/scratch"
OWN_MODULES = {
    "capture.py": "..",
    "box.py": ".",
    "jail.py": ".",
    "keeping.py": ".",
    "landlock.py": ".",
    "policy.py": ".",
    "wire.py": ".",
}


@dataclass(frozen=True)
class View:
    """Paths on this computer.

    Attributes
    ----------
    python, stdlib : Path
        The base installation's executable and its standard library.
    own_libraries : Path or None
        The installation's folder of shared libraries, where that is none of the system's.
    packages : tuple of Path
        Files and folders from site-packages.
    libraries : tuple of Path
        Folders of the system's shared libraries, links among them resolved.
    """

    python: Path
    stdlib: Path
    own_libraries: Path | None
    packages: tuple[Path, ...]
    libraries: tuple[Path, ...]


def find_view() -> View:
    """Look for everything that the running interpreter would use."""
    base = Path(sys.base_prefix)
    stdlib = Path(sysconfig.get_path("stdlib"))
    own = base / sys.platlibdir
    names = [*SYSTEM_LIBRARIES]
    multiarch = sysconfig.get_config_var("MULTIARCH")
    if multiarch:
        names += [f"/usr/lib/{multiarch}"]
    libraries = {Path(name).resolve(): None for name in names if os.path.isdir(name)}
    return View(
        python=Path(getattr(sys, "_base_executable", sys.executable)).resolve(),
        stdlib=stdlib,
        own_libraries=None if own.resolve() in libraries else own,
        packages=tuple(sorted(found_packages())),
        libraries=tuple(libraries),
    )


def found_packages() -> set[Path]:
    """Top-level files and folders of the allowed distributions and of all that they require."""
    found: set[Path] = set()
    seen: set[str] = set()
    waiting = list(DISTRIBUTIONS)
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        try:
            distribution = importlib.metadata.distribution(name)
        except importlib.metadata.PackageNotFoundError:
            continue
        # A requirement that holds only for an extra, another system or an older Python is left out if not installed.
        waiting += [re.split(r"[^\w.-]", text)[0] for text in requirements(distribution) if "extra ==" not in text]
        found |= {Path(str(distribution.locate_file(top))) for top in tops(distribution) - OUTSIDE}
    if not any(path.name == "numpy" for path in found):
        spec = importlib.util.find_spec("numpy")
        if spec is not None and spec.origin is not None:
            folder = Path(spec.origin).parent
            found |= {folder, folder.with_name("numpy.libs")}
    return {path for path in found if path.exists()}


def requirements(distribution: importlib.metadata.Distribution) -> list[str]:
    """What a distribution requires. `Distribution.requires` would read its description like a mail."""
    head, _, _ = (distribution.read_text("METADATA") or "").partition("\n\n")
    return re.findall(r"^Requires-Dist: *(.+)$", head, re.MULTILINE) if head else distribution.requires or []


def tops(distribution: importlib.metadata.Distribution) -> set[str]:
    """Where the paths of a distribution's files begin. `Distribution.files` would take them apart one by one."""
    record = distribution.read_text("RECORD")
    if record is None:
        return {file.parts[0] for file in distribution.files or ()}
    paths = (line.lstrip('"').partition(",")[0] for line in record.splitlines())
    return {path.partition("/")[0] for path in paths}


def python_folders(folder: Path) -> list[Path]:
    """The folders in `folder` where packages may be installed."""
    try:
        return sorted(path for path in folder.iterdir() if path.name.startswith("python") and path.is_dir())
    except OSError:
        return []


def put_own_modules(folder: Path) -> None:
    """Write the box's modules into `folder`, as the package that `START` imports."""
    here = Path(__file__).parent
    for name, place in OWN_MODULES.items():
        target = folder / "blackbox" / ("sandbox" if place == "." else "") / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(here / place / name, target)


def environment(python_home: str, libraries: str, matplotlib: str) -> dict[str, str]:
    """The whole environment of the box, `matplotlib` being the folder for that package's settings."""
    return {
        "PYTHONHOME": python_home,
        "PYTHONHASHSEED": "0",
        "LD_LIBRARY_PATH": libraries,
        "OPENBLAS_NUM_THREADS": "1",
        "OMP_NUM_THREADS": "1",
        "MPLBACKEND": "Agg",
        "MPLCONFIGDIR": matplotlib,
        "HOME": "/tmp",
        "LANG": "C.UTF-8",
    }


def bubblewrap_arguments(view: View, own: Path, private_scratch: bool) -> list[str]:
    """The arguments of bwrap that mount `view`, and the command to be run there.

    Parameters
    ----------
    view : View
        What to mount.
    own : Path
        The folder with the box's own modules.
    private_scratch : bool
        True where every session mounts a ``/tmp`` of its own; otherwise the one that all share is read-only.
    """
    lib = f"/python/{sys.platlibdir}"
    stdlib = f"{lib}/{view.stdlib.name}"
    args: list[str] = []

    def bind(source: Path, target: str) -> None:
        args.extend(["--ro-bind", str(source), target])

    def mask(target: str) -> None:
        args.extend(["--tmpfs", target, "--remount-ro", target])

    for library in sorted(view.libraries):
        bind(library, str(library))
        for folder in python_folders(library):
            mask(str(folder))
    for name in SYSTEM_LIBRARIES:
        if os.path.islink(name):
            args += ["--symlink", os.path.relpath(os.path.realpath(name), os.path.dirname(name)), name]
    if os.path.isdir("/etc/alternatives"):
        bind(Path("/etc/alternatives"), "/etc/alternatives")
    if view.own_libraries is not None:
        bind(view.own_libraries, lib)
        for folder in python_folders(view.own_libraries):
            if folder.name != view.stdlib.name:
                mask(f"{lib}/{folder.name}")
    if view.own_libraries is None or view.stdlib.parent != view.own_libraries:
        bind(view.stdlib, stdlib)
    for name in PACKAGE_FOLDERS:
        if (view.stdlib / name).is_dir():
            mask(f"{stdlib}/{name}")
    bind(view.python, "/python/bin/python3")
    bind(own, "/box")
    for package in view.packages:
        bind(package, f"/packages/{package.name}")
    for device in DEVICES:
        args += ["--dev-bind", device, device]
    args += ["--tmpfs", f"{SCRATCH}/tmp", "--symlink", f"{SCRATCH[1:]}/tmp", "/tmp"]
    args += [] if private_scratch else ["--remount-ro", f"{SCRATCH}/tmp"]
    args += ["--remount-ro", "/"]
    for key, value in environment("/python", lib, "/tmp/matplotlib" if private_scratch else "/box").items():
        args += ["--setenv", key, value]
    return [*args, "/python/bin/python3", *FLAGS, "/box", "/packages"]


def place(source: Path, target: Path, reachable: Callable[[Path], bool]) -> None:
    """Make `source` appear as `target`: as a link where the worker may follow it, otherwise as a copy."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if reachable(source):
        target.symlink_to(source)
    elif source.is_dir():
        shutil.copytree(source, target, copy_function=link_or_copy)
    else:
        link_or_copy(str(source), str(target))


def link_or_copy(source: str, target: str) -> None:
    """A hard link where the file system allows one: the same bytes under a name that can be reached."""
    try:
        os.link(os.path.realpath(source), target)
    except OSError:
        shutil.copy2(source, target)


def open_to_all(path: Path) -> bool:
    """True where a user without any rights of their own can read `path`."""
    real = path.resolve()
    if not all(parent.stat().st_mode & 0o001 for parent in real.parents):
        return False
    return bool(real.stat().st_mode & (0o001 if real.is_dir() else 0o004))


def farm(view: View, folder: Path, as_nobody: bool) -> tuple[list[str], dict[str, str], list[str]]:
    """Lay out `view` in `folder` for a box without mounts.

    Returns
    -------
    command : list of str
        What to start.
    environment : dict
        Its environment.
    readable : list of str
        Every path that Landlock has to allow.
    """
    linked: list[str] = []

    def put(source: Path, target: Path) -> None:
        place(source, target, open_to_all if as_nobody else os.path.exists)
        if target.is_symlink():
            linked.append(str(source.resolve()))

    lib = folder / "python" / sys.platlibdir
    for entry in view.stdlib.iterdir():
        if entry.name not in LEFT_OUT:
            put(entry, lib / view.stdlib.name / entry.name)
    if view.own_libraries is not None:
        for entry in shared_objects(view.own_libraries):
            put(entry, lib / entry.name)
    put(view.python, folder / "python" / "bin" / "python3")
    for package in view.packages:
        put(package, folder / "packages" / package.name)
    readable = [str(folder), *linked, *DEVICES, "/etc/alternatives"]
    for library in view.libraries:
        readable += map(str, shared_objects(library) if python_folders(library) else [library])
    home = str(folder / "python")
    command = [f"{home}/bin/python3", *FLAGS, str(folder / "box"), str(folder / "packages")]
    return command, environment(home, str(lib), str(folder / "box")), readable


def shared_objects(folder: Path) -> Iterator[Path]:
    """The shared libraries that lie directly in `folder`."""
    return (path for path in sorted(folder.iterdir()) if ".so" in path.name and path.is_file())
