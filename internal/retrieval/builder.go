package retrieval

import (
	"context"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"

	"pilcrow/internal/lang"
	"pilcrow/internal/text"
)

// sampleBytes is how much of the text the guess of its language reads.
const sampleBytes = 1 << 13

// progressStep is how many paragraphs pass between two calls of Progress, and
// between two looks at the context.
const progressStep = 1000

// A Builder makes an index on several processors. Its zero value is ready to use.
type Builder struct {
	Workers  int                   // 0 means one for each processor
	Progress func(done, total int) // counts paragraphs; called by one goroutine at a time, nil tells nobody

	// Titles of documents, by slug, are part of the headings of their paragraphs. They
	// tell documents apart that are searched together; that of a single one says nothing.
	Titles map[string]string

	// Together has all documents searched as one text, as it must be if they are a sample of
	// more: a few documents are otherwise searched each by itself.
	Together bool
}

// NewIndex makes an index of paragraphs, which must not be changed afterwards.
// Their order decides ties.
func NewIndex(paragraphs []text.Paragraph) *Index {
	x, err := Builder{}.Build(context.Background(), paragraphs)
	if err != nil {
		panic(err) // unreachable: only ctx stops Build
	}
	return x
}

// Build makes an index of paragraphs, which must not be changed afterwards. Their
// order decides ties. The same paragraphs give the same index whatever the
// number of workers. The only error is that of ctx.
func (b Builder) Build(ctx context.Context, paragraphs []text.Paragraph) (*Index, error) {
	if len(paragraphs) == 0 && b.Progress != nil {
		b.Progress(0, 0)
	}
	report := b.reporter(len(paragraphs))
	all, titles := b.apart(paragraphs), b.Titles
	if len(all) > 1 {
		b.Titles = nil // a text that is searched by itself has nothing to be told from
	}
	var texts []*engine
	for _, of := range all {
		language := guessLanguage(of)
		parts, err := b.buildParts(ctx, of, language, segmentsFor(len(of)), report)
		if err != nil {
			return nil, err
		}
		texts = append(texts, newEngine(language, b.Titles, parts))
	}
	return newIndex(titles, texts), nil
}

// segmentsFor is how many segments hold so many paragraphs.
func segmentsFor(paragraphs int) int { return (paragraphs + segmentParagraphs - 1) / segmentParagraphs }

// buildParts cuts the paragraphs into n segments of equal size. Workers take the
// next one that nobody has.
func (b Builder) buildParts(ctx context.Context, paragraphs []text.Paragraph, language string, n int, report func(more int)) ([]part, error) {
	parts := make([]part, n)
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	var next atomic.Int64
	var workers sync.WaitGroup
	for range min(len(parts), b.workers()) {
		workers.Go(func() {
			builder := newSegmentBuilder(language, b.Titles)
			for {
				i := int(next.Add(1)) - 1
				if i >= len(parts) || ctx.Err() != nil {
					return
				}
				from, to := i*len(paragraphs)/len(parts), (i+1)*len(paragraphs)/len(parts)
				if s := builder.build(ctx, paragraphs[from:to], report); s != nil {
					parts[i] = part{segment: s, live: s.totals}
				}
			}
		})
	}
	workers.Wait()
	return parts, ctx.Err()
}

func (b Builder) workers() int {
	if b.Workers > 0 {
		return b.Workers
	}
	return runtime.GOMAXPROCS(0)
}

// reporter returns a function that takes how many more paragraphs are done.
func (b Builder) reporter(total int) func(more int) {
	var mutex sync.Mutex
	done := 0
	return func(more int) {
		if b.Progress != nil {
			mutex.Lock()
			defer mutex.Unlock()
			done += more
			b.Progress(done, total)
		}
	}
}

// guessLanguage returns the language that most of the paragraphs are in. If they do
// not say theirs, it is guessed from the first of them.
func guessLanguage(paragraphs []text.Paragraph) string {
	lengths, best := make(map[string]int), ""
	for i := range paragraphs {
		if p := &paragraphs[i]; p.Language != "" {
			if lengths[p.Language] += len(p.Text); lengths[p.Language] > lengths[best] {
				best = p.Language
			}
		}
	}
	if best != "" {
		return best
	}
	var sample strings.Builder
	for _, p := range paragraphs {
		if sample.Len() >= sampleBytes {
			break
		}
		sample.WriteString(p.Text[:min(len(p.Text), sampleBytes)])
		sample.WriteByte('\n')
	}
	return lang.Detect(sample.String())
}
