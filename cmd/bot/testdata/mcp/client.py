"""Speaks to "bot mcp" through the official client for Python, as an assistant would."""

import asyncio
import os

from mcp import ClientSession, StdioServerParameters, stdio_client

QUESTION = {"question": "How many doctors has China sent to Lesotho?"}


async def main():
    server = StdioServerParameters(command=os.environ["BOT"], args=["mcp"], env=dict(os.environ))
    async with stdio_client(server) as (read, write), ClientSession(read, write) as session:
        await session.initialize()
        tools = (await session.list_tools()).tools
        print("tools:", " ".join(sorted(t.name for t in tools)))
        print("schemas:", sum(1 for t in tools if (getattr(t, "output_schema", None) or t.outputSchema)["type"] == "object"))
        asked = await session.call_tool("ask", QUESTION)
        structured = getattr(asked, "structured_content", None) or asked.structuredContent
        print("ask:", structured["claims"][0]["citations"][0]["paragraph"])
        answers = await asyncio.gather(*(session.call_tool("ask", QUESTION) for _ in range(8)))
        print("parallel:", sum(1 for a in answers if a.content[0].text.startswith("According to")))
        print("resources:", len((await session.list_resources()).resources))


asyncio.run(main())
