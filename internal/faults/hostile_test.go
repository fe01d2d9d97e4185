package faults_test

import (
	"fmt"
	"log/slog"
	"math/rand/v2"
	"os"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"pilcrow/internal/answer"
	"pilcrow/internal/answer/llm"
	"pilcrow/internal/chat"
	"pilcrow/internal/modelcheck"
	"pilcrow/internal/openai"
	"pilcrow/internal/openai/openaitest"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
	"pilcrow/internal/text/load"
)

// batch is how many answers one model server gives. A server remembers its
// requests, so none lives for all; parallel tests would keep them, too.
const batch = 100

// A setup is how the hostile model is used, and what judge it has.
type setup string

// The setups, in turn.
const (
	agreeing  setup = "write, a judge that says yes to everything"
	babbling  setup = "write, a judge that talks nonsense, breaks off and fails"
	guessing  setup = "write, a judge that says whatever comes to its mind"
	unjudged  setup = "write, no judge"
	pointOnly setup = "point"
	overruler setup = "point, and overrule the evidence"
)

var setups = []setup{agreeing, babbling, guessing, unjudged, pointOnly, overruler}

func (s setup) points() bool { return s == pointOnly || s == overruler }

// libraries are the texts that are asked about, in turn.
var libraries = [][]string{
	{"../../corpus/article-as-received.txt"},
	{"testdata/ferry.md"},
	{"../../corpus/article-as-received.txt", "testdata/ferry.md"},
}

var hostileQuestions = []string{
	"How many doctors has China sent to Lesotho?", "How long is the Mpiti-Sehlabathebe Road?", "What does the author say about Africa?",
	"Has China built the parliament building of Lesotho?", "What is the Central Conference on Foreign Affairs?", "How many medical teams were dispatched since 1997?",
	"Who bought the ferry and when?", "How long does the crossing take?", "What does a ticket for the ferry cost?",
	"How many sailors did the ferry rescue?", "Who replaced the engines of the ferry?", "Does the ferry sail on Sundays?",
}

// TestHostileModel lets a malicious model answer over a real socket: whatever it
// says, and whatever its judge says, what is shown keeps the promises. PILCROW_HOSTILE
// sets how many answers it gives, 1,500 by default; the number of a batch is its seed, and
// PILCROW_HOSTILE_SEED is that of the first.
func TestHostileModel(t *testing.T) {
	answers, seed := number(t, "PILCROW_HOSTILE", 1500), number(t, "PILCROW_HOSTILE_SEED", 0)
	all := tally{counts: make(map[string]int)}
	start := time.Now()
	batches, workers := (answers+batch-1)/batch, runtime.GOMAXPROCS(0)
	t.Run("worker", func(t *testing.T) {
		for first := range workers {
			t.Run(fmt.Sprint(first), func(t *testing.T) {
				t.Parallel()
				for n := first; n < batches; n += workers {
					t.Run(fmt.Sprint("batch ", seed+n), func(t *testing.T) { hostileBatch(t, &all, seed+n, min(batch, answers-n*batch)) })
				}
			})
		}
	})
	t.Logf("%d answers in %v: %v", answers, time.Since(start).Round(time.Millisecond), all.counts)
	for _, what := range []string{"claims by quotation", "claims by judge", "true claims", "own claims", "replaced", "left out", "judged", "chosen", "abstained", "lies told", "failure broken"} {
		if answers >= batch && all.counts[what] < answers/100 {
			t.Errorf("%d %s: the models were not varied enough", all.counts[what], what)
		}
	}
}

// number is the value of a variable of the environment.
func number(t *testing.T, variable string, otherwise int) int {
	s := os.Getenv(variable)
	if s == "" {
		return otherwise
	}
	n, err := strconv.Atoi(s)
	if err != nil {
		t.Fatalf("%s: %v", variable, err)
	}
	return n
}

// A tally counts what happened, over all batches.
type tally struct {
	mu     sync.Mutex
	counts map[string]int
}

func (c *tally) add(what string, n int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.counts[what] += n
}

func hostileBatch(t *testing.T, all *tally, seed, answers int) {
	texts, err := load.Files(libraries[seed/len(setups)%len(libraries)])
	if err != nil {
		t.Fatal(err)
	}
	l := &liar{Rand: rand.New(rand.NewPCG(uint64(seed), 1)), setup: setups[seed%len(setups)]}
	judge := &liar{Rand: rand.New(rand.NewPCG(uint64(seed), 2)), setup: l.setup}
	hourly := func(e *openai.Endpoint) {
		hangsUp(e)
		var mu sync.Mutex
		now := time.Now()
		e.Clock.Now = func() time.Time { // an hour passes between two calls: the breaker lets each through
			mu.Lock()
			defer mu.Unlock()
			now = now.Add(time.Hour)
			return now
		}
	}
	model := client(t, openaitest.New(t, openaitest.Func(l.reply)), hourly)
	log := slog.New(slog.DiscardHandler)
	p := &answer.Pipeline{
		Corpus: texts, Search: retrieval.NewIndex(texts.Paragraphs()), Generator: model, Chooser: model, ModelName: openaitest.Model, Log: log,
		Profile: answer.Write,
	}
	switch l.setup {
	case unjudged:
	case pointOnly, overruler:
		p.Profile, p.Overrules = answer.Point, l.setup == overruler
	default:
		p.Judge = &answer.Judge{Judge: modelcheck.Judge(client(t, openaitest.New(t, openaitest.Func(judge.judge)), hourly)), Name: "reader"}
	}
	if seed/len(setups)%2 == 1 { // not the whole text
		p.Fits = func(_ []llm.Message, share float64) bool { return share == 1 }
	}
	guard := chat.Guard{Log: log, Answerer: p}
	for range answers {
		l.forget()
		var emitted []answer.Claim
		question := hostileQuestions[l.IntN(len(hostileQuestions))]
		a, err := guard.Answer(t.Context(), answer.Question{Text: question}, func(c answer.Claim) error {
			emitted = append(emitted, c)
			return nil
		})
		if err != nil {
			t.Fatalf("%s: %v\nafter %q", question, err, l.said)
		}
		faults := slices.Concat(faultsOf(texts, a), l.believed(a), l.unsent(texts, a))
		if a.Mode == answer.Model && len(emitted) != len(a.Claims) {
			faults = append(faults, fmt.Sprintf("%d claims were emitted of %d", len(emitted), len(a.Claims)))
		}
		for _, fault := range faults {
			t.Errorf("%s: %s: %s\nafter %.3000q", l.setup, question, fault, l.said)
		}
		all.count(l, a)
	}
}

func (c *tally) count(l *liar, a answer.Answer) {
	c.add("lies told", len(l.lies))
	_, replaced, leftOut := a.Receipt.Fates()
	c.add("replaced", replaced)
	c.add("left out", leftOut)
	if a.Abstained {
		c.add("abstained", 1)
	}
	if a.Receipt.Chosen {
		c.add("chosen", 1)
	}
	if j := a.Receipt.Judge; j != nil {
		c.add("judged", j.Claims)
		c.add("judge failed", j.Failed)
	}
	if a.Receipt.Failure != "" {
		c.add("failure "+string(a.Receipt.Failure), 1)
	}
	for _, claim := range a.Claims {
		kind := "own claims"
		if a.Mode == answer.Model {
			kind = "claims by " + string(claim.Proof)
		}
		c.add(kind, 1)
		if a.Mode == answer.Model && slices.Contains(l.truths, claim.Text) {
			c.add("true claims", 1)
		}
	}
}

// believed says which of the liar's lies are shown. What a sentence with a negation says only a
// judge can tell, and a hostile one calls it supported.
func (l *liar) believed(a answer.Answer) []string {
	hasJudge := l.setup != unjudged && !l.setup.points()
	var faults []string
	for _, claim := range a.Claims {
		for lie, kind := range l.lies {
			if claim.Text == strings.TrimSpace(lie) && !(hasJudge && kind == "negation") {
				faults = append(faults, fmt.Sprintf("the lie %q (%s) is shown", lie, kind))
			}
		}
		if !hasJudge && claim.Proof == answer.Judged || l.setup.points() && (claim.Quoted || claim.Proof != answer.Quotation && !isBeginning(claim)) {
			faults = append(faults, fmt.Sprintf("%q is shown by %s", claim.Text, claim.Proof))
		}
	}
	return faults
}

// isBeginning reports whether a claim is what the sentence that it cites begins with.
func isBeginning(c answer.Claim) bool {
	return c.Proof == answer.Wording && strings.HasPrefix(c.Citations[0].Quote, strings.TrimRight(c.Text, ".!?。！？"))
}

// unsent says what a claim of the model cites that is not in its prompt.
func (l *liar) unsent(c *text.Corpus, a answer.Answer) []string {
	if a.Mode != answer.Model && !a.Receipt.Chosen {
		return nil // code chose
	}
	var faults []string
	prompt := lettersOf(l.prompt)
	for _, claim := range a.Claims {
		for _, citation := range claim.Citations {
			p, _ := c.Paragraph(citation.Document, citation.Paragraph)
			if begin := lettersOf(p.Sentences()[0].Of(p.Text)); !strings.Contains(prompt, begin) {
				faults = append(faults, fmt.Sprintf("%q cites %s ¶%d, which was not sent", claim.Text, citation.Document, citation.Paragraph))
			}
		}
	}
	return faults
}
