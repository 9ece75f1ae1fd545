// Python begins with the page, not once JupyterLab stands: the first kernel gets the worker that is begun here.
{
  let begun = new Worker("../python.js");
  window.Worker = class extends Worker {
    constructor(url, options) {
      const worker = begun;
      if (worker && String(url).includes("/pyodide-kernel-extension/")) {
        begun = undefined;
        worker.postMessage(String(url));
        return worker;
      }
      super(url, options);
    }
  };
}
