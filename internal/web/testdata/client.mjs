// Asks through OpenAI's own client for Node, which is installed in the folder NODE_CLIENTS.
import { createRequire } from "node:module";

const { OpenAI } = createRequire(process.env.NODE_CLIENTS + "/")("openai");

const client = new OpenAI();
const model = "pilcrow";
const messages = [{ role: "user", content: "Which lamps burn?" }];

const reply = await client.chat.completions.create({ model, messages });
console.log(reply.choices[0].message.content);
console.log("usage:", reply.usage.total_tokens > 0);

let streamed = "";
for await (const chunk of await client.chat.completions.create({ model, messages, stream: true })) {
  streamed += chunk.choices[0]?.delta?.content ?? "";
}
console.log("streamed:", streamed);

for await (const m of client.models.list()) console.log("models:", m.id);

try {
  await client.chat.completions.create({ model: "other", messages });
} catch (e) {
  console.log("refused:", e.status, e.code);
}
