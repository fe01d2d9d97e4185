package chat_test

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"unicode/utf8"

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

func ExampleTurnstile() {
	turnstile := &chat.Turnstile{Person: chat.Limit{Minute: 2}, AtOnce: 1, Queue: 32}
	ada := chat.Visitor{Person: "discord/1", Group: "discord/7"}
	for range 3 {
		leave, err := turnstile.Enter(context.Background(), ada, func(place int) { fmt.Println("place", place) })
		if err != nil {
			fmt.Println(chat.SentenceIn("de", err))
			continue
		}
		fmt.Println("answering")
		leave()
	}
	// Output:
	// answering
	// answering
	// Das waren viele Fragen. Bitte stelle die nächste in 30 Sekunden.
}

func ExampleSplit() {
	parts := []string{"Ada lit the lamp. [¶3]\n", "Ben put it out at dawn, when the last boat had come in. [¶4]\n", "Nobody knows why.\n"}
	for i, message := range chat.Split(parts, 45, utf8.RuneCountInString) {
		fmt.Printf("%d: %q\n", i+1, message)
	}
	// Output:
	// 1: "Ada lit the lamp. [¶3]"
	// 2: "Ben put it out at dawn, when the last boat"
	// 3: "had come in. [¶4]\nNobody knows why."
}
