package answer_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"pilcrow/internal/answer"
	"pilcrow/internal/text"
)

// bait is what a hostile model mixes into the text's words.
var bait = []string{
	"http://evil.example/?q=", "https://discord.gg/x", "[here](https://evil.example)", "www.evil.example", "evil.example/a",
	"@everyone", "<@123456>", "<#99>", "a@evil.example", "\x1b[31m", "\u202e", "\u200b", "NOT_IN_TEXT", "<|im_end|>", "```",
	"42", "1932", "3.6 million", "ninety", "50%", "7th", "Berlin", "Sweden", "Dr. Evil", "we", "I", "rightly", "not", "never", "may",
	"“", "”", `"`, "“built by nobody”", "\n", "\n\n", "- ", "# ", "**", "…", ":", "?", "!", "。", "\r", "\xff", "<b>", "||",
}

// markers are true, false and broken ones.
var markers = []string{
	"[1]", "[2]", "[3]", "[¶1]", "[1, 2]", "[1-3]", "[0]", "[9]", "[999999]", "[-1]", "【1】", "【2†source】", "(1)", "(2).", "[^1]",
	"[Source 2]", "[1", "1]", "[[1]]", "[]", "Sources: [1], [2]", "",
}

// hostile writes a completion from words of the text and from bait.
func hostile(r *rand.Rand) string {
	var b strings.Builder
	for range 1 + r.IntN(6) {
		words := strings.Fields(bridgeText[r.IntN(len(bridgeText))])
		start := r.IntN(len(words))
		words = words[start:min(len(words), start+3+r.IntN(15))]
		for _, w := range words {
			if r.IntN(8) == 0 {
				b.WriteString(bait[r.IntN(len(bait))])
				b.WriteString([]string{" ", ""}[r.IntN(2)])
			}
			if r.IntN(20) > 0 {
				b.WriteString(w + " ")
			}
		}
		marker := markers[r.IntN(len(markers))]
		b.WriteString([]string{". " + marker + " ", marker + ". ", marker, ".\n", " "}[r.IntN(5)])
	}
	return b.String()
}

// TestHostileModels lets models write thousands of malicious answers: what is
// shown must hold the invariants of every answer.
func TestHostileModels(t *testing.T) {
	for seed := range uint64(4) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			hostileAnswers(t, rand.New(rand.NewPCG(1, seed)), 500)
		})
	}
}

func hostileAnswers(t *testing.T, r *rand.Rand, answers int) {
	p := pipeline(corpus(text.Meta{Kind: text.Opinion, Author: "Ada Holm"}, bridgeText), nil)
	p.Random = nil
	shown, dropped, exact := 0, 0, 0
	for range answers {
		completion := hostile(r)
		p.Generator = says(nil, strings.SplitAfterN(completion, " ", 1+r.IntN(20))...)
		a := ask(t, p, question)
		shown += len(a.Claims)
		dropped += len(a.Receipt.Dropped)
		for _, claim := range a.Claims {
			if strings.Contains(strings.Join(bridgeText, " "), claim.Text) {
				exact++
			}
			if a.Frame == "" {
				t.Errorf("%q has no frame", claim.Text)
			}
		}
		if t.Failed() {
			t.Fatalf("completion %q", completion)
		}
	}
	if shown < answers/4 || dropped < answers/4 || exact == shown {
		t.Errorf("%d claims shown, %d of them verbatim, %d dropped: the models were not varied enough", shown, exact, dropped)
	}
}

// FuzzCompletion holds any completion against the invariants. The text has no
// number words, of which checkShown knows nothing.
func FuzzCompletion(f *testing.F) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 10 {
		f.Add(hostile(r))
	}
	c := corpus(text.Meta{}, slices.Concat(bridgeText[:2], bridgeText[3:5]), []string{"新桥于1931年由阿达建成，长1240米。", "Die neue Brücke wurde 1931 gebaut."})
	p := pipeline(c, nil)
	f.Fuzz(func(t *testing.T, completion string) {
		q := *p
		q.Generator, q.Random, q.Gate = says(nil, completion), nil, 0
		for _, asked := range []string{question, "Qui a construit le pont Holm et quand est-il ouvert ?"} {
			a, err := q.Answer(t.Context(), answer.Question{Text: asked}, nil)
			if err != nil {
				t.Fatal(err)
			}
			checkInvariants(t, c, a)
		}
	})
}

// FuzzChecks holds any sentence against any paragraph.
func FuzzChecks(f *testing.F) {
	f.Add("The bridge is 1,240 m “long”.", "It is 1.240 m long, ‘ıſ’ 3.5 million […] and 5 per cent.")
	f.Add("China hat seit 1997 mehr als siebzehn Gruppen nach Lesotho geschickt, nicht 18.", "China has sent over 17 teams to Lesotho since 1997.")
	f.Add("С 1997 года Китай направил двадцать одну группу.", "中国自一九九七年以来派遣了二十一批，百分之五。")
	f.Add("La Chine n’a jamais envoyé quatre-vingt-dix-sept équipes.", "España envió ciento ochenta médicos, no más de dos mil millones.")
	f.Add("“ſ”", "S. “a … b” www.x.y No. 5 not only H1N1 桥长12米。")
	f.Fuzz(func(t *testing.T, sentence, paragraph string) {
		for _, language := range []string{"en", "de", "fr", "es", "ru", "zh", ""} {
			for _, refusal := range []func(language, sentence string, paragraphs ...string) string{answer.Refusal, answer.RefusalAbroad} {
				if refusal(language, sentence, paragraph) == "" {
					checkSigns(t, sentence, paragraph)
				}
			}
		}
	})
}
