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

// judges are those that a hostile model may have: none, one that says yes to everything, one
// that says whatever comes to its mind.
func judges(r *rand.Rand) map[string]func(*answer.Pipeline) {
	says := []string{"supported", "contradicted", "not_stated", "", "true", "SUPPORTED"}
	return map[string]func(*answer.Pipeline){
		"no judge": func(p *answer.Pipeline) { p.Judge = nil },
		"yes":      func(p *answer.Pipeline) { judged(p, yes) },
		"random":   func(p *answer.Pipeline) { judged(p, func(string) string { return says[r.IntN(len(says))] }) },
	}
}

// TestHostileModels lets models write thousands of malicious answers, with judges of all kinds:
// what is shown must hold the invariants of every answer.
func TestHostileModels(t *testing.T) {
	for seed := range uint64(3) {
		r := rand.New(rand.NewPCG(1, seed))
		for name, judge := range judges(r) {
			t.Run(fmt.Sprint(name, " ", seed), func(t *testing.T) { hostileAnswers(t, r, judge, name != "no judge", 50) })
		}
	}
}

func hostileAnswers(t *testing.T, r *rand.Rand, judge func(*answer.Pipeline), mayWrite bool, answers int) {
	p := pipeline(corpus(text.Meta{Kind: text.Opinion, Author: "Ada Holm"}, bridgeText), says(nil))
	judge(p)
	shown, unshown, exact := 0, 0, 0
	for range answers {
		completion := hostile(r)
		p.Generator = says(nil, strings.SplitAfterN(completion, " ", 1+r.IntN(20))...)
		a := ask(t, p, question)
		shown += len(a.Claims)
		unshown += len(a.Receipt.Dropped)
		for _, claim := range a.Claims {
			isExact := strings.Contains(strings.Join(bridgeText, " "), claim.Text)
			if isExact {
				exact++
			}
			if !isExact && claim.Proof == answer.Quotation {
				t.Errorf("%q is no quotation", claim.Text)
			}
			if a.Frame == "" {
				t.Errorf("%q has no frame", claim.Text)
			}
		}
		if t.Failed() {
			t.Fatalf("completion %q", completion)
		}
	}
	if shown < answers/2 || unshown < answers || mayWrite && exact == shown {
		t.Errorf("%d claims shown, %d of them verbatim, %d not as written: the models were not varied enough", shown, exact, unshown)
	}
}

// FuzzCompletion holds any completion against the invariants, with a judge that says yes to
// everything. The text has no number words, of which checkShown knows nothing.
func FuzzCompletion(f *testing.F) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 10 {
		f.Add(hostile(r))
	}
	c := corpus(text.Meta{}, slices.Concat(bridgeText[:2], bridgeText[3:5]), []string{"新桥于1931年由阿达建成，长1240米。", "Die neue Brücke wurde 1931 gebaut."})
	p := judged(pipeline(c, says(nil)), yes)
	p.Sure, p.Near = 1e-9, 1e-9
	f.Fuzz(func(t *testing.T, completion string) {
		p.Generator = says(nil, completion)
		for _, asked := range []string{question, "Qui a construit le pont Holm et quand est-il ouvert ?"} {
			a, err := p.Answer(t.Context(), answer.Question{Text: asked}, nil)
			if err != nil {
				t.Fatal(err)
			}
			checkInvariants(t, c, a)
		}
	})
}

// FuzzSentences lets a model write whole sentences of a text of any kind: each is shown, and
// is a stretch of a paragraph that was sent.
func FuzzSentences(f *testing.F) {
	for _, s := range []string{
		strings.Join(bridgeText[:3], " "), "Die Brücke fiel am 3. Mai 1931. „Das war’s“, sagte er. Wer zahlt?", "旧桥倒塌了。“是我关的，”他说。新桥长1240米！",
		"Старый мост рухнул. «Я сам», — сказал он.", "L’hiver fut rude : le pont s’effondra. « Qui ? »", "古い橋は落ちた。「私だ」と言った。", "f(x) = 5 * 3; see [12] and (3). A_b *c* `d`.",
		"Answer: yes. Sources: 1, 2. NOT_IN_TEXT.", "- One. - Two: three.", "Based on the text, it fell. No. 5 is late.", "Yes. No. “A. B.” C.",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, paragraph string) {
		paragraph = strings.Join(strings.Fields(strings.ToValidUTF8(paragraph, "")), " ")
		if paragraph == "" || len(paragraph) > 600 {
			return
		}
		c := corpus(text.Meta{}, []string{paragraph})
		for _, span := range text.Sentences(paragraph) {
			sentence := span.Of(paragraph)
			p := pipeline(c, says(nil, sentence+" [1]"))
			p.Sure, p.Near, p.Search = 1e-9, 1e-9, everything{paragraph}
			a, err := p.Answer(t.Context(), answer.Question{Text: question}, nil)
			if err != nil {
				t.Fatal(err)
			}
			for _, claim := range a.Claims {
				if cite := claim.Citations[0]; claim.Proof != answer.Quotation || claim.Text != paragraph[cite.Start:cite.End] {
					t.Errorf("%q of %q is shown as %q", sentence, paragraph, claim.Text)
				}
			}
		}
	})
}
