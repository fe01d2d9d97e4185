package prompts

// Query is the input of the prompt that has a question written anew for the
// search: so that it stands without the conversation, in another language, or both.
// The completion is one question on one line.
type Query struct {
	Fence    string // see [Fence]
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
	text := Written{fence: q.Fence}
	data := Query{Fence: q.Fence, Question: text.inert(q.Question), Language: q.Language, Earlier: text.earlier(q.Earlier)}
	return execute("query_system.tmpl", data), execute("query_user.tmpl", data)
}
