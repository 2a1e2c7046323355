"""SIGKILL at any moment, then resume: no lost tile, no second job, no partial file taken for whole."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from fault_bench import Bench
from fault_kinds import Exchange
from fault_plan import Storm
from fault_proxy import storm_faults

from bap_tiler_plugin.core.tile_run import TileRun

PROJECT = Path(__file__).resolve().parents[2]
PROGRAM = Path(__file__).with_name("killed_run.py")
REQUESTS_PER_TILE = 7
LONGEST_LIFE_SECONDS = 60
LATEST_ARRIVAL_SECONDS = 0.5


class Executioner:
    """Kills a process with SIGKILL some thousandths of a second after a number of its requests have come in."""

    def __init__(self, process: subprocess.Popen, requests: int, delay: float) -> None:
        self._process = process
        self._left = requests
        self._delay = delay
        self._lock = threading.Lock()

    def __call__(self, exchange: Exchange) -> None:
        with self._lock:
            self._left -= 1
            if self._left == 0:
                threading.Timer(self._delay, self.kill).start()

    def kill(self) -> None:
        """Kill the process where it stands."""
        if self._process.poll() is None:
            os.kill(self._process.pid, signal.SIGKILL)


def start(bench: Bench, run: TileRun) -> subprocess.Popen:
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([str(PROJECT), *sys.path]),
        "BAPTILER_BENCH_USERNAME": bench.credentials.username,
        "BAPTILER_BENCH_PASSWORD": bench.credentials.password,
    }
    command = [sys.executable, str(PROGRAM), str(run.folder), bench.proxy.url]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


def live(bench: Bench, run: TileRun, chance: random.Random, requests: int) -> tuple[int, str]:
    """One life of the process; its exit code and last words."""
    process = start(bench, run)
    bench.proxy.before_request = Executioner(process, requests, chance.choice((0, chance.uniform(0, 0.08))))
    try:
        words, _ = process.communicate(timeout=LONGEST_LIFE_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        raise AssertionError(f"the process hung: {run.counts()}") from None
    finally:
        bench.proxy.before_request = lambda exchange: None
    return process.returncode, words.decode()[-2000:]


def campaign(bench: Bench, run: TileRun, seed: int, kills: int) -> int:
    """Execute a run to its end although it is killed again and again; how often it was."""
    chance, done = random.Random(seed), 0
    while True:
        states = run.states()
        run.close()
        remaining = sum(state.status != "finished" for state in states)
        share = remaining * REQUESTS_PER_TILE / max(1, kills - done)
        requests = chance.randint(1, max(4, int(1.4 * share) + 4)) if done < kills else 10**9
        code, words = live(bench, run, chance, requests)
        bench.figures["executions"] += 1
        if code == -signal.SIGKILL:
            done += 1
            continue
        assert code == 0, words
        break
    bench.figures["kills"] += done
    time.sleep(LATEST_ARRIVAL_SECONDS)
    return done


def test_some_kills(bench: Bench) -> None:
    run = bench.new_run(4, 2)
    assert campaign(bench, run, seed=1, kills=8) >= 6
    assert run.counts() == {"finished": 8}
    assert len(run.attempts().all()) == 8, bench.story(run)
    bench.check(run)


@pytest.mark.long
@pytest.mark.timeout(600)
@pytest.mark.parametrize("seed", [11, 12])
def test_many_kills(bench: Bench, seed: int) -> None:
    run = bench.new_run(8, 5)
    assert campaign(bench, run, seed, kills=60) >= 50
    assert run.counts() == {"finished": 40}
    assert len(run.attempts().all()) == 40, bench.story(run)
    bench.check(run)


@pytest.mark.long
@pytest.mark.timeout(600)
def test_kills_in_a_storm(bench: Bench) -> None:
    run = bench.new_run(5, 4)
    bench.proxy.plan = Storm(5, dict(storm_faults()), probability=0.05, most=60)
    campaign(bench, run, seed=13, kills=25)
    assert sum(run.counts().values()) == 20
    bench.check(run)
