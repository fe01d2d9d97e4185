package answer_test

import (
	"context"
	"fmt"
	"strings"

	"pilcrow/internal/answer"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// Without a model the answer is made of the text's own sentences.
func Example() {
	c := &text.Corpus{Documents: []*text.Document{{
		Meta: text.Meta{Slug: "bridge", Kind: text.Opinion, Author: "Ada Holm", Language: "en"},
		Paragraphs: []text.Paragraph{
			{Document: "bridge", Number: 1, Text: "The old bridge fell in 1929. Nobody was hurt."},
			{Document: "bridge", Number: 2, Text: "I built the new bridge. It was opened in 1931."},
			{Document: "bridge", Number: 3, Text: "The toll on the bridge was abolished in 1952."},
		},
	}}}
	p := &answer.Pipeline{Corpus: c, Search: retrieval.NewIndex(c.Paragraphs())}

	for _, question := range []string{"When was the toll abolished?", "What do penguins eat?"} {
		a, err := p.Answer(context.Background(), answer.Question{Text: question}, nil)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(strings.TrimSpace(a.Frame + " " + a.Text))
	}
	// Output:
	// According to Ada Holm: The toll on the bridge was abolished in 1952. [¶3]
	// The text does not answer this. It does not have the words “penguins” and “eat”.
}
