package opensearch

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"reflect"
	"slices"
	"strings"
)

// ErrDamaged says that an index is not as it was loaded: it would find nothing, or not
// everything, and say nothing of it.
var ErrDamaged = errors.New("the text in the cluster is damaged: load it anew with bot index --to")

// check returns an error unless an index has its fields and all of its paragraphs.
func (c *Cluster) check(ctx context.Context, index string, paragraphs int) error {
	if err := c.checkFields(ctx, index); err != nil {
		return err
	}
	n, err := c.count(ctx, index)
	if err != nil {
		return err
	}
	return asMany(n, paragraphs)
}

// asMany returns an error unless an index has as many paragraphs as it should.
func asMany(n, paragraphs int) error {
	if n != paragraphs {
		return fmt.Errorf("%w: it has %d of %d paragraphs", ErrDamaged, n, paragraphs)
	}
	return nil
}

// Check looks whether the text is still as it was opened. The error is [ErrDamaged] if it is not: then no
// search finds anything, but fails, until Check finds the text whole again.
func (t *Text) Check(ctx context.Context) error {
	err := t.Index.cluster.check(ctx, t.Version, t.Index.whole)
	if isMissing(err) {
		err = fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	switch {
	case err == nil:
		t.Index.unfit.Store(nil)
	case errors.Is(err, ErrDamaged):
		t.Index.unfit.Store(&err)
	}
	return err
}

// count returns how many paragraphs an index has.
func (c *Cluster) count(ctx context.Context, index string) (int, error) {
	var said struct {
		Count  int `json:"count"`
		Shards struct {
			Failed int `json:"failed"`
		} `json:"_shards"`
	}
	err := twice(ctx, func() error {
		if err := c.call(ctx, http.MethodGet, "/"+index+"/_count", nil, &said); err != nil {
			return err
		}
		if said.Shards.Failed > 0 {
			return fmt.Errorf("%d shards could not be counted", said.Shards.Failed)
		}
		return nil
	})
	return said.Count, err
}

// checkFields wants the fields as [Loader] makes them. To search one that is not there, or of
// other words, is no error in a cluster: nothing is found.
func (c *Cluster) checkFields(ctx context.Context, index string) error {
	var said map[string]struct {
		Mappings map[string]struct {
			Mapping object `json:"mapping"`
		} `json:"mappings"`
	}
	path := "/" + index + "/_mapping/field/" + termsField + "," + packedField
	if err := twice(ctx, func() error { return c.call(ctx, http.MethodGet, path, nil, &said) }); err != nil {
		return err
	}
	var unlike []string
	for field, want := range fields() {
		if got := said[index].Mappings[field].Mapping[field]; !has(got, want) {
			unlike = append(unlike, field)
		}
	}
	if unlike == nil {
		return nil
	}
	slices.Sort(unlike) // the same error each time, so that it is logged once
	return fmt.Errorf("%w: not as made there: its field %s", ErrDamaged, strings.Join(unlike, ", its field "))
}

// has reports whether a field is as wanted.
func has(got any, want object) bool {
	field, ok := got.(object)
	for option, value := range want {
		ok = ok && reflect.DeepEqual(field[option], value)
	}
	return ok
}

// mend returns how far a version has come whose indices were made in an earlier run. If
// paragraphs have got lost since, all are sent again; an index that cannot have them is made anew.
func (l Loader) mend(ctx context.Context, index string, about About) (About, error) {
	err := l.Cluster.checkFields(ctx, index)
	unfit := errors.Is(err, ErrDamaged) || isMissing(err)
	if err == nil && about.Complete {
		err = l.Cluster.check(ctx, index, about.Paragraphs)
	}
	if !unfit && !errors.Is(err, ErrDamaged) {
		return about, err
	}
	about.Done, about.Complete = 0, false
	if err := l.Cluster.keep(ctx, index, "about", about); err != nil || !unfit {
		return about, err
	}
	if err := l.Cluster.call(ctx, http.MethodDelete, "/"+index, nil, nil); err != nil && !isMissing(err) {
		return about, fmt.Errorf("remove what is damaged: %w", err)
	}
	return about, l.Cluster.create(ctx, index, indexSettings(shardsFor(about.Paragraphs)))
}
