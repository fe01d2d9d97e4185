package prompts

// Query is the input of the prompt that has a question written anew for the
// search: so that it stands without the conversation, in another language, or both.
// The completion is one question on one line.
type Query struct {
	Fence    string // as in [Answer]
	Question string // as asked
	Earlier  []Exchange
	Language string // English name of the language to translate into; "" leaves the question's
}

// An Exchange is an earlier question with its answer.
type Exchange struct {
	Question string
	Answer   string // "" without
}

// Render returns the system message and the user message.
func (q Query) Render() (system, user string) {
	inert := Answer{Fence: q.Fence}.inert
	data := Query{Fence: q.Fence, Question: inert(q.Question), Language: q.Language}
	for _, e := range q.Earlier {
		data.Earlier = append(data.Earlier, Exchange{inert(e.Question), inert(e.Answer)})
	}
	return execute("query_system.tmpl", data), execute("query_user.tmpl", data)
}
