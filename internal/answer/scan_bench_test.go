package answer_test

import (
	"fmt"
	"testing"

	"pilcrow/internal/answer"
	"pilcrow/internal/text"
)

// BenchmarkOffTopic answers a question about something else than a large text, which must not be read
// through for that.
func BenchmarkOffTopic(b *testing.B) {
	var paragraphs []string
	for i := range 20_000 {
		paragraphs = append(paragraphs, fmt.Sprintf("Boat %d of the yard was built by crew %d in the year of the storm, and lies at pier %d.", i, i%97, i%31))
	}
	p := pipeline(corpus(text.Meta{}, paragraphs), nil)
	for b.Loop() {
		if _, err := p.Answer(b.Context(), answer.Question{Text: "Which famous composer wrote an opera about a merchant of Venice?"}, nil); err != nil {
			b.Fatal(err)
		}
	}
}
