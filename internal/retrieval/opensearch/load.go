package opensearch

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"time"

	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// A Loader brings texts into a cluster. What it has brought in stays if it is stopped, and the
// next run with the same text goes on from there; loading what is there is nothing to do. Only
// one at a time may load texts of a name.
type Loader struct {
	Cluster *Cluster // with a time-out that is long enough for a batch
	Name    string   // of the text
	// Each reads the text, document by document, twice with the same outcome.
	Each func(visit func(*text.Document) error) error
	// Attach makes the attachment of the sample, of documents without paragraphs.
	Attach   func(documents []*text.Document) ([]byte, error)
	Sample   int                                    // paragraphs in the sample; 0 means 20,000
	Progress func(stage string, done, total int)    // nil tells nobody
	Retry    func(failed error, wait time.Duration) // it is tried again after wait; nil tells nobody
	Unmerged func(err error)                        // the index takes more disk than it has to; nil tells nobody

	pause func(ctx context.Context, d time.Duration) error // for tests; nil sleeps
	large int                                              // for tests: paragraphs from which it is merged; 0 means defaultSample
}

const (
	batchParagraphs = 2000
	defaultSample   = 20_000
	// shardParagraphs is up to how many paragraphs are in one shard: about a gigabyte.
	shardParagraphs = 2_000_000
)

// Loaded is what came of it.
type Loaded struct {
	Version    string // its index
	Documents  int
	Paragraphs int
	Sent       int // paragraphs, in this run
	Sample     int // paragraphs
}

// Load loads the text and has it answer from now on. Until then the version before does.
func (l Loader) Load(ctx context.Context) (Loaded, error) {
	s := newSurvey(l.sampleSize())
	if err := l.survey(ctx, s); err != nil {
		return Loaded{}, err
	}
	index := l.Name + "-" + s.version()
	loaded := Loaded{Version: index, Documents: len(s.documents), Paragraphs: s.paragraphs}
	sampled, err := l.sample(ctx, s)
	if err != nil {
		return loaded, err
	}
	loaded.Sample = sampled.Len()
	about, err := l.prepare(ctx, index, s)
	if err != nil {
		return loaded, err
	}
	if !about.Complete {
		packer := sampled.Packer()
		if loaded.Sent, err = l.fill(ctx, index, s, &about, packer); err != nil {
			return loaded, err
		}
		grams := packer.Frequencies()
		if err := l.patiently(ctx, &about, func() error { return l.complete(ctx, index, &about, sampled, grams) }); err != nil {
			return loaded, err
		}
	}
	return loaded, l.patiently(ctx, &about, func() error { return l.Cluster.show(ctx, l.Name, index) })
}

func (l Loader) sampleSize() int {
	if l.Sample > 0 {
		return l.Sample
	}
	return defaultSample
}

func (l Loader) tell(stage string, done, total int) {
	if l.Progress != nil {
		l.Progress(stage, done, total)
	}
}

// survey reads the text for the first time.
func (l Loader) survey(ctx context.Context, s *survey) error {
	return l.Each(func(d *text.Document) error {
		if err := s.add(d); err != nil {
			return err
		}
		l.tell("reading", s.paragraphs, 0)
		return ctx.Err()
	})
}

// sample indexes the sample.
func (l Loader) sample(ctx context.Context, s *survey) (*retrieval.Index, error) {
	titles := make(map[string]string)
	for _, d := range s.documents {
		titles[d.Meta.Slug] = d.Meta.Title
	}
	if len(titles) < 2 {
		titles = nil // a single one has nothing to be told from
	}
	x, err := retrieval.Builder{Titles: titles, Together: true}.Build(ctx, s.sample.paragraphs())
	if err != nil {
		return nil, err
	}
	attachment, err := l.Attach(s.sorted())
	if err != nil {
		return nil, err
	}
	return x.Attach(attachment), nil
}

// prepare makes the two indices of a version unless they are there, and returns how far it
// has come.
func (l Loader) prepare(ctx context.Context, index string, s *survey) (About, error) {
	about, err := l.Cluster.about(ctx, index)
	switch {
	case err == nil:
		return l.mend(ctx, index, about)
	case !isMissing(err):
		return about, err
	}
	if err := l.Cluster.create(ctx, beside(index), besideSettings()); err != nil {
		return about, err
	}
	if err := l.Cluster.create(ctx, index, indexSettings(shardsFor(s.paragraphs))); err != nil {
		return about, err
	}
	about = About{Version: s.version(), Layout: layout, Paragraphs: s.paragraphs}
	return about, l.Cluster.keep(ctx, index, "about", about)
}

// store writes something into the cluster, packed and cut into parts.
func (l Loader) store(ctx context.Context, index, key string, what io.WriterTo) (parts int, err error) {
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	_, err = what.WriteTo(w)
	if err = errors.Join(err, w.Close()); err != nil {
		return 0, err
	}
	for _, data := range pieces(&packed) {
		if err := l.Cluster.keep(ctx, index, partKey(key, parts), part{data}); err != nil {
			return 0, err
		}
		parts++
	}
	return parts, nil
}

// count reports, by its error, whether the cluster has all that was sent. If not, all of it is to be sent again.
func (l Loader) count(ctx context.Context, index string, about *About) error {
	if err := l.Cluster.call(ctx, http.MethodPost, "/"+index+"/_refresh", nil, nil); err != nil {
		return err
	}
	n, err := l.Cluster.count(ctx, index)
	if err != nil || n == about.Paragraphs {
		return err
	}
	about.Done, about.Complete = 0, false
	return errors.Join(l.Cluster.keep(ctx, index, "about", about), fmt.Errorf(
		"%w: the cluster has %d of %d: start the command again, and all are sent again", errLost, n, about.Paragraphs))
}

// complete counts what is there, keeps what a bot reads at its start, and measures what chances
// are measured by.
func (l Loader) complete(ctx context.Context, index string, about *About, sampled *retrieval.Index, grams *retrieval.Frequencies) (err error) {
	l.tell("counting", 0, 0)
	if err := l.count(ctx, index, about); err != nil {
		return err
	}
	normal := []byte(`{"index": {"refresh_interval": null}}`)
	if err := l.Cluster.call(ctx, http.MethodPut, "/"+index+"/_settings", normal, nil); err != nil {
		return err
	}
	if about.Parts, err = l.store(ctx, index, sampleKey, sampled); err != nil {
		return err
	}
	if about.GramParts, err = l.store(ctx, index, gramsKey, grams); err != nil {
		return err
	}
	l.merge(ctx, index, about.Paragraphs)
	l.tell("measuring", 0, 0)
	search := &retrieval.Remote{Sample: sampled, Paragraphs: about.Paragraphs, Grams: grams, From: newIndex(l.Cluster, index, about.Paragraphs)}
	background, err := search.Measure(ctx)
	if err != nil {
		return err
	}
	about.Background, about.Complete = background, true
	return l.Cluster.keep(ctx, index, "about", about)
}
