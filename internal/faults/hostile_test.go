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
	"pilcrow/internal/chat"
	"pilcrow/internal/openai"
	"pilcrow/internal/openai/openaitest"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// batch is how many answers one model server gives. A server remembers its
// requests, so none lives for all; parallel tests would keep them, too.
const batch = 250

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
// says, what is shown keeps the promises. PILCROW_HOSTILE sets how many answers
// it gives, 1,500 by default; the number of a batch is its seed.
func TestHostileModel(t *testing.T) {
	answers := 1500
	if s := os.Getenv("PILCROW_HOSTILE"); s != "" {
		n, err := strconv.Atoi(s)
		if err != nil {
			t.Fatalf("PILCROW_HOSTILE: %v", err)
		}
		answers = n
	}
	all := tally{counts: make(map[string]int)}
	start := time.Now()
	batches, workers := (answers+batch-1)/batch, runtime.GOMAXPROCS(0)
	t.Run("worker", func(t *testing.T) {
		for first := range workers {
			t.Run(fmt.Sprint(first), func(t *testing.T) {
				t.Parallel()
				for seed := first; seed < batches; seed += workers {
					t.Run(fmt.Sprint("batch ", seed), func(t *testing.T) { hostileBatch(t, &all, seed, min(batch, answers-seed*batch)) })
				}
			})
		}
	})
	t.Logf("%d answers in %v: %v", answers, time.Since(start).Round(time.Millisecond), all.counts)
	for _, what := range []string{"model claims", "true claims", "own claims", "dropped", "abstained", "lies told", "failure broken"} {
		if answers >= batch && all.counts[what] < answers/100 {
			t.Errorf("%d %s: the models were not varied enough", all.counts[what], what)
		}
	}
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
	texts, err := text.Load(libraries[seed%len(libraries)])
	if err != nil {
		t.Fatal(err)
	}
	l := &liar{Rand: rand.New(rand.NewPCG(uint64(seed), 1))}
	model := client(t, openaitest.New(t, openaitest.Func(l.reply)), func(e *openai.Endpoint) {
		now := time.Now()
		e.Clock.Now = func() time.Time { // an hour passes between two calls: the breaker lets each through
			now = now.Add(time.Hour)
			return now
		}
	})
	log := slog.New(slog.DiscardHandler)
	guard := chat.Guard{Log: log, Answerer: &answer.Pipeline{
		Corpus: texts, Search: retrieval.NewIndex(texts.Paragraphs()), Generator: model, ModelName: openaitest.Model, Log: log,
	}}
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
		faults := append(faultsOf(texts, a), l.believed(a)...)
		if a.Mode == answer.Model && len(emitted) != len(a.Claims) {
			faults = append(faults, fmt.Sprintf("%d claims were emitted of %d", len(emitted), len(a.Claims)))
		}
		for _, fault := range faults {
			t.Errorf("%s: %s\nafter %.3000q", question, fault, l.said)
		}
		all.count(l, a)
	}
}

func (c *tally) count(l *liar, a answer.Answer) {
	c.add("lies told", len(l.lies))
	c.add("dropped", len(a.Receipt.Dropped))
	if a.Abstained {
		c.add("abstained", 1)
	}
	if a.Receipt.Failure != "" {
		c.add("failure "+string(a.Receipt.Failure), 1)
	}
	kind := "own claims"
	if a.Mode == answer.Model {
		kind = "model claims"
	}
	c.add(kind, len(a.Claims))
	for _, claim := range a.Claims {
		if a.Mode == answer.Model && slices.Contains(l.truths, claim.Text) {
			c.add("true claims", 1)
		}
	}
}

// believed says which of the liar's lies are shown.
func (l *liar) believed(a answer.Answer) []string {
	var faults []string
	for _, claim := range a.Claims {
		for lie, kind := range l.lies {
			if claim.Text == strings.TrimSpace(lie) {
				faults = append(faults, fmt.Sprintf("the lie %q (%s) is shown", lie, kind))
			}
		}
	}
	return faults
}
