"""Objects in queues that are made in one file, filled in another one and emptied in a third one."""
# expect: same
import asyncio
import queue
import threading

from post.consumers import Desk, consume, sort
from post.letters import produce


def in_threads():
    letters = queue.Queue()
    threads = [
        threading.Thread(target=produce, args=(letters, 2)),
        threading.Thread(target=consume, args=(letters,)),
    ]
    for each in threads:
        each.start()
        each.join()


async def in_tasks():
    letters = asyncio.Queue()
    produce(letters, 1)
    await sort("north", letters)
    produce(letters, 1)
    await Desk(letters).work()


in_threads()
asyncio.run(in_tasks())
