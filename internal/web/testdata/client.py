"""Asks through OpenAI's own client for Python."""

from openai import APIStatusError, OpenAI

client = OpenAI()
asked = {"model": "pilcrow", "messages": [{"role": "user", "content": "Which lamps burn?"}]}

reply = client.chat.completions.create(**asked)
print(reply.choices[0].message.content)
print("usage:", str(reply.usage.total_tokens > 0).lower())

chunks = client.chat.completions.create(**asked, stream=True)
print("streamed:", "".join(c.choices[0].delta.content or "" for c in chunks if c.choices))

for model in client.models.list():
    print("models:", model.id)

try:
    client.chat.completions.create(**{**asked, "model": "other"})
except APIStatusError as e:
    print("refused:", e.status_code, e.code)
