package mcp

import (
	"fmt"
	"strings"

	"pilcrow/internal/answer"
	"pilcrow/internal/answer/verify"
	"pilcrow/internal/text"
)

// answerText writes an answer for a client's model and its person: whose view it
// is, the claims with their markers, and the words that they rest on.
func answerText(a answer.Answer, several bool) string {
	var b strings.Builder
	line := func(s string) {
		if s != "" {
			b.WriteString(s + "\n\n")
		}
	}
	if a.Understood != "" {
		line("Understood as: " + a.Understood)
	}
	line(a.Frame)
	if a.Abstained {
		line(a.Text)
		for _, p := range a.Nearest(3) {
			line(fmt.Sprintf("%s “%s”", marker(p.Document, p.Paragraph, several), p.Says()))
		}
	}
	for _, c := range a.Claims {
		line(c.Marked(several))
	}
	line(a.Notice)
	for _, c := range a.Claims {
		for _, cited := range c.Citations {
			line(fmt.Sprintf("%s “%s”", cited.Marker(several), cited.Quote))
		}
	}
	return strings.TrimSpace(b.String())
}

func foundText(passages []answer.Passage, several bool) string {
	if len(passages) == 0 {
		return "No paragraph has a word of the query."
	}
	lines := make([]string, len(passages))
	for i, p := range passages {
		lines[i] = fmt.Sprintf("%s (score %.2f) %s", marker(p.Document, p.Paragraph, several), p.Score, p.Text)
	}
	return strings.Join(lines, "\n\n")
}

func shownText(paragraphs []paragraph, several bool) string {
	lines := make([]string, len(paragraphs))
	for i, p := range paragraphs {
		lines[i] = marker(p.Document, p.Paragraph, several) + " " + p.Text
	}
	return strings.Join(lines, "\n\n")
}

// verdictWords are the findings in words.
var verdictWords = map[verify.Finding]string{
	verify.Supported:    "supported",
	verify.Contradicted: "contradicted",
	verify.NotFound:     "not found in the text",
	verify.NoStatement:  "not a statement that a text could bear out",
}

func verdictsText(list []verify.Verdict, several bool) string {
	var b strings.Builder
	for _, v := range list {
		fmt.Fprintf(&b, "%s: %s\n", v.Sentence, verdictWords[v.Finding])
		for _, c := range v.Citations {
			if v.Finding == verify.NotFound {
				b.WriteString("  nearest:")
			}
			fmt.Fprintf(&b, "  %s “%s”\n", c.Marker(several), c.Quote)
		}
	}
	return strings.TrimSpace(b.String())
}

func marker(document string, number int, several bool) string {
	return answer.Citation{Document: document, Paragraph: number}.Marker(several)
}

func slugs(corpus *text.Corpus) string {
	var names []string
	for _, d := range corpus.Documents {
		names = append(names, d.Meta.Slug)
	}
	return strings.Join(names, ", ")
}
