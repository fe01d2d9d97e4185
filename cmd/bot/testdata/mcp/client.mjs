// Speaks to "bot mcp" through the official client for Node, as an assistant would.
// The client is installed in the folder NODE_CLIENTS.
import { createRequire } from "node:module";

const load = createRequire(process.env.NODE_CLIENTS + "/");
const { Client } = load("@modelcontextprotocol/sdk/client/index.js");
const { StdioClientTransport } = load("@modelcontextprotocol/sdk/client/stdio.js");

const transport = new StdioClientTransport({ command: process.env.BOT, args: ["mcp"], env: process.env });
const client = new Client({ name: "test", version: "1" });
await client.connect(transport);

const { tools } = await client.listTools();
console.log("tools:", tools.map((t) => t.name).sort().join(" "));

const call = async (name, args) => (await client.callTool({ name, arguments: args })).content[0].text;
const progress = [];
const asked = await client.callTool({ name: "ask", arguments: { question: "How many doctors has China sent to Lesotho?" } },
  undefined, { onprogress: (p) => progress.push(p.message) });
console.log("ask:", asked.content[0].text.includes("180 outstanding doctors") && asked.structuredContent.claims[0].citations[0].paragraph);
console.log("progress:", progress.length, progress[0]?.includes("[¶20]"));
console.log("search:", (await call("search", { query: "medical teams", k: 1 })).startsWith("[¶20]"));
console.log("show:", (await call("show_paragraph", { paragraph: 4 })));
console.log("check:", (await call("check_claim", { claim: "China has dispatched 18 batches of Chinese medical teams to Lesotho since 1997." })).split("\n")[0]);
const wrong = await client.callTool({ name: "show_paragraph", arguments: { paragraph: 99 } });
console.log("wrong:", wrong.isError, wrong.content[0].text);

const { contents } = await client.readResource({ uri: "pilcrow://article/4" });
console.log("resource:", contents[0].text);
await client.close();
