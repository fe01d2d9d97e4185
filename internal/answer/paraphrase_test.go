package answer_test

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"strings"
	"testing"

	"pilcrow/internal/answer"
	"pilcrow/internal/answer/llm"
	"pilcrow/internal/claims"
	"pilcrow/internal/lang"
	"pilcrow/internal/text"
)

// A paraphrase is a claim about an invented text, as a model words it.
type paraphrase struct {
	claim  string
	cited  string // its markers
	isTrue bool
}

// paraphrases are those of internal/claims/testdata, with the text that they are about.
func paraphrases(t *testing.T) (c *text.Corpus, all []paraphrase) {
	t.Helper()
	data, err := os.ReadFile("../claims/testdata/paraphrase.txt")
	if err != nil {
		t.Fatal(err)
	}
	var paragraphs []string
	for line := range strings.SplitSeq(strings.TrimSpace(string(data)), "\n") {
		sign, rest, _ := strings.Cut(line, " ")
		switch sign {
		case "#", "":
		case "+", "-":
			p := paraphrase{isTrue: sign == "+"}
			for {
				number, claim, _ := strings.Cut(rest, " ")
				if strings.Trim(number, "0123456789") != "" {
					break
				}
				p.cited, rest = p.cited+"["+number+"]", claim
			}
			p.claim = rest
			all = append(all, p)
		default:
			paragraphs = append(paragraphs, line)
		}
	}
	return corpus(text.Meta{Title: "The Salt Road", Author: "Ines Falk", Date: "2021-04-12", Language: "en"}, paragraphs), all
}

// aboutTheRoad is asked in the language of the claim.
var aboutTheRoad = map[string]string{
	"en": "What is known about the salt road, the Harl Pass and the spring at Sorn?",
	"de": "Was weiß man über die Salzstraße, den Harl Pass und die Quelle in Sorn?",
	"fr": "Que sait-on de la route du sel, du Harl Pass et de la source de Sorn ?",
}

// TestParaphrases lets a model write fifteen true and fifteen subtly false claims. Where its
// judge fails, each true one arrives all the same, by the sentence that it rests on, and no
// false one as it was written; a judge that is right has all true ones shown, and no false one.
func TestParaphrases(t *testing.T) {
	c, all := paraphrases(t)
	truth := make(map[string]bool)
	for _, p := range all {
		truth[p.claim] = p.isTrue
	}
	failing := func(p *answer.Pipeline) *answer.Pipeline {
		p.Judge = &answer.Judge{Name: "reader", Judge: claims.Judge{Ask: func(context.Context, string, string, string, json.RawMessage) (string, error) {
			return "", &llm.Error{Kind: llm.BadRequest, Err: errors.New("response_format is not supported")}
		}}}
		return p
	}
	right := func(p *answer.Pipeline) *answer.Pipeline {
		return judged(p, func(claim string) string {
			return map[bool]string{true: "supported", false: "not_stated"}[truth[claim]]
		})
	}
	for name, judge := range map[string]func(*answer.Pipeline) *answer.Pipeline{"failing": failing, "right": right, "none": func(p *answer.Pipeline) *answer.Pipeline { return p }} {
		t.Run(name, func(t *testing.T) {
			counts := make(map[string]int)
			for _, p := range all {
				a := ask(t, judge(pipeline(c, says(nil, p.claim+" "+p.cited))), aboutTheRoad[lang.Detect(p.claim)])
				written := len(a.Claims) == 1 && a.Claims[0].Text == p.claim
				replaced := len(a.Claims) == 1 && a.Claims[0].Quoted && strings.Contains(p.cited, a.Claims[0].Citations[0].Marker(false)[len("[¶"):])
				switch {
				case written != (p.isTrue && name == "right"), !written && !replaced:
					t.Errorf("%q, which is %v, became %v: %v", p.claim, p.isTrue, told(t, a), dropped(a))
				case written:
					counts["written"]++
				default:
					counts["replaced"]++
				}
			}
			t.Logf("of 15 true and 15 false claims: %v", counts)
		})
	}
	if n := len(all); n != 30 || len(c.Documents[0].Paragraphs) != 7 {
		t.Errorf("%d claims about %d paragraphs", n, len(c.Documents[0].Paragraphs))
	}
}
