package state

import (
	"context"
	"time"
)

// A Text is one that a server or group asks instead of the operator's texts.
type Text struct {
	Platform   string
	Group      string
	ID         string   // no other text has it; it stays if the text is renamed or replaced
	Name       string   // as people call it
	Slug       string   // as citations call it
	Channels   []string // ids of the only channels that ask it; none: all of the group
	Source     string   // the name of the file, or the address, that it was read from
	Size       int      // bytes of its paragraphs
	Paragraphs int
	Version    string    // another one for other content
	Added      time.Time // when the content was; set by the store
}

// Texts hands out the texts of groups.
type Texts interface {
	// Texts returns those of a group, in the order in which they came to it; those of all
	// groups of a platform if group is "".
	Texts(ctx context.Context, platform, group string) ([]Text, error)
	// TextContent returns what was saved with a text; false if there is no such text.
	TextContent(ctx context.Context, platform, group, id string) (content []byte, found bool, err error)
}

// TextKeeper changes the texts of groups.
type TextKeeper interface {
	// SaveText keeps a text, replacing the one with its ID. Without content, that of
	// the text that is there stays, and so does when it was added. Citations of answers that
	// were made from another Version are not used again.
	SaveText(ctx context.Context, t Text, content []byte) error
	// RemoveText deletes a text with all that came from it: the answers that were made from
	// it, the votes on them, and the questions that it did not answer. It counts what is
	// deleted; nothing is if there is no such text.
	RemoveText(ctx context.Context, platform, group, id string) (entries int, err error)
}
