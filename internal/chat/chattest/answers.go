package chattest

import (
	"fmt"
	"strings"

	"pilcrow/internal/answer"
)

// cited makes a claim that cites the quote in paragraph number, whose text is
// what [passage] makes of it.
func cited(text string, number int, quote string) answer.Claim {
	start := strings.Index(passage(number, quote).Text, quote)
	return answer.Claim{Text: text, Proof: answer.Quotation, Citations: []answer.Citation{{
		Document: "lamps", Paragraph: number, Quote: quote, Start: start, End: start + len(quote),
	}}}
}

func passage(number int, quote string) answer.Passage {
	return answer.Passage{
		Document: "lamps", Paragraph: number, Rank: number, Score: 1 / float64(number),
		Text: "It is written here: " + quote + " And so it was.",
	}
}

// count makes n claims; no two share a sentence or a quote.
func count(n int) []answer.Claim {
	var claims []answer.Claim
	for i := range n {
		claims = append(claims, cited(
			fmt.Sprintf("Lamp number %d, as far as anybody in the old town can remember, burns all through the night.", i+1),
			i+1,
			fmt.Sprintf("lamp %d was never put out,", i+1)))
	}
	return claims
}

// whole makes the answer that consists of claims.
func whole(claims []answer.Claim) answer.Answer {
	a := answer.Answer{Mode: answer.Extractive, Claims: claims}
	var text []string
	for _, c := range claims {
		text = append(text, withMarkers(c))
		for _, cite := range c.Citations {
			a.Passages = append(a.Passages, passage(cite.Paragraph, cite.Quote))
		}
	}
	a.Text = strings.Join(text, " ")
	return a
}

// withMarkers writes a claim as people see it.
func withMarkers(c answer.Claim) string {
	text := c.Said()
	for _, cite := range c.Citations {
		text += " " + cite.Marker(false)
	}
	return text
}
