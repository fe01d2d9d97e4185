package main

import (
	"fmt"
	"strconv"
	"strings"

	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// selected returns the paragraphs that refs name, in that order; all without refs.
func selected(texts *text.Corpus, refs []string) ([]text.Paragraph, error) {
	if len(refs) == 0 {
		for _, d := range texts.Documents {
			refs = append(refs, d.Meta.Slug)
		}
	}
	var found []text.Paragraph
	for _, ref := range refs {
		paragraphs, err := resolve(texts, ref)
		if err != nil {
			return nil, err
		}
		found = append(found, paragraphs...)
	}
	return found, nil
}

// resolve reads "20", "¶20", "3-5", "slug", "slug/20" and "slug/3-5".
func resolve(texts *text.Corpus, ref string) ([]text.Paragraph, error) {
	slug, numbers, ok := strings.Cut(ref, "/")
	if d, is := texts.Document(ref); !ok && is && ref != "" {
		return texts.Between(d.Meta.Slug, 1, d.Len()), nil
	}
	if !ok {
		slug, numbers = "", ref
	}
	first, last, err := interval(numbers)
	if err != nil {
		return nil, fmt.Errorf("%q names no paragraph: give a number (20), a range (3-5) or SLUG/20", ref)
	}
	d, ok := texts.Document(slug)
	switch {
	case !ok && slug == "":
		return nil, fmt.Errorf("%q: there are %d documents, so say which: %s", ref, len(texts.Documents), slugs(texts, "/"+numbers))
	case !ok:
		return nil, fmt.Errorf("%q: there is no document %q; there are %s", ref, slug, slugs(texts, ""))
	case first < 1 || last > d.Len() || first > last:
		return nil, fmt.Errorf("%q: %s has the paragraphs 1 to %d", ref, d.Meta.Slug, d.Len())
	}
	if found := texts.Between(d.Meta.Slug, first, last); len(found) > 0 {
		return found, nil
	}
	return nil, retrieval.ErrAway
}

func interval(s string) (first, last int, err error) {
	from, to, ok := strings.Cut(strings.TrimPrefix(s, "¶"), "-")
	if first, err = strconv.Atoi(from); err != nil || !ok {
		return first, first, err
	}
	last, err = strconv.Atoi(strings.TrimPrefix(to, "¶"))
	return first, last, err
}

// slugs lists the first documents' slugs, each followed by suffix.
func slugs(texts *text.Corpus, suffix string) string {
	const most = 5
	var names []string
	for _, d := range texts.Documents[:min(most, len(texts.Documents))] {
		names = append(names, d.Meta.Slug+suffix)
	}
	if len(texts.Documents) > most {
		names = append(names, "…")
	}
	return strings.Join(names, ", ")
}
