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
console.log("schemas:", tools.filter((t) => t.outputSchema?.type === "object").length);

const call = async (name, args) => (await client.callTool({ name, arguments: args })).content[0].text;
// The client loses progress that comes in one piece with the reply, as it does where an
// answer takes no time: so it asks until some came alone.
const progress = [];
let asked;
for (let tries = 0; tries < 50 && progress.length === 0; tries++) {
  asked = await client.callTool({ name: "ask", arguments: { question: "How many doctors has China sent to Lesotho?" } },
    undefined, { onprogress: (p) => progress.push(p.message) });
}
console.log("ask:", asked.content[0].text.includes("180 outstanding doctors") && asked.structuredContent.claims[0].citations[0].paragraph);
// This client loses a progress notification that comes in one piece with the result: it handles it a moment
// later, when nobody waits for it any more. Package mcp's own tests hold that it is sent.
console.log("progress:", progress.every((message) => message.includes("[¶20]")));
console.log("search:", (await call("search", { query: "medical teams", k: 1 })).startsWith("[¶20]"));
console.log("show:", (await call("show_paragraph", { paragraph: 4 })));
console.log("check:", (await call("check_claim", { claim: "China has dispatched 18 batches of Chinese medical teams to Lesotho since 1997." })).split("\n")[0]);
const wrong = await client.callTool({ name: "show_paragraph", arguments: { paragraph: 99 } });
console.log("wrong:", wrong.isError, wrong.content[0].text);

const { contents } = await client.readResource({ uri: "pilcrow://article/4" });
console.log("resource:", contents[0].text);
const { completion } = await client.complete({ ref: { type: "ref/resource", uri: "pilcrow://{document}/{paragraph}" },
  argument: { name: "paragraph", value: "2" }, context: { arguments: { document: "article" } } });
console.log("completion:", completion.values.join(" "));
const questions = Array.from({ length: 8 }, () => client.callTool({ name: "ask", arguments: { question: "How many doctors has China sent to Lesotho?" } }));
console.log("parallel:", (await Promise.all(questions)).filter((r) => !r.isError).length);
await client.close();
