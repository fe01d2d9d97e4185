package openai

import (
	"context"
	"errors"
	"fmt"
	"math"
	"net/http"
	"pilcrow/internal/lazyregexp"
	"strings"
	"time"
)

// An Endpoint is an OpenAI-compatible server and a model that it serves. Every
// field but Model may stay empty.
type Endpoint struct {
	// BaseURL is what stands before "/chat/completions"; empty means
	// https://api.openai.com/v1. A bare host gets "/v1" (Azure's its own path), and a
	// trailing slash and the path of a call are cut off. If the server has no
	// completions there, they are looked for with "/v1", or without it.
	BaseURL string

	// AllowHTTP lets BaseURL be plain http to hosts of one's own network: an IP
	// address of such a range, a name without a dot, or a name under .local, .lan,
	// .internal or .home.arpa. To this machine it may always be.
	AllowHTTP bool

	APIVersion     string // Azure's api-version; with it, as for Azure's hosts, the key goes into the header api-key
	Key            string `json:"-"` // sent as a bearer token; may be empty for a private host or with Header
	Model          string
	EmbeddingModel string // for [Client.Embed]; empty means Model

	// MaxTokens is the longest completion, in tokens; 0 means 800. OpenAI's
	// reasoning models are allowed 2,000 more, because what they think counts; other
	// models get four times as much as soon as thoughts have used up a completion.
	MaxTokens int

	// MaxCompletionTokens is the longest completion with thoughts. If it is set, the
	// server is told so, as max_completion_tokens, and it is never exceeded.
	MaxCompletionTokens int

	// ContextTokens is what prompt and completion may take together, for
	// [Client.Fits]; 0 means what the server says.
	ContextTokens int

	// Temperature is never sent below 0.01, but for 0 itself: values near the smallest
	// float crash llama.cpp. OpenAI's reasoning models get none.
	Temperature float32

	ReasoningEffort string // sent only if set: "low", "medium", "high", …

	// Refused and Thinks are what another client has learnt of the server: see
	// [Client.Refused] and [Client.Thinks]. Names that are none are ignored.
	Refused []string
	Thinks  bool

	Timeouts  Timeouts
	Header    http.Header                            // sent with each request
	Transport http.RoundTripper                      // nil means one that heeds the environment's proxy, Dial and TLS
	OnUsage   func(context.Context, Usage)           // called once for each completion that a server began
	OnLearn   func(ctx context.Context, what string) // called once for each thing that the server turned out to want otherwise, with a sentence for the log
	Clock     Clock

	address address
}

// Timeouts say how long an endpoint may take. A zero field gets its default;
// the second default is that of a loopback or private host.
type Timeouts struct {
	Dial      time.Duration // to connect: 5 s
	TLS       time.Duration // for the TLS handshake: 10 s
	FirstByte time.Duration // from the request to the body's first byte: 60 s, 300 s
	Gap       time.Duration // between two reads of the body: 30 s, 120 s
	Total     time.Duration // for a completion with its retries, or for a batch of embeddings: 180 s, 600 s
	AfterEnd  time.Duration // after a finish_reason, for usage and [DONE]: 2 s
}

const (
	defaultBaseURL   = "https://api.openai.com/v1"
	defaultMaxTokens = 800
	minTemperature   = 0.01
)

// checked returns e with its defaults filled in, or everything that is wrong
// with it. The errors hold neither the key nor a part of the URL.
func (e Endpoint) checked() (Endpoint, error) {
	address, urlErr := e.checkBaseURL()
	e.address, e.BaseURL = address, address.base
	private := address.private
	var keyErr, modelErr error
	if e.Key != "" || len(e.Header) == 0 {
		keyErr = checkKey(e.Key, private)
	}
	if e.Model == "" || strings.ContainsFunc(e.Model, isSpaceOrControl) {
		modelErr = errors.New("model: give the name of one, without white space, as model.name (OPENAI_MODEL)")
	}
	if e.EmbeddingModel == "" {
		e.EmbeddingModel = e.Model
	}
	amountErr := e.checkAmounts()
	e.Timeouts = e.Timeouts.withDefaults(private)
	e.Clock = e.Clock.withDefaults()
	return e, errors.Join(urlErr, keyErr, modelErr, amountErr, e.Timeouts.check())
}

func (e *Endpoint) checkAmounts() error {
	var errs []error
	if e.MaxTokens < 0 {
		errs = append(errs, fmt.Errorf("max tokens: %d is below 0", e.MaxTokens))
	}
	if e.MaxCompletionTokens < 0 {
		errs = append(errs, fmt.Errorf("max completion tokens: %d is below 0", e.MaxCompletionTokens))
	}
	if e.ContextTokens < 0 {
		errs = append(errs, fmt.Errorf("context tokens: %d is below 0", e.ContextTokens))
	}
	if t := float64(e.Temperature); math.IsNaN(t) || t < 0 || t > 2 {
		errs = append(errs, fmt.Errorf("temperature: %g is not between 0 and 2", t))
	}
	if e.MaxTokens == 0 {
		e.MaxTokens = defaultMaxTokens
	}
	if e.Temperature > 0 {
		e.Temperature = max(e.Temperature, minTemperature)
	}
	return errors.Join(errs...)
}

func (t Timeouts) withDefaults(private bool) Timeouts {
	set := func(d *time.Duration, public, local time.Duration) {
		if *d == 0 && private {
			*d = local
		} else if *d == 0 {
			*d = public
		}
	}
	set(&t.Dial, 5*time.Second, 5*time.Second)
	set(&t.TLS, 10*time.Second, 10*time.Second)
	set(&t.FirstByte, 60*time.Second, 300*time.Second)
	set(&t.Gap, 30*time.Second, 120*time.Second)
	set(&t.Total, 180*time.Second, 600*time.Second)
	set(&t.AfterEnd, 2*time.Second, 2*time.Second)
	return t
}

// check refuses time-outs that are negative or could never be reached.
func (t Timeouts) check() error {
	for _, d := range []time.Duration{t.Dial, t.TLS, t.FirstByte, t.Gap, t.Total, t.AfterEnd} {
		if d < 0 {
			return fmt.Errorf("time-outs: %v is below 0", d)
		}
	}
	switch {
	case t.FirstByte > t.Total:
		return fmt.Errorf("time-outs: first byte (%v) is longer than total (%v)", t.FirstByte, t.Total)
	case t.Gap > t.Total:
		return fmt.Errorf("time-outs: gap (%v) is longer than total (%v)", t.Gap, t.Total)
	case t.Dial > t.FirstByte:
		return fmt.Errorf("time-outs: dial (%v) is longer than first byte (%v)", t.Dial, t.FirstByte)
	}
	return nil
}

// placeholder matches what manuals write in place of a key.
var placeholder = lazyregexp.New(`(?i)\.\.\.|…|[<>{}$]|your.*key|key.*here|change.?me|placeholder|example|^(sk[-_])?(x+|todo|key|secret|my[-_]?(api[-_]?)?key)?$`)

// checkKey refuses keys that cannot be meant. A private host needs none, and takes
// any: many programs ask for a key that such a server never looks at.
func checkKey(key string, private bool) error {
	const where = "set OPENAI_API_KEY, or name a file that holds the key in model.key_file"
	switch {
	case key == "" && private:
		return nil
	case key == "":
		return errors.New("key: missing; " + where)
	case strings.ContainsFunc(key, isSpaceOrControl):
		return errors.New("key: holds white space; " + where)
	case !private && placeholder().MatchString(key):
		return errors.New("key: is a placeholder, not a key; " + where)
	}
	return nil
}

// bearer is the key as a bearer token: for Azure it goes into a header of its own.
func (e Endpoint) bearer() string {
	if e.address.azure {
		return ""
	}
	return e.Key
}

// header is what is sent with each request.
func (e Endpoint) header() http.Header {
	header := http.Header{}
	if e.address.azure && e.Key != "" {
		header.Set("api-key", e.Key)
	}
	for name, values := range e.Header {
		header[http.CanonicalHeaderKey(name)] = values
	}
	return header
}

func isSpaceOrControl(r rune) bool { return r <= ' ' || r == 0x7f || r == 0xa0 }

// String names the endpoint without its secrets, also for logs.
func (e Endpoint) String() string { return e.Model + " at " + stripURL(e.BaseURL) }

// GoString is String: %#v shows no secrets either.
func (e Endpoint) GoString() string { return e.String() }
