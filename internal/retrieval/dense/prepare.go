package dense

import (
	"context"
	"fmt"
	"slices"
	"strings"
)

const (
	// embedBatch is how many texts are embedded and stored at a time: what a
	// crash loses.
	embedBatch = 32
	// sameModel is the least cosine of a text's stored vector and a new one by
	// the same model. Rounding and batching keep it above 0.99.
	sameModel = 0.95
)

// Prepare makes what vectors are not stored yet; after that, [Searcher.Search] uses
// them. It may run while searches run, and again after it failed: it goes on
// where it stopped. Two must not run at once, nor two processes on one file.
//
// One vector is always made anew, to see that the model behind the name is still
// the one that made the others: if it is not, all are made anew. If that cannot
// be seen because the embedder fails, but all vectors are stored, they are used
// and the error comes all the same.
func (d *Searcher) Prepare(ctx context.Context) error {
	p := preparation{Searcher: d, stored: make([]quantised, len(d.Paragraphs)), wanted: make(map[vectorKey][]int)}
	if err := p.load(); err != nil {
		return fmt.Errorf("dense: %w", err)
	}
	err := p.verify(ctx)
	if err == nil {
		err = p.embedMissing(ctx)
	}
	if len(p.missing()) == 0 {
		p.publish()
	}
	return err
}

// A preparation is one run of Prepare.
type preparation struct {
	*Searcher
	texts  []string // by paragraph, prefixed
	keys   []vectorKey
	wanted map[vectorKey][]int // paragraphs; those without text are not wanted
	stored []quantised         // by paragraph
	saving error               // the first failure of the file
}

// load reads the stored vectors.
func (p *preparation) load() error {
	prefix := p.prefixes().Passage
	for i, paragraph := range p.Paragraphs {
		whole := strings.TrimSpace(paragraph.Heading + "\n" + strings.TrimLeft(paragraph.Lead+"\n", "\n") + paragraph.Said())
		p.texts = append(p.texts, prefix+whole)
		p.keys = append(p.keys, newVectorKey(p.Model, p.texts[i]))
		if whole != "" {
			p.wanted[p.keys[i]] = append(p.wanted[p.keys[i]], i)
		}
	}
	if p.Path == "" {
		return nil
	}
	return vectorFile(p.Path).read(p.keep)
}

func (p *preparation) keep(key vectorKey, q quantised) {
	for _, i := range p.wanted[key] {
		p.stored[i] = q
	}
}

// missing returns one paragraph for each text that has no vector, in order.
func (p *preparation) missing() []int {
	var missing []int
	for key, same := range p.wanted {
		if p.stored[same[0]].values == nil {
			missing = append(missing, p.wanted[key][0])
		}
	}
	slices.Sort(missing)
	return missing
}

// verify makes one stored vector anew and forgets all if it is another one.
func (p *preparation) verify(ctx context.Context) error {
	first := slices.IndexFunc(p.stored, func(q quantised) bool { return q.values != nil })
	if first < 0 {
		return nil
	}
	got, err := p.embed(ctx, p.texts[first:first+1])
	if err != nil {
		return err
	}
	same := got[0].cosine(p.stored[first]) >= sameModel
	for _, q := range p.stored {
		same = same && (q.values == nil || len(q.values) == len(got[0].values))
	}
	if same {
		return nil
	}
	clear(p.stored)
	if p.Path != "" {
		p.saving = vectorFile(p.Path).clear()
	}
	return nil
}

func (p *preparation) embedMissing(ctx context.Context) error {
	missing := p.missing()
	done := 0
	for batch := range slices.Chunk(missing, embedBatch) {
		if err := p.embedParagraphs(ctx, batch); err != nil {
			return err
		}
		done += len(batch)
		if p.Progress != nil {
			p.Progress(done, len(missing))
		}
	}
	if p.saving != nil {
		return fmt.Errorf("dense: the vectors are used but not stored: %w", p.saving)
	}
	return nil
}

// embedParagraphs embeds and stores one batch.
func (p *preparation) embedParagraphs(ctx context.Context, batch []int) error {
	texts := make([]string, len(batch))
	for j, i := range batch {
		texts[j] = p.texts[i]
	}
	got, err := p.embed(ctx, texts)
	if err != nil {
		return err
	}
	if got, want := len(got[0].values), p.dimension(); want != 0 && got != want {
		return fmt.Errorf("dense: the embedder gave vectors of %d and of %d dimensions", want, got)
	}
	var records []byte
	for j, i := range batch {
		p.keep(p.keys[i], got[j])
		records = appendRecord(records, p.keys[i], got[j])
	}
	if p.Path != "" && p.saving == nil {
		p.saving = vectorFile(p.Path).append(records)
	}
	return nil
}

// dimension is 0 if there is no vector yet.
func (p *preparation) dimension() int {
	for _, q := range p.stored {
		if q.values != nil {
			return len(q.values)
		}
	}
	return 0
}

func (p *preparation) publish() {
	ready := &prepared{newVectors(p.stored, p.dimension()), make(map[name]int, len(p.Paragraphs))}
	for i, paragraph := range p.Paragraphs {
		ready.places[name{paragraph.Document, paragraph.Number}] = i
	}
	p.prepared.Store(ready)
}

// embed asks the embedder and refuses what no embedder may give.
func (d *Searcher) embed(ctx context.Context, texts []string) ([]quantised, error) {
	got, err := d.Embedder.Embed(ctx, texts)
	if err != nil {
		return nil, fmt.Errorf("dense: embed %d texts: %w", len(texts), err)
	}
	if len(got) != len(texts) {
		return nil, fmt.Errorf("dense: the embedder gave %d vectors for %d texts", len(got), len(texts))
	}
	vectors := make([]quantised, len(got))
	for i, v := range got {
		if vectors[i], err = quantise(v); err != nil {
			return nil, fmt.Errorf("dense: vector %d of the embedder is unusable: %w", i+1, err)
		}
		if got, want := len(v), len(vectors[0].values); got != want {
			return nil, fmt.Errorf("dense: the embedder gave vectors of %d and of %d dimensions", want, got)
		}
	}
	return vectors, nil
}
