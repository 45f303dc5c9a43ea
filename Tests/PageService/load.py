#!/usr/bin/env python3
"""Asks a page service for pages and looks at its memory: load.py ADDRESS PID EDITION.json [REQUESTS] [AT ONCE]

Every edition differs in its headline. Prints pages a second, and MiB of resident memory at each tenth of the way.
"""
import http.client, json, sys, threading, time, urllib.parse

address, pid, edition = urllib.parse.urlparse(sys.argv[1]), sys.argv[2], json.load(open(sys.argv[3]))
requests, at_once = (int(sys.argv[4]) if len(sys.argv) > 4 else 1000), (int(sys.argv[5]) if len(sys.argv) > 5 else 10)
lock, given, memory, faults, signs = threading.Lock(), 0, [], [], "春夏秋冬东南西北金木水火土日月星辰风云雨雪"


def resident():
    return next(int(line.split()[1]) // 1024 for line in open(f"/proc/{pid}/status") if line.startswith("VmRSS"))


def work():
    global given
    while True:
        with lock:
            if given == requests:
                return
            number, given = given, given + 1
            if number % (requests // 10) == 0:
                memory.append(resident())
        words = "".join(signs[number // 20**place % 20] for place in range(3))
        connection = http.client.HTTPConnection(address.hostname, address.port, timeout=600)
        connection.request("POST", address.path, json.dumps({**edition, "headline": words + edition["headline"][3:]}))
        answer = connection.getresponse()
        body = answer.read()
        if answer.status != 200 or not body.startswith(b"%PDF"):
            with lock:
                faults.append((number, answer.status, body[:300]))


start = time.time()
threads = [threading.Thread(target=work) for _ in range(at_once)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
memory.append(resident())
print(f"{requests} pages, {at_once} at once: {requests / (time.time() - start):.1f} a second; faults {len(faults)}; MiB {memory}")
sys.exit(bool(faults))
