#!/usr/bin/env python3
"""Exports editions on a cluster of Ray: on_ray.py Editions --output /shared/out

A shard a task. A task whose node is lost runs again elsewhere, so does one that was killed; what the merge finds missing after that is run again.
"""

import subprocess
import sys

import ray

import shards


@ray.remote(max_retries=3, retry_exceptions=[ChildProcessError])
def shard(line):
    code = subprocess.run(line, stdout=subprocess.DEVNULL).returncode
    # 1 says that editions have faults, or the disk has: the merge tells them apart.
    if code not in (0, 1):
        raise ChildProcessError(f"ended with {code}: {line}")
    return code


def run(options, numbers):
    waiting = [shard.options(num_cpus=options.jobs).remote(shards.command(options, number)) for number in numbers]
    while waiting:
        done, waiting = ray.wait(waiting)
        for task in done:
            try:
                ray.get(task)
            except Exception as fault:
                print(f"  {fault.__class__.__name__}: {str(fault).splitlines()[-1]}", flush=True)


if __name__ == "__main__":
    options = shards.arguments(__doc__)
    ray.init(address="auto", log_to_driver=False, logging_level="ERROR")
    sys.exit(shards.finish(options, lambda numbers: run(options, numbers)))
