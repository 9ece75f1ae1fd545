// Python for the notebooks: a kernel's worker loads this where it would load Pyodide, and gets Pyodide with all that the
// kernel needs, fetched at once and imported. The page runs it as a worker of its own before there is a kernel (see
// lite-page.js); the kernel's script follows. `PLACES`, from the site's folder, and `SPARED` are written above.
{
  const begin = async (site) => {
    const at = (path) => new URL(path, site).href;
    const answer = fetch(at(`${PLACES.pyodide}pyodide-lock.json`));
    importScripts(at(`${PLACES.pyodide}pyodide.js`));
    const load = self.loadPyodide;
    self.loadPyodide = whenBegun;
    const lock = await (await answer).json();
    const ipython = lock.packages.ipython;
    ipython.depends = ipython.depends.filter((name) => !SPARED.includes(name));
    const python = await load({
      indexURL: at(PLACES.pyodide),
      lockFileURL: URL.createObjectURL(new Blob([JSON.stringify(lock)])),
      packages: ["numpy", "micropip", "ipython", ...PLACES.wheels.map(at)],
    });
    python.runPython(`
      import sys
      from types import ModuleType

      # IPython's shell for terminals, which IPython imports first of all and a notebook never opens.
      sys.modules["IPython.terminal.embed"] = ModuleType("IPython.terminal.embed")
      sys.modules["IPython.terminal.embed"].embed = None

      import numpy
      import piplite.piplite
      import pyodide_kernel

      # Names are completed from what the cells have made.
      pyodide_kernel.kernel_instance.interpreter.Completer.use_jedi = False
    `);
    return python;
  };
  const whenBegun = ({ indexURL }) => (self.begun ??= begin(indexURL));
  if (self.begun === undefined && location.pathname.endsWith("/python.js")) {
    self.begun = begin(location);
    self.addEventListener("message", ({ data }) => importScripts(data), { once: true });
  }
  self.loadPyodide = whenBegun;
}
