// Package metrics counts what the frontends answer, for Prometheus.
//
// Every name begins with "pilcrow_". Nothing in a metric comes from a question or
// from a person.
package metrics

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"time"

	vm "github.com/VictoriaMetrics/metrics"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
)

// A Meter holds the counts of one process. Make one with [New].
type Meter struct{ set *vm.Set }

// New returns a meter at zero.
func New() *Meter { return &Meter{vm.NewSet()} }

// seconds are the upper bounds of the histograms of times.
var seconds = []float64{.005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10, 30, 60, 180}

// Count returns the service and counts what it answers, for a frontend:
//
//	pilcrow_questions_total{frontend,outcome}   answered, abstained, or why there was no answer
//	pilcrow_claims_total{frontend,fate}         shown, replaced (by the sentence of the text), left_out
//	pilcrow_tokens_total{frontend,kind}         prompt, completion
//	pilcrow_first_claim_seconds{frontend}       time to the first checked claim
//	pilcrow_answer_seconds{frontend}            time to the end
//	pilcrow_answers_running{frontend}           answers under way
func (m *Meter) Count(frontend string, s chat.Service) chat.Service {
	return &counted{Service: s, Meter: m, frontend: frontend}
}

// Gauge exports a value that is asked for when it is read, as "pilcrow_" + name.
func (m *Meter) Gauge(name string, value func() float64) {
	m.set.GetOrCreateGauge("pilcrow_"+name, value)
}

// ServeHTTP writes the metrics, and those of the process, in the text format of
// Prometheus.
func (m *Meter) ServeHTTP(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
	m.Write(w)
}

// Write writes the metrics, and those of the process.
func (m *Meter) Write(w io.Writer) {
	m.set.WritePrometheus(w)
	vm.WriteProcessMetrics(w)
}

type counted struct {
	chat.Service
	*Meter
	frontend string
}

func (c *counted) Answer(ctx context.Context, q answer.Question, emit func(answer.Claim) error) (answer.Answer, error) {
	began, first := time.Now(), true
	running := c.set.GetOrCreateGauge(c.name("answers_running", ""), nil)
	running.Inc()
	defer running.Dec()
	a, err := c.Service.Answer(ctx, q, func(claim answer.Claim) error {
		if first {
			first = false
			c.seconds("first_claim_seconds", began)
		}
		return emit(claim)
	})
	c.seconds("answer_seconds", began)
	c.add("questions_total", "outcome", outcome(a, err), 1)
	if err == nil {
		c.contents(a)
	}
	return a, err
}

// contents counts what an answer is made of.
func (c *counted) contents(a answer.Answer) {
	c.add("claims_total", "fate", "shown", len(a.Claims))
	_, replaced, leftOut := a.Receipt.Fates()
	c.add("claims_total", "fate", "replaced", replaced)
	c.add("claims_total", "fate", "left_out", leftOut)
	if t := a.Receipt.Tokens; t != nil {
		c.add("tokens_total", "kind", "prompt", t.Prompt)
		c.add("tokens_total", "kind", "completion", t.Completion)
	}
}

func outcome(a answer.Answer, err error) string {
	switch {
	case err != nil:
		return string(chat.KindOf(err))
	case a.Abstained:
		return "abstained"
	}
	return "answered"
}

func (c *counted) add(name, label, value string, n int) {
	c.set.GetOrCreateCounter(c.name(name, fmt.Sprintf(",%s=%q", label, value))).Add(n)
}

func (c *counted) seconds(name string, since time.Time) {
	c.set.GetOrCreatePrometheusHistogramExt(c.name(name, ""), seconds).Update(time.Since(since).Seconds())
}

func (c *counted) name(name, labels string) string {
	return fmt.Sprintf("pilcrow_%s{frontend=%q%s}", name, c.frontend, labels)
}
