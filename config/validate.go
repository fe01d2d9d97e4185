package config

import (
	"errors"
	"fmt"
	"log/slog"
	"net/url"
	"reflect"
	"slices"
	"strings"
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
