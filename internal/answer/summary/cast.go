package summary

import (
	"cmp"
	"maps"
	"slices"

	"pilcrow/internal/lang"
)

// castOf are the names that the sentences of a story have most: whom it is about. A name that only a few have
// is none of them. What is no story has no cast: there the names that it has most are in all of its sentences.
func castOf(all []sentenceVector) (cast []string) {
	if !isStory(all) {
		return nil
	}
	named := make(map[string]int)
	for _, v := range all {
		for name := range v.namesOf() {
			named[name]++
		}
	}
	cast = slices.SortedFunc(maps.Keys(named), func(a, b string) int { return cmp.Or(named[b]-named[a], cmp.Compare(a, b)) })
	cast = cast[:min(len(cast), mostCast)]
	return slices.DeleteFunc(cast, func(name string) bool { return named[name]*rareCast < len(all) })
}

// mostCast is how many names are of the cast, at most; rareCast is one in how many sentences has each of them, at
// least.
const mostCast, rareCast = 3, 20

// isStory reports whether sentences are those of a story: enough of them speak of somebody.
func isStory(all []sentenceVector) bool {
	return len(only(all, func(v sentenceVector) bool { return v.somebody }))*storyShare >= len(all)
}

// storyShare is one in how many sentences of a story, at least, speaks of him or her.
const storyShare = 5

// namesOf are the names in a sentence, where they are written so that they can be told.
func (v sentenceVector) namesOf() map[string]bool {
	names := make(map[string]bool)
	for _, t := range v.Terms {
		if t.Name && !t.Stop && lang.NamesByCase(v.From.Language) && !lang.StartsWithDigit(t.Text) {
			names[t.Text] = true
		}
	}
	return names
}
