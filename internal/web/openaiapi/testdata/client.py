"""Asks through OpenAI's own client for Python."""

from openai import APIStatusError, OpenAI

client = OpenAI()
asked = {"model": "pilcrow", "messages": [{"role": "user", "content": "Which lamps burn?"}]}

reply = client.chat.completions.create(**asked)
print(reply.choices[0].message.content)
print("usage:", str(reply.usage.total_tokens > 0).lower())

chunks = client.chat.completions.create(**asked, stream=True)
streamed = "".join(c.choices[0].delta.content or "" for c in chunks if c.choices)
print("streamed:", streamed)

for model in client.models.list():
    print("models:", model.id)

response = client.responses.create(model="pilcrow", input="Which lamps burn?")
print("response:", str(response.output_text == reply.choices[0].message.content).lower(), response.status)
print("cited:", " ".join(response.output_text[a.start_index:a.end_index] for a in response.output[0].content[0].annotations))

pieces = ""
with client.responses.stream(model="pilcrow", input=asked["messages"]) as events:
    for event in events:
        if event.type == "response.output_text.delta":
            pieces += event.delta
        last = event
    final = events.get_final_response()
print("events:", str(pieces == streamed).lower(), last.type, str(final.output_text == streamed).lower())

following = client.responses.create(model="pilcrow", input="And then?", previous_response_id=response.id)
print("next:", str(following.previous_response_id == response.id).lower())

title = client.chat.completions.create(model="pilcrow", messages=[{"role": "user", "content": "Provide a concise, 5-word-or-less title for the conversation.\n\nConversation:\nUser: Which lamps burn?\nAI: Lamp 3."}])
print("title:", title.choices[0].message.content)

try:
    client.embeddings.create(model="text-embedding-3-small", input="lamps")
except APIStatusError as e:
    print("refused:", e.status_code, e.code)
