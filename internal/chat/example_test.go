package chat_test

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/chat/chattest"
)

func Example() {
	claim := answer.Claim{Text: "Ada lit the lamp.", Citations: []answer.Citation{{Document: "lamps", Paragraph: 3}}}
	guard := &chat.Guard{
		Answerer: &chattest.Script{Scenes: []chattest.Scene{
			{Claims: []answer.Claim{claim}, Answer: answer.Answer{Claims: []answer.Claim{claim}}},
			{Err: errors.New("disk on fire")},
		}},
		Log:    slog.New(slog.DiscardHandler),
		Random: strings.NewReader("12345"),
	}
	var talks chat.Conversations
	for _, text := range []string{"Who lit the lamp?", "And\u200b when?", "?!"} {
		q := answer.Question{Text: text, History: talks.History("ada/town")}
		a, err := guard.Answer(context.Background(), q, func(c answer.Claim) error {
			fmt.Println(c.Text, c.Citations[0].Marker(false))
			return nil
		})
		if err != nil {
			fmt.Println(chat.Sentence(err))
			continue
		}
		talks.Add("ada/town", a)
	}
	// Output:
	// Ada lit the lamp. [¶3]
	// Something went wrong on my side. The log has it under id 64s36d1n.
	// Please ask a question in words.
}
