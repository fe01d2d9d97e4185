package answer

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"time"

	"pilcrow/internal/locale"
	"pilcrow/internal/prompts"
	"pilcrow/internal/retrieval"
)

// Limits of a question that a model writes anew.
const (
	maxReworded = 300              // characters
	rewordTime  = 15 * time.Second // for all of it: the answer must not wait longer
)

// reword has the model write the question anew for the search, and returns "" if
// that is not needed or not done well: a question in another language than the
// text is translated, and one that leans on the conversation is completed from
// it. A small model does neither. The only error is ctx's.
//
// The answer itself is made to the question as asked.
func (r *run) reword(ctx context.Context) (string, error) {
	if r.Generator == nil || r.Profile == Small {
		return "", nil
	}
	language, foreign := r.foreignTo(r.question)
	query := prompts.Query{Question: r.question, Language: locale.Name(locale.Default, language)}
	if !r.standsAlone(ctx) {
		query.Earlier = r.earlier()
	}
	if query.Language == "" && (foreign || len(query.Earlier) == 0) {
		return "", nil
	}
	said, err := r.askForQuery(ctx, query)
	if ctx.Err() != nil {
		return "", ctx.Err()
	}
	if err != nil {
		r.log().WarnContext(ctx, "the question could not be written anew", "kind", failureKind(err), "model", r.ModelName, "error", err)
		return "", nil
	}
	reworded := oneLine(said)
	if reason := r.refuseReworded(reworded, query.Language != ""); reason != "" {
		r.log().DebugContext(ctx, "the question was not written anew well", "reason", reason)
		return "", nil
	}
	if strings.EqualFold(reworded, r.question) {
		return "", nil
	}
	if query.Language == "" {
		r.answer.Understood = reworded
	}
	return reworded, nil
}

func (r *run) askForQuery(ctx context.Context, query prompts.Query) (string, error) {
	var err error
	if query.Fence, err = r.fence(); err != nil {
		return "", err
	}
	ctx, cancel := context.WithTimeout(ctx, rewordTime)
	defer cancel()
	system, user := query.Render()
	var said strings.Builder
	err = r.Generator.Generate(ctx, []Message{{"system", system}, {"user", user}}, func(piece string) error {
		said.WriteString(piece)
		if said.Len() > maxCompletion {
			return errEnough
		}
		return nil
	})
	return said.String(), err
}

// earlier are the last turns, as the prompt for the answer has them.
func (r *run) earlier() []prompts.Exchange {
	var earlier []prompts.Exchange
	for _, turn := range r.history[max(0, len(r.history)-maxTurns):] {
		earlier = append(earlier, prompts.Exchange{Question: turn.Question, Answer: turn.Answer})
	}
	return earlier
}

// enoughWords is how many words with a meaning a question has that stands alone,
// and someWords how many if it finds a paragraph that is surely about it.
const (
	enoughWords = 4
	someWords   = 2
)

// standsAlone tells whether a question can be understood without the
// conversation. A search that fails here fails again where it matters.
func (r *run) standsAlone(ctx context.Context) bool {
	if len(r.history) == 0 {
		return true
	}
	words, points := 0, false
	language := retrieval.Language(r.subject)
	for _, w := range newDraft(r.subject).words(language) {
		points = points || pointing.has(language, strings.ToLower(w.raw))
		if !w.Stop {
			words++
		}
	}
	if words >= enoughWords && !points {
		return true
	}
	hits, err := r.Search.Search(ctx, r.subject, 1)
	return err == nil && words >= someWords && len(hits) > 0 && hits[0].Score >= (1+r.Gate)/2
}

// pointing are the words that stand for something said before. "That" and German
// "das" and "die" are mostly something else.
var pointing = lexicon{
	"en": wordSet("he she it they his her hers its their theirs him them this these those there then"),
	"de": wordSet("er sie es ihr ihre ihrer ihren ihm ihn ihnen sein seine seiner seinen dies diese dieser dieses dort da davon damit dafür daran dazu"),
	"fr": wordSet("il elle ils elles lui leur leurs son sa ses ce cet cette ces cela ça là y"),
	"es": wordSet("él ella ellos ellas le les su sus esto esta este estos estas eso esa ese allí ahí"),
	"ru": wordSet("он она оно они его её ее их ему ей им это эта этот эти там"),
}

// merge puts the k best of two lists of hits in one, each with its better score.
func merge(k int, first, second []retrieval.Hit) []retrieval.Hit {
	merged := slices.Concat(first, second)
	slices.SortStableFunc(merged, func(a, b retrieval.Hit) int { return cmp.Compare(b.Score, a.Score) })
	type name struct {
		document  string
		paragraph int
	}
	seen := make(map[name]bool)
	merged = slices.DeleteFunc(merged, func(h retrieval.Hit) bool {
		key := name{h.Document, h.Number}
		defer func() { seen[key] = true }()
		return seen[key]
	})
	merged = merged[:min(k, len(merged))]
	for i := range merged {
		merged[i].Rank = i + 1
	}
	return merged
}
