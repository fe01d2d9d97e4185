package opensearch

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"regexp"
	"slices"
	"strings"
)

// before is the alias for the version that answered before.
func before(name string) string { return name + "-before" }

// show has a version answer from now on, keeps the one that has answered until now, and
// removes all others.
func (c *Cluster) show(ctx context.Context, name, index string) error {
	current, err := c.behind(ctx, name)
	if err != nil && !errors.Is(err, ErrNothing) {
		return err
	}
	if current == index {
		return nil
	}
	if err := c.swap(ctx, name, current, index); err != nil {
		return err
	}
	return c.removeAllBut(ctx, name, current, index)
}

// Rollback has the version answer that answered before, and returns it. Another one goes
// forward again.
func (c *Cluster) Rollback(ctx context.Context, name string) (index string, err error) {
	current, err := c.behind(ctx, name)
	if err != nil {
		return "", err
	}
	index, err = c.behind(ctx, before(name))
	if errors.Is(err, ErrNothing) {
		return "", errors.New("there is no version before this one")
	}
	if err != nil {
		return "", err
	}
	return index, c.swap(ctx, name, current, index)
}

// swap has index answer in the place of current ("" if none does), at once.
func (c *Cluster) swap(ctx context.Context, name, current, index string) error {
	var actions []object
	add := func(what, index, alias string) {
		actions = append(actions, object{what: object{"index": index, "alias": alias}})
	}
	old, err := c.behind(ctx, before(name))
	switch {
	case err == nil:
		add("remove", old, before(name))
	case !errors.Is(err, ErrNothing):
		return err
	}
	if current != "" {
		add("remove", current, name)
		add("add", current, before(name))
	}
	add("add", index, name)
	body, err := json.Marshal(object{"actions": actions})
	if err != nil {
		return err
	}
	return c.call(ctx, http.MethodPost, "/_aliases", body, nil)
}

// removeAllBut removes the versions of a text but for those that are named.
func (c *Cluster) removeAllBut(ctx context.Context, name string, kept ...string) error {
	var all []struct {
		Index string `json:"index"`
	}
	if err := c.call(ctx, http.MethodGet, "/_cat/indices/"+name+"-*?format=json&h=index", nil, &all); err != nil {
		return err
	}
	version := regexp.MustCompile("^" + regexp.QuoteMeta(name) + "-[0-9a-f]{16}(-sample)?$")
	for _, x := range all {
		if !version.MatchString(x.Index) || slices.Contains(kept, strings.TrimSuffix(x.Index, "-sample")) {
			continue
		}
		if err := c.call(ctx, http.MethodDelete, "/"+x.Index, nil, nil); err != nil && !isMissing(err) {
			return fmt.Errorf("remove the old version %s: %w", x.Index, err)
		}
	}
	return nil
}
