package config

import (
	"errors"
	"fmt"
	"log/slog"
	"net/netip"
	"net/url"
	"reflect"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// Validate checks c as a whole and completes it: it reads the model's key from
// its file, names the [DefaultModel] if a model is switched on without a name, and
// gives a server on this machine longer time-outs, unless they are set.
// Call it after the last overlay. The error joins everything that is wrong.
func (c *Config) Validate() error {
	v := validator{config: c}
	v.basics()
	v.index()
	v.limits()
	v.state()
	v.library()
	v.web()
	v.metrics()
	v.model()
	v.judge()
	v.embeddings()
	v.timeouts()
	v.discord()
	v.telegram()
	return errors.Join(v.problems...)
}

// A validator collects what is wrong with a Config.
type validator struct {
	config   *Config
	problems []error
}

// require reports what key must be unless ok holds.
func (v *validator) require(ok bool, key, must string, args ...any) {
	if !ok {
		v.problems = append(v.problems, fmt.Errorf("%s%s must %s", v.place(key), key, fmt.Sprintf(must, args...)))
	}
}

// place says where the value of key came from, as in "pilcrow.yaml:7: ". It is
// empty for a default and for a value that was set in the struct directly.
func (v *validator) place(key string) string {
	o, ok := v.config.origins[key]
	if !ok {
		return ""
	}
	for _, f := range v.config.fields() {
		if f.key == key && reflect.DeepEqual(f.value.Interface(), o.value) {
			return o.place + ": "
		}
	}
	return ""
}

func (v *validator) basics() {
	c := v.config
	v.require(!slices.Contains(c.Text, ""), "text", "not hold an empty path")
	v.require(c.TextMaxAge >= 0, "text_max_age", "not be negative")
	v.require(!slices.ContainsFunc(c.Frontends, unknownFrontend), "frontends", "hold nothing but discord, telegram and web")
	v.require(len(slices.Compact(slices.Sorted(slices.Values(c.Frontends)))) == len(c.Frontends), "frontends", "not name one twice")
	v.require(c.Search.Paragraphs >= 1 && c.Search.Paragraphs <= 50, "search.paragraphs", "be from 1 to 50")
	v.require(c.Answer.Sentences >= 1, "answer.sentences", "be 1 or more")
	v.require(c.Answer.Sure >= 0 && c.Answer.Sure <= 1, "answer.sure", "be from 0 to 1")
	v.require(c.Answer.Near >= 0 && c.Answer.Near <= 1, "answer.near", "be from 0 to 1")
	levels := []slog.Level{slog.LevelDebug, slog.LevelInfo, slog.LevelWarn, slog.LevelError}
	v.require(slices.Contains(levels, c.Log.Level), "log.level", "be debug, info, warn or error")
}

func unknownFrontend(name string) bool {
	return !slices.Contains([]string{"discord", "telegram", "web"}, name)
}

func (v *validator) limits() {
	l := v.config.Limits
	v.require(l.QuestionCharacters >= 1, "limits.question_characters", "be 1 or more")
	v.require(l.ConversationTurns >= 1, "limits.conversation_turns", "be 1 or more")
	v.require(l.ConversationTTL > 0, "limits.conversation_ttl", "be longer than 0s")
	const orNone = "be 1 or more, or 0 for no limit"
	v.require(l.PersonPerMinute >= 0, "limits.person_per_minute", orNone)
	v.require(l.PersonPerDay >= 0, "limits.person_per_day", orNone)
	v.require(l.ServerPerMinute >= 0, "limits.server_per_minute", orNone)
	v.require(l.ServerPerDay >= 0, "limits.server_per_day", orNone)
	v.require(l.AnswersAtOnce >= 0, "limits.answers_at_once", orNone)
	v.require(l.Queue >= 0, "limits.queue", orNone)
}

func (v *validator) model() {
	m := &v.config.Model
	v.apiVersion()
	v.require(validBaseURL(m.BaseURL), "model.base_url",
		"be an http or https address without user name, query and fragment, such as http://localhost:11434/v1")
	v.require(isWord(m.APIVersion), "model.api_version", "be a version, such as 2024-10-21")
	v.require(!strings.ContainsFunc(m.Name, notInName), "model.name", "not hold spaces or control characters")
	v.require(slices.Contains([]string{"auto", "point", "write", "small", "medium", "large"}, m.Profile), "model.profile",
		"be auto, point or write (small and medium mean point, large means write)")
	v.require(m.MaxTokens >= 1, "model.max_tokens", "be 1 or more")
	v.require(m.MaxCompletionTokens == 0 || m.MaxCompletionTokens >= m.MaxTokens, "model.max_completion_tokens",
		"be at least model.max_tokens (%d), or 0: thoughts come on top", m.MaxTokens)
	v.require(isWord(m.ReasoningEffort), "model.reasoning_effort", "be a word, such as low")
	v.require(m.ContextTokens >= 1, "model.context_tokens", "be 1 or more")
	v.require(m.ContextTokens < 1 || m.MaxTokens < m.ContextTokens, "model.max_tokens",
		"be less than model.context_tokens (%d), which prompt and completion share", m.ContextTokens)
	v.require(m.MaxTokens < 1 || m.MaxTokens >= m.ContextTokens || m.ContextTokens-m.MaxTokens >= leastPrompt, "model.context_tokens",
		"be %d more than model.max_tokens (%d): the rules of a prompt and one paragraph take as many", leastPrompt, m.MaxTokens)
	v.require(m.MaxCompletionTokens <= m.MaxTokens || m.ContextTokens-m.MaxCompletionTokens >= leastPrompt, "model.context_tokens",
		"be %d more than model.max_completion_tokens (%d): the rules of a prompt and one paragraph take as many", leastPrompt, m.MaxCompletionTokens)
	v.require(m.TextShare > 0 && m.TextShare <= 1, "model.text_share", "be more than 0 and at most 1")
	v.require(m.Temperature >= 0 && m.Temperature <= 2, "model.temperature", "be from 0 to 2")
	v.require(m.Prices.Prompt >= 0, "model.prices.prompt", "be 0 or more")
	v.require(m.Prices.Completion >= 0, "model.prices.completion", "be 0 or more")
	v.require(isCurrency(m.Prices.Currency), "model.prices.currency", "be a short word or sign, such as USD or €")
	v.key()
	if m.Name == "" && v.config.ModelConfigured() {
		m.Name = DefaultModel
	}
}

// apiVersion takes Azure's version out of an address that was copied with it.
func (v *validator) apiVersion() {
	m := &v.config.Model
	base, version, found := strings.Cut(m.BaseURL, "?api-version=")
	if found && isWord(version) && (m.APIVersion == "" || m.APIVersion == version) {
		m.BaseURL, m.APIVersion = base, version
	}
}

func (v *validator) key() {
	m := &v.config.Model
	if m.Key.Empty() && m.KeyFile != "" {
		key, err := readKey(m.KeyFile)
		if err != nil {
			v.problems = append(v.problems, fmt.Errorf("%smodel.key_file: %w", v.place("model.key_file"), err))
			return
		}
		m.Key = key
	} else if fault := keyFault(m.Key.Reveal()); fault != "" && (fault != isPlaceholder || !ownServer(m.BaseURL)) {
		v.problems = append(v.problems, fmt.Errorf("OPENAI_API_KEY %s", fault))
	}
}

// embeddings completes the settings. The model's key goes to the model's server
// only: another one has its own, or none.
func (v *validator) embeddings() {
	e, m := &v.config.Embeddings, &v.config.Model
	v.require(validBaseURL(e.BaseURL), "embeddings.base_url",
		"be an http or https address without user name, query and fragment, such as http://localhost:11434/v1")
	v.require(!strings.ContainsFunc(e.Name, notInName), "embeddings.name", "not hold spaces or control characters")
	v.require(e.Name != "" || e.BaseURL == "" && e.KeyFile == "", "embeddings.name",
		"be given too: a base_url or key_file alone switches nothing on")
	switch {
	case e.KeyFile != "":
		key, err := readKey(e.KeyFile)
		if err != nil {
			v.problems = append(v.problems, fmt.Errorf("%sembeddings.key_file: %w", v.place("embeddings.key_file"), err))
		}
		e.Key = key
	case e.Name != "" && (e.BaseURL == "" || e.BaseURL == m.BaseURL):
		e.BaseURL, e.Key = m.BaseURL, m.Key
	}
}

// local are the time-outs of a server on this machine, which may have to load the
// model first and has no better one to give way to.
var local = Timeouts{FirstByte: 5 * time.Minute, Gap: 2 * time.Minute, Total: 10 * time.Minute}

// ModelIsHere reports whether the model's server is on this machine, by its address alone.
func (c Config) ModelIsHere() bool { return isLoopback(c.Model.BaseURL) }

// slowDown gives a server on this machine more time, where nothing else is set
// and no longer than all of it may take.
func (v *validator) slowDown() {
	m := &v.config.Model
	if !v.config.ModelIsHere() {
		return
	}
	set := func(key string, to *time.Duration, d time.Duration) {
		if !v.config.Given("model.timeouts." + key) {
			*to = d
		}
	}
	set("total", &m.Timeouts.Total, max(local.Total, m.Timeouts.FirstByte, m.Timeouts.Gap))
	set("first_byte", &m.Timeouts.FirstByte, min(local.FirstByte, m.Timeouts.Total))
	set("gap", &m.Timeouts.Gap, min(local.Gap, m.Timeouts.Total))
}

// ownServer reports whether an address is of one's own network: such servers take any
// key, and programs that want one are given "x".
func ownServer(address string) bool {
	return isLoopback(address) || strings.HasPrefix(strings.ToLower(address), "http://")
}

// isLoopback reports whether an address is this machine's, by its name alone.
func isLoopback(address string) bool {
	u, err := url.Parse(address)
	if err != nil {
		return false
	}
	host := strings.ToLower(strings.TrimSuffix(u.Hostname(), "."))
	ip, err := netip.ParseAddr(host)
	return err == nil && ip.Unmap().IsLoopback() || host == "localhost" || strings.HasSuffix(host, ".localhost")
}

func (v *validator) timeouts() {
	v.slowDown()
	t := v.config.Model.Timeouts
	v.require(t.Dial > 0, "model.timeouts.dial", "be longer than 0s")
	v.require(t.FirstByte > 0, "model.timeouts.first_byte", "be longer than 0s")
	v.require(t.Gap > 0, "model.timeouts.gap", "be longer than 0s")
	v.require(t.Total > 0, "model.timeouts.total", "be longer than 0s")
	if t.Total <= 0 {
		return
	}
	v.require(t.FirstByte >= t.Dial, "model.timeouts.first_byte", "be at least model.timeouts.dial (%s)", t.Dial)
	v.require(t.Total >= t.FirstByte, "model.timeouts.total", "be at least model.timeouts.first_byte (%s)", t.FirstByte)
	v.require(t.Total >= t.Gap, "model.timeouts.total", "be at least model.timeouts.gap (%s)", t.Gap)
}

// leastPrompt is how many tokens a prompt of any use has.
const leastPrompt = 512

// isWord reports whether s needs no quoting anywhere, as nothing does.
func isWord(s string) bool {
	odd := func(r rune) bool {
		return r > unicode.MaxASCII || !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("._-", r)
	}
	return !strings.ContainsFunc(s, odd)
}

// isCurrency reports whether s is a short word or sign.
func isCurrency(s string) bool {
	odd := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.Is(unicode.Sc, r) }
	return s != "" && utf8.RuneCountInString(s) <= 8 && !strings.ContainsFunc(s, odd)
}

func notInName(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }

// validBaseURL is strict about what could carry a secret: an address is printed.
func validBaseURL(s string) bool {
	if s == "" {
		return true
	}
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Hostname() != "" &&
		u.User == nil && !strings.ContainsAny(s, "?#")
}
