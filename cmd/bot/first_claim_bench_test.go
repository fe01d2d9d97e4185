package main

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"pilcrow/internal/modelcheck/modelchecktest"
	"pilcrow/internal/openai/openaitest"
)

// BenchmarkFirstClaim asks a model that thinks for 0.3 s and writes 20 tokens a second, with a
// judge that takes 0.5 s, and reports when the first sentence is shown and when the answer
// ends: with sentences of the text, which need no judge, and with the model's own words. The
// model's sentences are complete after 0.3 s + 50 ms for each of their tokens.
//
//	go test -run xxx -bench FirstClaim -benchtime 3x ./cmd/bot
func BenchmarkFirstClaim(b *testing.B) {
	for name, said := range map[string]string{
		"quoted":  "Lamp 7 of the harbour was lit in %d by the keeper of that year. [%s] It was made of brass and of green glass. [%s]",
		"written": "The keeper of that year was the one who lit lamp 7 of the harbour in %d. [%s] Brass and green glass were what it was made of. [%s]",
	} {
		b.Run(name, func(b *testing.B) { firstClaimOf(b, said) })
	}
}

func firstClaimOf(b *testing.B, said string) {
	pieces := 0
	model := openaitest.New(b, openaitest.Func(func(r openaitest.Request) openaitest.Reply {
		if modelchecktest.IsJudging(r) {
			verdicts := modelchecktest.Verdicts(r, func(string) bool { return true })
			verdicts.Delay = 500 * time.Millisecond
			return verdicts
		}
		marker := modelchecktest.NumberOf(r.Last(), "Lamp 7 of")
		text := fmt.Sprintf(said, year(7), marker, marker)
		pieces = strings.Count(text[:strings.Index(text, "]")], " ") + 1
		return openaitest.Reply{Pieces: strings.SplitAfter(text, " "), Delay: 300 * time.Millisecond, Gap: 50 * time.Millisecond}
	}))
	h := host(b, []string{"OPENAI_BASE_URL=" + model.URL, "OPENAI_MODEL=scripted", "BOT_JUDGE_TRUST=on"}, "--text", lampTexts(b), "serve")
	var first, end time.Duration
	rounds := 0
	for b.Loop() {
		began, shown := time.Now(), false
		err := events(h.url+"/api/ask", `{"question": "When was lamp 7 lit?"}`, func(name, data string) error {
			if name == "claim" && !shown {
				first, shown = first+time.Since(began), true
			}
			if name == "answer" && !strings.Contains(data, `"mode":"model"`) {
				return fmt.Errorf("not the model's: %s", data)
			}
			return nil
		})
		if err != nil {
			b.Fatal(err)
		}
		end += time.Since(began)
		rounds++
	}
	ms := func(d time.Duration) float64 { return d.Seconds() * 1000 / float64(rounds) }
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(float64(300+50*(pieces-1)), "ms-model's-first")
	b.ReportMetric(ms(first), "ms-first-shown")
	b.ReportMetric(ms(end), "ms-end")
}
