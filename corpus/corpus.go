// Package corpus holds the text that the bot answers about if no other is
// given: the article as it was received, and what is known about it.
package corpus

import (
	"embed"

	"pilcrow/internal/text"
	"pilcrow/internal/text/load"
)

//go:embed *.txt *.meta.yaml
var files embed.FS

// Load returns the texts of this folder.
func Load() (*text.Corpus, error) { return load.FS(files) }
