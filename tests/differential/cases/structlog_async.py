# expect: same
import asyncio

import structlog

logger = structlog.get_logger()


class Mailer:
    def __init__(self, sender):
        self.sender = sender

    async def send(self, to, body):
        await logger.ainfo("mail_sending", sender=self.sender, to=to)
        if "@" not in to:
            await logger.awarning("mail_address_invalid", to=to)
            return False
        try:
            await self.deliver(body)
        except ConnectionError as e:
            await logger.aexception("mail_delivery_failed", to=to)
            await logger.aerror("mail_lost", to=to, error=str(e))
            return False
        await logger.adebug("mail_sent", to=to, size=len(body))
        return True

    async def deliver(self, body):
        await asyncio.sleep(0)
        if body == "spam":
            raise ConnectionError("rejected")


async def main():
    mailer = Mailer("robot")
    print([await mailer.send(t, b) for t, b in (("ann@x", "hi"), ("bo", "hi"), ("cy@x", "spam"))])
    await logger.acritical("mailer_stopped")
    logger.info("sync call in async code", n=1)


asyncio.run(main())
