"""A small agent service: loguru, standard logging and Logfire, several modules."""
import asyncio

import logfire

from agents import AgentService
from config import settings
from history import History


async def main():
    logfire.configure(send_to_logfire=False)
    history = History(limit=settings["limit"])
    service = AgentService(history)
    for session, prompt in (("s1", "hello"), ("s1", ""), ("s2", "crash"), ("s1", "bye")):
        print(await service.ask(session, prompt))
    history.report()


asyncio.run(main())
