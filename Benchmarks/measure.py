"""What a command costs, measured in turn with another's: A B A B ..., so that a machine whose speed drifts is unfair to neither."""
import os
import statistics
import time
from typing import NamedTuple


class Cost(NamedTuple):
    """Of one command, or of several side by side: wall and processor time in seconds, the peaks of their memory added up in MiB."""

    wall: float
    processor: float
    peak: float


def cost(commands, log):
    """Runs commands side by side to their end; what they say goes to a file. A command that fails is a fault of the measurement.

    What earlier ones left to be written is written first: one that waits for its own files to be on disk would wait for theirs too."""
    os.sync()
    start = time.perf_counter()
    running = {spawn(command, log): command for command in commands}
    processor = peak = 0.0
    while running:
        process, status, usage = os.wait4(-1, 0)
        command = running.pop(process)
        if status != 0:
            raise SystemExit(f"{' '.join(command)} ended with {os.waitstatus_to_exitcode(status)}; see {log}")
        processor += usage.ru_utime + usage.ru_stime
        peak += usage.ru_maxrss / 1024
    return Cost(time.perf_counter() - start, processor, peak)


def spawn(command, log):
    said = [(os.POSIX_SPAWN_OPEN, number, log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644) for number in (1, 2)]
    return os.posix_spawnp(command[0], command, os.environ, file_actions=said)


def in_turn(rounds, ours, peer, log, before=lambda: None):
    """The costs of two sets of commands, pair by pair, after one of each that is not counted. `before` runs ahead of each of ours."""
    pairs = []
    for round_ in range(rounds + 1):
        before()
        pair = cost(ours, log), cost(peer, log)
        if round_:
            pairs.append(pair)
    return pairs


def spread(values, digits):
    """Median, and the range of all values."""
    return f"{statistics.median(values):.{digits}f} ({min(values):.{digits}f}-{max(values):.{digits}f})"


def table(name, pairs, work=None):
    """Prints medians with their ranges, and the ratios pair by pair. `work` is how many pieces each made, where a rate is wanted: (unit, ours, peer)."""
    print(f"\n{name}, {len(pairs)} pairs, median (least-most)")
    for field, digits in ("wall", 3), ("processor", 3), ("peak", 0):
        ours, peer = ([getattr(side, field) for side in column] for column in zip(*pairs))
        unit = "MiB" if field == "peak" else "s"
        print(f"  {field + ' ' + unit:16} ours {spread(ours, digits):24} peer {spread(peer, digits):24} ours/peer {spread([a / b for a, b in zip(ours, peer)], 2)}")
    if work:
        unit, made, peer_made = work
        rates = [(made / ours.wall, peer_made / peer.wall) for ours, peer in pairs]
        print(f"  {unit + ' a second':16} ours {spread([a for a, _ in rates], 1):24} peer {spread([b for _, b in rates], 1):24} ours/peer {spread([a / b for a, b in rates], 2)}")


def machine():
    """What the figures were taken on, in one line."""
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), "unknown processor")
    memory = int(open("/proc/meminfo").readline().split()[1]) / 1024 / 1024
    return f"{os.cpu_count()} processors ({model}), {memory:.0f} GiB, Linux {os.uname().release.split('-')[0]}, load {os.getloadavg()[0]:.1f}"
