import threading
from concurrent.futures import ThreadPoolExecutor

from loguru import logger


class Job(threading.Thread):
    def __init__(self, number):
        super().__init__(name=f"job-{number}")
        self.number = number

    def run(self):
        logger.info("Job {} runs", self.number)


def task(n):
    logger.debug(f"Task {n} in pool")
    return n * n


for i in range(2):
    job = Job(i)
    job.start()
    job.join()

with ThreadPoolExecutor(max_workers=1) as pool:
    print(list(pool.map(task, [1, 2, 3])))
    pool.submit(logger.info, "Submitted {}", "directly").result()
timer = threading.Thread(target=logger.warning, args=("Thread target",))
timer.start()
timer.join()
