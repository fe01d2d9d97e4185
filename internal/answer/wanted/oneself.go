package wanted

import (
	"slices"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/retrieval"
)

// oneself finds how people say who they are, up to their name: "My name is …", "Ich heiße …".
var oneself = lazyregexp.New(`(?i)(?:^|[^\pL])(?:I['’]m|I am|my name is|they call me|ich bin|ich heiße|mein name ist|je suis|je m['’]appelle|mon nom est|soy|yo soy|me llamo|mi nombre es|я|меня зовут|моё имя)\s+$|(?:我是|我叫|我的名字是)$`)

// PresentsOneself reports whether somebody says in a sentence who they are, by a name that is asked for: "I'm Ada."
func PresentsOneself(said, language string, isAsked func(term string) bool) bool {
	return slices.ContainsFunc(retrieval.Terms(said, language), func(t retrieval.Term) bool {
		return isAsked(t.Text) && oneself().MatchString(said[:t.Start])
	})
}
