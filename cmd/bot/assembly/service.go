package assembly

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"log/slog"
	"sync"
	"sync/atomic"

	"pilcrow/config"
	"pilcrow/internal/answer"
	"pilcrow/internal/answer/verify"
	"pilcrow/internal/chat"
	"pilcrow/internal/retrieval/opensearch"
	"pilcrow/internal/text"
	"pilcrow/internal/text/load"
	"pilcrow/internal/web"
)

// A Service is the [chat.Service] of a command that runs on and on: that of the newest
// good version of settings and texts. A new version
// is loaded aside and put in the place of the old one as a whole; one that cannot
// be loaded leaves the old one serving. An answer that has begun ends with the
// version that it began with.
//
// The frontends' own settings, and those of conversations, are read once.
type Service struct {
	App     *App
	current atomic.Pointer[version]
	failure atomic.Pointer[error] // why what is on disk is not what is served; nil if it is
}

// A version is the settings and the texts as they were read at one time. It is
// never changed.
type version struct {
	config   config.Config
	texts    *text.Corpus
	pipeline *answer.Pipeline
	guard    *chat.Guard      // before the pipeline
	far      *opensearch.Text // if the text is in a cluster
	files    []string         // what it was read from, for [text.Stamp]
	stamp    string           // of the files, before they were read
	words    func() string    // names what the texts say: see [wordsOf]
}

// Service loads the first version.
func (a *App) Service() (*Service, error) {
	s := &Service{App: a}
	v, err := s.load(a.Ctx, a.Err)
	if err != nil {
		return nil, err
	}
	s.current.Store(v)
	return s, nil
}

// load reads a version, and writes its progress and log to w. If only the texts or
// the model cannot be used, it returns the version too, to tell of what files it is.
func (s *Service) load(ctx context.Context, w io.Writer) (*version, error) {
	a := *s.App
	a.Ctx, a.file, a.far, a.Err = ctx, nil, nil, w
	conf, err := a.Config()
	if err != nil {
		return nil, err
	}
	v := &version{files: a.files(conf)}
	v.stamp = load.Stamp(v.files)
	if v.config, v.texts, err = a.Open(); err != nil {
		return v, err
	}
	v.far = a.far
	v.words = sync.OnceValue(func() string { return wordsOf(v.texts) })
	if v.pipeline, err = a.pipeline(v.config, v.texts); err != nil {
		return v, err
	}
	v.guard = guard(v.config, v.pipeline)
	return v, nil
}

// wordsOf names what texts say: the same in all processes that have read the same, wherever
// and whenever their files were written, and another one once a word is another.
func wordsOf(texts *text.Corpus) string {
	if s, ok := texts.Source.(interface{ Version() string }); ok {
		return s.Version()
	}
	sum := sha256.New()
	for _, d := range texts.Documents {
		fmt.Fprintf(sum, "%q %s\n", d.Meta.Slug, chat.Version(texts, d.Meta.Slug))
	}
	return hex.EncodeToString(sum.Sum(nil)[:8])
}

// Answer answers by the current version.
func (s *Service) Answer(ctx context.Context, q answer.Question, emit func(answer.Claim) error) (answer.Answer, error) {
	return s.current.Load().guard.Answer(ctx, q, emit)
}

// Verify holds sentences against the current texts.
func (s *Service) Verify(ctx context.Context, text string) ([]verify.Verdict, error) {
	return s.current.Load().guard.Verify(ctx, text)
}

// Find finds paragraphs of the current texts.
func (s *Service) Find(ctx context.Context, query string, k int) ([]answer.Found, error) {
	return s.current.Load().guard.Find(ctx, query, k)
}

// Corpus returns the current texts.
func (s *Service) Corpus() *text.Corpus { return s.current.Load().texts }

var _ chat.Service = (*Service)(nil)

// Words names what the current texts say: see [wordsOf].
func (s *Service) Words() string { return s.current.Load().words() }

// Config returns the current settings.
func (s *Service) Config() config.Config { return s.current.Load().config }

// Log writes as they say.
func (s *Service) Log() *slog.Logger { return s.App.Log(s.Config()) }

// Stale returns why the newest version on disk is not the one that answers, nil if it is.
func (s *Service) Stale() error {
	if err := s.failure.Load(); err != nil {
		return *err
	}
	return nil
}

// Model is the language model that is used, "" if there is none, and whether it only chooses
// among sentences of the text.
func (s *Service) Model() (name string, chooses bool) {
	p := s.current.Load().pipeline
	if p.Generator == nil {
		return "", false
	}
	return p.ModelName, p.Profile == answer.Point
}

// introducing is how many of its own sentences introduce a text.
const introducing = 2

// Introduce says what the current texts are.
func (s *Service) Introduce(ctx context.Context, language string) web.Introduction {
	return introduce(ctx, s.current.Load().pipeline, language)
}

// introduce asks by code alone, so that a visit costs nothing.
func introduce(ctx context.Context, p *answer.Pipeline, language string) web.Introduction {
	said := web.Introduction{Questions: p.Suggestions(ctx, language)}
	byCode := &answer.Pipeline{Corpus: p.Corpus, Search: p.Search, K: p.K, Sentences: p.Sentences, Sure: p.Sure, Near: p.Near}
	a, err := byCode.Answer(ctx, answer.Question{Text: "What is the text about?", Language: language}, nil)
	if err == nil && a.Outcome == answer.Answered { // an error leaves a page without it, and comes again with a question
		said.About = a.Claims[:min(len(a.Claims), introducing)]
	}
	return said
}
