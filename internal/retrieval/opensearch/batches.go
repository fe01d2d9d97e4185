package opensearch

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"time"

	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

const bulkPath = "/_bulk"

// A batch is a stretch of the text as it is sent.
type batch struct {
	body bytes.Buffer
	n    int
}

// fill sends what is not there yet, and returns how many paragraphs it has sent. The next
// batch is made while one is being sent.
func (l Loader) fill(ctx context.Context, index string, s *survey, about *About, packer *retrieval.Packer) (sent int, err error) {
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	batches, ended := make(chan *batch, 1), make(chan struct{})
	go func() {
		defer close(ended)
		for b := range batches {
			if err := l.send(ctx, index, b, about); err != nil {
				stop(err)
				return
			}
			sent += b.n
			l.tell("loading", about.Done, about.Paragraphs)
		}
	}()
	again := newSurvey(0)
	err = l.batches(ctx, index, about.Done, again, packer, batches)
	close(batches)
	<-ended
	switch cause := context.Cause(ctx); {
	case cause != nil:
		return sent, cause
	case err != nil:
		return sent, err
	case again.version() != s.version():
		return sent, errors.New("the text was changed while it was loaded: start the command again")
	}
	return sent, nil
}

// batches makes batches of all paragraphs but the first ones, which are only counted.
func (l Loader) batches(ctx context.Context, index string, skip int, again *survey, packer *retrieval.Packer, to chan<- *batch) error {
	b, met := batcher{index: index, packer: packer, to: to, current: new(batch)}, 0
	err := l.Each(func(d *text.Document) error {
		if err := again.add(d); err != nil {
			return err
		}
		for i := range d.Paragraphs {
			if met++; met <= skip {
				packer.Pack(&d.Paragraphs[i])
				l.tell("reading what is there", met, skip) // nothing is being sent yet
				continue
			}
			if err := b.add(ctx, &d.Paragraphs[i]); err != nil {
				return err
			}
		}
		return ctx.Err()
	})
	if err != nil || b.current.n == 0 {
		return err
	}
	return b.give(ctx)
}

// A batcher gives batches of paragraphs away, each as soon as it is full.
type batcher struct {
	index   string
	packer  *retrieval.Packer
	to      chan<- *batch
	current *batch
}

func (b *batcher) add(ctx context.Context, p *text.Paragraph) error {
	if err := b.current.add(b.index, p, b.packer); err != nil {
		return err
	}
	if b.current.n < batchParagraphs {
		return nil
	}
	return b.give(ctx)
}

// give gives the current batch away, and begins the next.
func (b *batcher) give(ctx context.Context) error {
	select {
	case b.to <- b.current:
		b.current = new(batch)
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// add adds a paragraph. Its id is the same in every run, so that it is there once.
func (b *batch) add(index string, p *text.Paragraph, packer *retrieval.Packer) error {
	lines := json.NewEncoder(&b.body)
	lines.SetEscapeHTML(false)
	if err := lines.Encode(object{"index": object{"_index": index, "_id": id(p.Document, p.Number)}}); err != nil {
		return err
	}
	d := documentOf(p)
	d.Terms, d.Packed = packer.Pack(p)
	b.n++
	return lines.Encode(d)
}

// Waits before something is done again: until a node that went has been replaced by a copy.
const (
	firstWait = time.Second
	sendings  = 8
)

// errLost is of paragraphs that were sent and are not there.
var errLost = errors.New("paragraphs are lost")

// send sends a batch until the cluster has all of it.
func (l Loader) send(ctx context.Context, index string, b *batch, about *About) error {
	return l.patiently(ctx, about, func() error {
		err := l.Cluster.bulk(ctx, b.body.Bytes())
		if err == nil {
			about.Done += b.n
			if err = l.Cluster.keep(ctx, index, "about", about); err != nil {
				about.Done -= b.n
			}
		}
		return err
	})
}

// patiently does a step again while its failure may pass by itself.
func (l Loader) patiently(ctx context.Context, about *About, step func() error) error {
	wait := firstWait
	for n := 1; ; n++ {
		err := step()
		switch {
		case err == nil || ctx.Err() != nil:
			return errors.Join(err, ctx.Err())
		case errors.Is(err, errLost):
			return err
		case n == sendings || !mayPass(err):
			return fmt.Errorf("%w; %d of %d paragraphs are loaded and stay: start the command again to go on", err, about.Done, about.Paragraphs)
		}
		if l.Retry != nil {
			l.Retry(err, wait)
		}
		if err := l.sleep(ctx, wait); err != nil {
			return err
		}
		wait *= 2
	}
}

func (l Loader) sleep(ctx context.Context, d time.Duration) error {
	if l.pause != nil {
		return l.pause(ctx, d)
	}
	select {
	case <-time.After(d):
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// mayPass reports whether a failure may pass by itself: no answer, too much to do, no copy to
// write to, no room. A shard that is not there has just failed on a node, as on a full disk.
func mayPass(err error) bool {
	var f *failure
	return !errors.As(err, &f) || f.Status == http.StatusTooManyRequests || f.Status >= http.StatusInternalServerError ||
		f.Type == "shard_not_found_exception"
}

// bulk sends a batch once. The error is that of the first paragraph that was refused.
func (c *Cluster) bulk(ctx context.Context, body []byte) error {
	var said struct {
		Errors bool `json:"errors"`
		Items  []map[string]struct {
			Status int      `json:"status"`
			Error  *failure `json:"error"`
		} `json:"items"`
	}
	if err := c.call(ctx, http.MethodPost, bulkPath, body, &said); err != nil || !said.Errors {
		return err
	}
	for _, item := range said.Items {
		for _, done := range item {
			if done.Error != nil {
				done.Error.Status = done.Status
				return done.Error
			}
		}
	}
	return errors.New("the cluster refused paragraphs without saying why")
}
