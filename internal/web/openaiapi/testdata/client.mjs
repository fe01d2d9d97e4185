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

const response = await client.responses.create({ model, input: "Which lamps burn?" });
console.log("response:", response.output_text === reply.choices[0].message.content, response.status);
const cited = response.output[0].content[0].annotations.map((a) => [...response.output_text].slice(a.start_index, a.end_index).join(""));
console.log("cited:", cited.join(" "));

let pieces = "";
let last;
for await (const event of await client.responses.create({ model, input: messages, stream: true })) {
  if (event.type === "response.output_text.delta") pieces += event.delta;
  last = event;
}
console.log("events:", pieces === streamed, last.type, last.response.output[0].content[0].text === streamed);

const next = await client.responses.create({ model, input: "And then?", previous_response_id: response.id });
console.log("next:", next.previous_response_id === response.id);

const title = await client.chat.completions.create({ model, messages: [{ role: "user", content: "Provide a concise, 5-word-or-less title for the conversation.\n\nConversation:\nUser: Which lamps burn?\nAI: Lamp 3." }] });
console.log("title:", title.choices[0].message.content);

try {
  await client.embeddings.create({ model: "text-embedding-3-small", input: "lamps" });
} catch (e) {
  console.log("refused:", e.status, e.code);
}
