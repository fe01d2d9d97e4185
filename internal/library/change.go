package library

import (
	"context"
	"strings"

	"pilcrow/internal/state"
	"pilcrow/internal/text/load"
)

// Rename calls a text something else, also in citations.
func (l *Library) Rename(ctx context.Context, group, id, name string) error {
	return l.change(ctx, group, id, func(t *state.Text, all []state.Text) {
		if name = named(name); strings.TrimSpace(name) != "" {
			t.Name, t.Slug = name, unique(load.Slug(name), id, all)
		}
	})
}

// Assign has a text asked in these channels only; none: in all of the group.
func (l *Library) Assign(ctx context.Context, group, id string, channels []string) error {
	return l.change(ctx, group, id, func(t *state.Text, _ []state.Text) { t.Channels = channels })
}

func (l *Library) change(ctx context.Context, group, id string, do func(t *state.Text, all []state.Text)) error {
	l.prepare()
	l.changing.Lock()
	defer l.changing.Unlock()
	all, err := l.Texts(ctx, group)
	if err != nil {
		return err
	}
	t, ok := find(all, id)
	if !ok {
		return &Error{Kind: Unknown}
	}
	do(&t, all)
	defer l.close(group)
	return l.State.SaveText(ctx, t, nil)
}

// Remove deletes a text with all that came from it.
func (l *Library) Remove(ctx context.Context, group, id string) error {
	l.prepare()
	l.changing.Lock()
	defer l.changing.Unlock()
	defer l.close(group)
	return l.remove(ctx, group, id)
}

func (l *Library) remove(ctx context.Context, group, id string) error {
	entries, err := l.State.RemoveText(ctx, l.Platform, group, id)
	switch {
	case err != nil:
		return err
	case entries == 0:
		return &Error{Kind: Unknown}
	}
	l.Log.InfoContext(ctx, "a text was removed with what came from it", "group", group, "text", id, "entries", entries)
	return nil
}

// RemoveAll deletes the texts of a group that is gone, with all that came from them. One
// that is being added is not.
func (l *Library) RemoveAll(ctx context.Context, group string) error {
	l.prepare()
	l.stopAdding(group)
	l.changing.Lock()
	defer l.changing.Unlock()
	defer l.close(group)
	all, err := l.Texts(ctx, group)
	for _, t := range all {
		if err := l.remove(ctx, group, t.ID); err != nil {
			return err
		}
	}
	return err
}

func (l *Library) stopAdding(group string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if stop := l.adding[group]; stop != nil {
		stop()
	}
}
