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
	"pilcrow/internal/chat"
	"pilcrow/internal/retrieval/opensearch"
	"pilcrow/internal/text"
	"pilcrow/internal/text/load"
	"pilcrow/internal/web"
)

// A Service is the [chat.Service] of a command that keeps running: it serves the newest
// version of settings and texts that could be loaded. Versions replace each other as a
// whole, and an answer ends with the version that it began with.
//
// The frontends' own settings, and those of conversations, are read once.
type Service struct {
	chat.ServiceFunc
	App     *App
	current atomic.Pointer[version]
	failure atomic.Pointer[error] // why what is on disk is not what is served; nil if it is
	lost    atomic.Pointer[error] // what is wrong with the text in the cluster; nil: nothing
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

// Settings reads the settings of the first version. What it returns answers nothing before [Service.Load].
func (a *App) Settings() (*Service, error) {
	conf, err := a.Config()
	if err != nil {
		return nil, err
	}
	s := &Service{App: a}
	s.ServiceFunc = func(context.Context) (chat.Service, error) { return s.current.Load().guard, nil }
	s.current.Store(&version{config: conf})
	return s, nil
}

// Load loads the first version, which may take long.
func (s *Service) Load(ctx context.Context) error {
	v, err := s.load(ctx, s.App.Err)
	if err == nil {
		s.current.Store(v)
	}
	return err
}

// Service loads the first version.
func (a *App) Service() (*Service, error) {
	s, err := a.Settings()
	if err != nil {
		return nil, err
	}
	return s, s.Load(a.Ctx)
}

// load reads a version, and writes its progress and log to w. If only the texts or
// the model cannot be used, it returns the version too, as that names its files.
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

// wordsOf is a fingerprint of what texts say: the same in all processes that read the same
// words, wherever and whenever their files were written.
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

// Words names what the current texts say: see [wordsOf].
func (s *Service) Words() string { return s.current.Load().words() }

// Config returns the current settings.
func (s *Service) Config() config.Config { return s.current.Load().config }

// Log writes as they say.
func (s *Service) Log() *slog.Logger { return s.App.Log(s.Config()) }

// Stale returns why the newest version on disk or in the cluster is not the one that answers, nil if it is.
func (s *Service) Stale() error {
	for _, why := range []*atomic.Pointer[error]{&s.failure, &s.lost} {
		if err := why.Load(); err != nil {
			return *err
		}
	}
	return nil
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
