package source

import (
	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text"
)

// byline is a title that names its author: "Walden, by Henry David Thoreau".
var byline = lazyregexp.New(`^(.+?)\s*[,;–—]\s*(?:by|von|par|por) ((?:\p{Lu}[\p{L}.'’-]*\s+(?:(?:de|du|van|von|der|den|la|le|del)\s+)*){1,4}\p{Lu}[\p{L}.'’-]+)$`)

// findByline parts a title from the author that it names, if none is known.
func findByline(meta *text.Meta) {
	if m := byline().FindStringSubmatch(meta.Title); m != nil && meta.Author == "" {
		meta.Title, meta.Author = m[1], m[2]
	}
}
