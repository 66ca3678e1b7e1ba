# expect: partial
import asyncio

import structlog

log = structlog.get_logger()


async def steps():
    yield "cut"
    yield "sewn"


async def tailor(coat):
    said = await log.ainfo("coat_measured", coat=coat)
    (await log.ainfo("coat_drawn", coat=coat))
    told = [await log.ainfo("coat_step", step=step) async for step in steps()]
    if await log.awarning("coat_late", coat=coat):
        print("never")
    lazy = (await log.ainfo("coat_lazy", number=number) for number in range(2))
    print(said, told, [each async for each in lazy])
    await asyncio.gather(log.ainfo("coat_packed"))  # two of them would run in any order
    return await log.ainfo("coat_sold", coat=coat)


print(asyncio.run(tailor("c1")))
