// Python for the page: begun when the reader first asks for it, and one check at a time.
const SLOW_MS = 25_000;
const OVERSEEN_MS = 2000;

/** Why Python is not to be had, in words for the reader. */
export class NoPython extends Error {}
/** The reader pressed Stop. */
export class Stopped extends Error {}

function requireWebAssembly() {
  try {
    new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch {
    throw new NoPython(
      "This browser does not run WebAssembly, which Python needs here. A setting may have turned it off, such as the " +
        "Lockdown Mode of an iPhone, or the rules of whoever looks after this computer.",
    );
  }
}

async function places(root) {
  const base = new URL(`${root}wheels/`, document.baseURI);
  const answer = await fetch(new URL("index.json", base));
  if (!answer.ok) throw new Error(`${answer.status} for ${answer.url}`);
  const { pyodide, wheel } = await answer.json();
  return {
    pyodide: new URL(pyodide.url, base).href,
    wheel: { url: new URL(`${wheel.url}?v=${wheel.sha256.slice(0, 8)}`, base).href, sha256: wheel.sha256 },
  };
}

/** Wait until the service worker has taken the page over: what is fetched before that is not kept for a train. */
async function overseen() {
  const { serviceWorker } = navigator;
  if (!(await serviceWorker?.getRegistration()) || serviceWorker.controller) return;
  await new Promise((resolve) => {
    serviceWorker.addEventListener("controllerchange", resolve, { once: true });
    setTimeout(resolve, OVERSEEN_MS);
  });
}

function why(error, host) {
  if (error instanceof NoPython) return error;
  if (!navigator.onLine || /fetch|network|NetworkError|importScripts|Load failed|^\d{3} for/i.test(error.message)) {
    return new NoPython(
      `Python could not be fetched${host ? ` from ${host}` : ""}. The network is away, or something on the way blocks ` +
        `it. Check again to try again. (${error.message})`,
    );
  }
  return new NoPython(`Python was fetched and did not start. (${error.message}) A newer browser may help.`);
}

/** A worker with Python: `ready` settles when it is, `ask` it, and `end` it with the error that whoever waits then gets. */
function launch(root, script) {
  let worker = null;
  let isReady = false;
  let ended = null;
  let reject = () => {};

  const heard = () =>
    new Promise((resolve, refuse) => {
      reject = refuse;
      worker.onmessage = ({ data }) => (data.kind === "failed" ? refuse(new Error(data.message)) : resolve(data));
      worker.onerror = (event) => {
        event.preventDefault();
        refuse(new Error(event.message || "its worker did not start"));
      };
    });

  async function begin() {
    let host = "";
    try {
      requireWebAssembly();
      await overseen().catch(() => {}); // where storage is blocked there is none
      if (ended) throw ended;
      worker = new Worker(script);
      const where = await places(root);
      if (ended) throw ended;
      host = new URL(where.pyodide).host;
      worker.postMessage({ kind: "start", ...where });
      await heard();
      isReady = true;
    } catch (error) {
      worker?.terminate();
      throw error instanceof Stopped ? error : why(error, host);
    }
  }

  const ready = begin();
  ready.catch(() => {}); // whoever waits for it is told
  return {
    ready,
    get isReady() { return isReady; },
    ask(message) {
      worker.postMessage(message);
      return heard();
    },
    end(error) {
      ended = error;
      worker?.terminate();
      reject(error);
    },
  };
}

/** One Python for a page. */
export function python({ root, script }) {
  let current = null;
  let queue = Promise.resolve();

  /** The Python that there is, or one that is begun. One that did not start is not kept. */
  function present() {
    if (!current) {
      const mine = (current = launch(root, script));
      mine.ready.catch(() => forget(mine));
    }
    return current;
  }

  function forget(one) {
    if (current === one) current = null;
  }

  async function checked(exercise, cells, tell) {
    const slow = setTimeout(() => tell("Python is still on its way. On a slow line this takes minutes."), SLOW_MS);
    const mine = present();
    try {
      if (!mine.isReady) tell("Python is on its way: about 9 MB, once.");
      await mine.ready;
      clearTimeout(slow);
      tell("Checking …");
      return (await mine.ask({ kind: "check", exercise, cells })).result;
    } catch (error) {
      if (error instanceof Stopped || error instanceof NoPython) throw error;
      mine.end(error);
      forget(mine);
      throw new NoPython(`Python itself broke down over this answer. (${error.message}) The next check starts it afresh.`);
    } finally {
      clearTimeout(slow);
    }
  }

  return {
    /** Have Python ready. */
    begin: () => present().ready,
    /**
     * The result of checking an exercise, see `check_cells` in autograder/in_page.py. `tell(words)` is told what is going
     * on while the reader waits.
     */
    check(exercise, cells, tell) {
      const result = queue.then(() => checked(exercise, cells, tell));
      queue = result.catch(() => {});
      return result;
    },
    /** End whatever runs. Where Python was there, have a fresh one ready for the next check. */
    stop() {
      const ended = current;
      ended?.end(new Stopped());
      current = ended?.isReady ? launch(root, script) : null;
    },
  };
}
