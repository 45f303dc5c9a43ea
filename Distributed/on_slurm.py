#!/usr/bin/env python3
"""Exports editions on a cluster of Slurm: on_slurm.py Editions --output /shared/out

One array job, a shard a task. A task of a node that is lost is requeued by Slurm; one that is killed on a living node is not, nor one whose disk was full:
what the merge finds missing is submitted again.
"""

import shlex
import subprocess
import sys

import shards


def run(options, numbers):
    # A few thousand numbers make no line too long; neighbours are written as one range.
    array, start = [], None
    for place, number in enumerate(numbers):
        start = number if start is None else start
        if place + 1 == len(numbers) or numbers[place + 1] != number + 1:
            array.append(f"{start}-{number}" if start != number else f"{number}")
            start = None
    line = shlex.join(shards.command(options, "NUMBER")).replace("NUMBER", "${SLURM_ARRAY_TASK_ID}")
    submit = ["sbatch", "--wait", "--requeue", "--array", ",".join(array), "--job-name", "broadsheet", "--cpus-per-task", str(options.jobs)]
    submit += ["--output", f"{options.output}/slurm-%a.log", "--open-mode", "append", "--wrap", f"exec {line}"]
    # Its exit code is that of the worst task: what is missing is for the merge to say.
    subprocess.run(submit, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    options = shards.arguments(__doc__)
    sys.exit(shards.finish(options, lambda numbers: run(options, numbers)))
