"""``python -m benchmarks.cluster``: what a Dask cluster makes of more workers, and what 100,000 submissions would take.

Every line grades the same notebooks. *Efficiency* is the share of the workers' time that went into grading: the time
of one process without a cluster, divided by that of the cluster times its workers. Workers beyond the cores of this
computer share them, so their efficiency counts the cores. As no computer is equally fast for many minutes, the one
process is measured before and after each cluster, and the cluster is compared with the mean of the two.
"""

import argparse
import json
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from statistics import mean

from distributed import LocalCluster

from autograder.cluster import Cluster, grade_here
from autograder.pool import usable_cores
from autograder.sandbox.host import Sandbox
from autograder.sandbox.policy import DEFAULT_LIMITS
from autograder.submissions import find
from autograder.work import Work, grade_batch, key_of
from tests.soak import notebooks

SEED = "the seed of the benchmark"
MANY = 100_000


def works(folder: Path, count: int) -> list[Work]:
    """Full notebooks of `activations`: a seeded mix of right, wrong and failing answers."""
    notebooks.write(folder, count, seed=1)
    found = []
    for item in find(folder):
        content = item.read()
        found.append(Work(item.path, item.student, content, key_of(content, SEED, DEFAULT_LIMITS)))
    return found


def alone(given: list[Work]) -> float:
    """Seconds that one process with one sandbox takes, its start not counted."""
    # A fresh one, which remembers no verdicts.
    with ProcessPoolExecutor(1, get_context("spawn")) as process:
        return process.submit(_alone, given).result()


def _alone(given: list[Work]) -> float:
    with Sandbox(DEFAULT_LIMITS) as sandbox:
        grade_batch(given[:1], SEED, DEFAULT_LIMITS, sandbox)
        began = time.monotonic()
        grade_batch(given, SEED, DEFAULT_LIMITS, sandbox)
        return time.monotonic() - began


def warm(cluster: Cluster, work: Work) -> None:
    """Let every worker grade one notebook, so that its sandbox is running."""
    client, how = cluster._client, (*cluster._how,)
    addresses = client.nthreads()
    client.gather([client.submit(grade_here, [work], *how, workers=[it], pure=False) for it in addresses])


def clustered(given: list[Work], workers: int) -> tuple[float, float]:
    """Seconds until every worker of a fresh cluster has graded its first notebook, and seconds for all after that."""
    began = time.monotonic()
    with (
        LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=None, silence_logs=50) as local,
        Cluster(local.scheduler_address, SEED, DEFAULT_LIMITS) as cluster,
    ):
        warm(cluster, given[0])
        ready = time.monotonic()
        assert len(list(cluster.grade(given))) == len(given)
        return ready - began, time.monotonic() - ready


def main() -> None:
    """Measure, and print the table and the estimate."""
    options = argparse.ArgumentParser(description=main.__doc__)
    options.add_argument("--count", type=int, default=200, help="how many notebooks")
    options.add_argument("--json", type=Path, help="write the figures here too")
    given_options = options.parse_args()
    cores = usable_cores()
    with tempfile.TemporaryDirectory() as folder:
        given = works(Path(folder), given_options.count)
    size = sum(len(work.content) for work in given) / len(given)
    print(f"{len(given)} notebooks of {size / 1024:.0f} KiB, {cores} cores")
    print(f"{'':24}{'seconds':>9}{'a minute':>10}{'efficiency':>12}{'start':>8}")
    figures = {"count": len(given), "cores": cores, "alone": [alone(given)], "workers": {}}
    for workers in (1, 2, 4):
        start, seconds = clustered(given, workers)
        figures["alone"].append(alone(given))
        efficiency = mean(figures["alone"][-2:]) / (seconds * min(workers, cores))
        figures["workers"][workers] = {"start": start, "seconds": seconds, "efficiency": efficiency}
        rate = 60 * len(given) / seconds
        print(f"{f'{workers} workers':24}{seconds:9.1f}{rate:10.0f}{efficiency:12.0%}{start:8.1f}")
    single, efficiency = mean(figures["alone"]), figures["workers"][2]["efficiency"]
    print(f"{'one process, no cluster':24}{single:9.1f}{60 * len(given) / single:10.0f}")
    for workers in (8, 64):
        hours = MANY * single / len(given) / workers / efficiency / 3600
        print(f"{MANY:,} submissions on {workers} such cores at {efficiency:.0%}: {hours:.1f} h")
    print(f"{MANY:,} submissions sent to the workers: {MANY * size / 1e9:.1f} GB")
    if given_options.json:
        given_options.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
