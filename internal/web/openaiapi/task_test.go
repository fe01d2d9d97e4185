package openaiapi_test

import (
	"context"
	"encoding/json"
	"strings"
	"testing"

	openai "github.com/sashabaranov/go-openai"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/web/webtest"
)

// greeter answers one question, and greets with what it can answer.
var greeter = webtest.Answering(func(ctx context.Context, q answer.Question, emit func(answer.Claim) error) (answer.Answer, error) {
	if q.Text == "Hello!" {
		return answer.Answer{Text: "Hello!", Suggestions: []string{"Which lamps burn?", "Who lit them?"}}, nil
	}
	if strings.Contains(q.Text, "title") {
		return answer.Answer{Question: q.Text, Abstained: true, Text: "The text does not answer this."}, nil
	}
	return webtest.Always.Answer(ctx, q, emit)
})

// What chat programs send behind their person's back, in the forms of Open WebUI and of
// LibreChat. The padding stands for guidelines, which are long.
var (
	guidelines = strings.Repeat("- Prioritize accuracy over creativity; use the language of the chat.\n", 20)
	talked     = "<chat_history>\nUSER: please tell me: which lamps burn?\nASSISTANT: Lamp 3 burns. [¶3]\nUSER: Which lamps burn?\n</chat_history>"
)

func inWebUI(what, form string) string {
	return "### Task:\n" + what + "\n### Guidelines:\n" + guidelines + "### Output:\nJSON format: " + form + "\n### Chat History:\n" + talked
}

func TestBackgroundPrompts(t *testing.T) {
	s := webtest.Serve(t, &chat.Guard{Answerer: greeter, Text: webtest.Lamps}, nil)
	complete := func(typed string) string {
		return strings.Replace(inWebUI("You are an autocompletion system. Continue the text in `<text>`.", "`{ \"text\": \"<your_completion>\" }`"),
			"### Chat", "#### Example:\n<text>The sun was</text>\n### Chat", 1) + "\n<type>General</type>\n<text>" + typed + "</text>\n#### Output:"
	}
	for _, test := range []struct{ name, prompt, want string }{
		{"a title", inWebUI("Generate a concise, 3-5 word title with an emoji summarizing the chat history.", `{ "title": "your concise title here" }`),
			`{"title":"Please tell me: which lamps burn"}`},
		{"a bare title", "### Task:\nGenerate a concise, 3-5 word title with an emoji summarizing the chat history.\n" + guidelines + "### Output:\nReturn ONLY the title text.\n### Chat History:\n" + talked,
			`Please tell me: which lamps burn`},
		{"tags", inWebUI("Generate 1-3 broad tags categorizing the main themes of the chat history.", `{ "tags": ["tag1", "tag2", "tag3"] }`), `{"tags":["The lamps of <b>Askeby</b>"]}`},
		{"follow-ups", inWebUI("Suggest 3-5 relevant follow-up questions.", `{ "follow_ups": ["Question 1?", "Question 2?"] }`), `{"follow_ups":["Who lit them?"]}`},
		{"queries", inWebUI("Analyze the chat history to determine the necessity of generating search queries.", "\n{\n  \"queries\": [\"query1\", \"query2\"]\n}"), `{"queries":[]}`},
		{"autocompletion", complete("who l"), `{"text":"it them?"}`},
		{"autocompletion of something else", complete("The weather"), `{"text":""}`},
		{"a title for LibreChat", "Provide a concise, 5-word-or-less title for the conversation, using title case conventions. Only return the title itself.\n\nConversation:\nUser: Which lamps burn?\nAI: Lamp 3 burns. [¶3]",
			"Which lamps burn"},
		{"its older form", "Please generate a concise title (max 40 characters) for a conversation that starts with:\n\nUser: Which lamps burn?\nAssistant: Lamp 3 burns.\n\nTitle:", "Which lamps burn"},
	} {
		reply, err := clientOf(s).CreateChatCompletion(t.Context(), request(user(test.prompt)))
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
			continue
		}
		if got := reply.Choices[0].Message.Content; got != test.want {
			t.Errorf("%s: %s\nwant %s", test.name, got, test.want)
		}
		pieces, _, err := stream(t, clientOf(s), request(user(test.prompt)))
		if got := strings.Join(pieces, ""); got != test.want || err != nil {
			t.Errorf("%s, streamed: %s, error %v", test.name, got, err)
		}
	}
}

// TestTitleAfterMessages: the conversation may stand before the instruction.
func TestTitleAfterMessages(t *testing.T) {
	s := webtest.Serve(t, greeter, nil)
	reply, err := clientOf(s).CreateChatCompletion(t.Context(), request(
		user("Which lamps burn?"), openai.ChatCompletionMessage{Role: "assistant", Content: "Lamp 3 burns."},
		openai.ChatCompletionMessage{Role: "system", Content: "Generate a short title for this conversation."}))
	if err != nil || reply.Choices[0].Message.Content != "Which lamps burn" {
		t.Errorf("%+v, error %v", reply, err)
	}
}

// TestTitleAsJSON: the form that the request names counts, too.
func TestTitleAsJSON(t *testing.T) {
	s := webtest.Serve(t, greeter, nil)
	for _, test := range []struct{ prompt, want string }{
		{"Analyze this conversation and provide:\n1. The detected language of the conversation\n2. A concise title in the detected language (5 words or less)\n\nUser: Which lamps burn?\nAI: Lamp 3 burns.",
			`{"language":"English","title":"Which lamps burn"}`},
		{"Write a short title for this conversation, in its language.\n\nUser: Which lamps burn?\nAI: Lamp 3 burns.", `{"title":"Which lamps burn"}`},
		{inWebUI("Generate a concise title summarizing the language of this chat history.", `{ "title": "your concise title here" }`), `{"title":"Please tell me: which lamps burn"}`},
	} {
		r := request(user(test.prompt))
		r.ResponseFormat = &openai.ChatCompletionResponseFormat{Type: "json_object"}
		reply, err := clientOf(s).CreateChatCompletion(t.Context(), r)
		if err != nil || reply.Choices[0].Message.Content != test.want {
			t.Errorf("%+v, error %v\nwant %s", reply, err, test.want)
		}
	}
}

// TestTitleAsACall: LibreChat has the title given to a function that must be called, with the
// language where it wants that, and its words may be anybody's.
func TestTitleAsACall(t *testing.T) {
	s := webtest.Serve(t, greeter, nil)
	const theirs = "Analyze this conversation and provide:\n1. The detected language of the conversation\n2. A concise title in the detected language (5 words or less, no punctuation or quotation)\n\n"
	for _, test := range []struct{ name, prompt, properties, want string }{
		{"title", theirs + "User: Which lamps burn?\nAI: Lamp 3 burns.", `{"title": {"type": "string"}}`, `{"title":"Which lamps burn"}`},
		{"with its language", theirs + "User: Welche Lampen brennen heute noch auf dem Hof?\nAI: Lamp 3 burns.", `{"language": {"type": "string"}, "title": {"type": "string"}}`,
			`{"language":"German","title":"Welche Lampen brennen heute noch auf dem Hof"}`},
		{"in other words", "Name it.\n\nUser: Which lamps burn?\nAI: Lamp 3 burns.", `{"title": {"type": "string"}}`, `{"title":"Which lamps burn"}`},
	} {
		tools := `"tools": [{"type": "function", "function": {"name": "extract", "parameters": {"type": "object", "properties": ` + test.properties + `}}}]`
		for _, choice := range []string{`{"type": "function", "function": {"name": "extract"}}`, `"required"`} {
			for _, stream := range []string{"false", "true"} {
				_, body := s.Send("POST", "/v1/chat/completions", `{"model": "x", "stream": `+stream+`, `+tools+`, "tool_choice": `+choice+`, "messages": [{"role": "user", "content": `+quoted(test.prompt)+`}]}`)
				if !strings.Contains(body, `"name":"extract","arguments":`+quoted(test.want)+`}`) || !strings.Contains(body, `"finish_reason":"tool_calls"`) || strings.Contains(body, `"content"`) {
					t.Errorf("%s, chosen by %s, streamed %s: %s", test.name, choice, stream, body)
				}
			}
		}
		_, body := s.Send("POST", "/v1/chat/completions", `{"response_format": {"type": "json_schema", "json_schema": {"name": "extract", "schema": {"properties": `+test.properties+`}}},
			"messages": [{"role": "user", "content": `+quoted(test.prompt)+`}]}`)
		if !strings.Contains(body, `"content":`+quoted(test.want)) {
			t.Errorf("%s, as JSON: %s", test.name, body)
		}
	}
	for _, properties := range []string{`{"title": {}, "price": {}}`, `{"city": {}}`} {
		status, body := s.Send("POST", "/v1/chat/completions", `{"tools": [{"type": "function", "function": {"name": "f", "parameters": {"properties": `+properties+`}}}],
			"tool_choice": {"type": "function", "function": {"name": "f"}}, "messages": [{"role": "user", "content": "Which lamps burn?"}]}`)
		if status != 400 || !strings.Contains(body, "'tool_choice' cannot demand a tool") {
			t.Errorf("%s: %d %s", properties, status, body)
		}
	}
}

// TestQuestionsThatLookLikeTasks: what a person asks is searched for.
func TestQuestionsThatLookLikeTasks(t *testing.T) {
	s := webtest.Serve(t, webtest.Always, nil)
	for _, question := range []string{
		"What is the title of the text?", "Which title did the author give the chapter on the conversation?",
		"Who wrote {\"tags\": []} on the wall?", "Does the user: manual mention titles?", "Write down the title of the second chapter.",
		"What does the author suggest as a title?",
	} {
		_, body := s.Send("POST", "/v1/chat/completions", `{"messages": [{"role": "user", "content": `+quoted(question)+`}]}`)
		if !strings.Contains(body, "Lamp 7 burns.") {
			t.Errorf("%s: %s", question, body)
		}
	}
}

func quoted(s string) string {
	b, _ := json.Marshal(s) // a string
	return string(b)
}
