package opensearch

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net/http"
	"time"
)

// merge makes one segment of each shard, which nothing is written to any more. That leaves out what
// paragraphs were sent as, half of the disk, unless a copy may still want it. A text is whole
// without it, too, so that a cluster which refuses is no failure. A small text is not worth the wait.
func (l Loader) merge(ctx context.Context, index string, paragraphs int) {
	if paragraphs < cmp.Or(l.large, defaultSample) {
		return
	}
	l.tell("merging", 0, 0)
	err := l.Cluster.call(ctx, http.MethodPost, "/"+index+"/_flush?force=true", nil, nil)
	if err == nil {
		err = l.settle(ctx, index)
	}
	err = errors.Join(err, l.forceMerge(ctx, index))
	if err != nil && l.Unmerged != nil {
		l.Unmerged(err)
	}
}

// forceMerge waits for the merge also where it takes longer than a request may, or than a proxy waits: it
// goes on then.
func (l Loader) forceMerge(ctx context.Context, index string) error {
	err := l.Cluster.call(ctx, http.MethodPost, "/"+index+"/_forcemerge?max_num_segments=1", nil, nil)
	if f := (*failure)(nil); err == nil || errors.As(err, &f) && f.Status != http.StatusGatewayTimeout {
		return err
	}
	for {
		if merging, broken := l.Cluster.merging(ctx, index); broken != nil || !merging {
			return broken
		}
		l.tell("merging", 0, 0)
		if err := l.sleep(ctx, mergePause); err != nil {
			return err
		}
	}
}

const mergePause = 2 * time.Second

// merging reports whether a copy of an index is being merged.
func (c *Cluster) merging(ctx context.Context, index string) (bool, error) {
	var said struct {
		All struct {
			Total struct {
				Merges struct {
					Current int `json:"current"`
				} `json:"merges"`
			} `json:"total"`
		} `json:"_all"`
	}
	err := twice(ctx, func() error { return c.call(ctx, http.MethodGet, "/"+index+"/_stats/merge", nil, &said) })
	return said.All.Total.Merges.Current > 0, err
}

// settleTries is for how many seconds copies are waited for: a cluster looks every 30 seconds how
// far they are, unless it has too much to do.
const settleTries = 90

// settle waits until no copy wants anything that was sent.
func (l Loader) settle(ctx context.Context, index string) error {
	for range settleTries {
		wanted, err := l.Cluster.wanted(ctx, index)
		if err != nil || !wanted {
			return err
		}
		if err := l.sleep(ctx, time.Second); err != nil {
			return err
		}
	}
	return fmt.Errorf("a copy has not got all paragraphs within %d seconds", settleTries)
}

// wanted reports whether a copy of a shard may still want what the shard was sent.
func (c *Cluster) wanted(ctx context.Context, index string) (bool, error) {
	var said struct {
		Indices map[string]struct {
			Shards map[string][]struct {
				Numbers struct {
					Last int64 `json:"max_seq_no"`
				} `json:"seq_no"`
				Kept struct {
					Leases []struct {
						From int64 `json:"retaining_seq_no"`
					} `json:"leases"`
				} `json:"retention_leases"`
			} `json:"shards"`
		} `json:"indices"`
	}
	if err := c.call(ctx, http.MethodGet, "/"+index+"/_stats/store?level=shards", nil, &said); err != nil {
		return false, err
	}
	for _, shard := range said.Indices[index].Shards {
		for _, copied := range shard {
			for _, lease := range copied.Kept.Leases {
				if lease.From <= copied.Numbers.Last {
					return true, nil
				}
			}
		}
	}
	return false, nil
}
