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

func ExampleAdmission() {
	admission := &chat.Admission{Person: chat.Limit{Minute: 2}, AtOnce: 1, Queue: 32}
	ada := chat.Asker{Person: "discord/1", Group: "discord/7"}
	for range 3 {
		slot, err := admission.Enter(context.Background(), ada, func(position int) { fmt.Println("number", position) })
		if err != nil {
			fmt.Println(chat.SentenceIn("de", err))
			continue
		}
		fmt.Println("answering")
		slot.Release()
	}
	// Output:
	// answering
	// answering
	// Das waren viele Fragen. Bitte stelle die nächste in 30 Sekunden.
}
