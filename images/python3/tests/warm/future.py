from __future__ import annotations
import asyncio
def f(x: undefined): ...
print(f.__annotations__)
async def main():
    await asyncio.sleep(0.01)
    raise ExceptionGroup("two", [ValueError(1), TypeError(2)])
asyncio.run(main())
