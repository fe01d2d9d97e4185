package about

import "pilcrow/internal/answer/intent"

// steps answers how to do something with the steps of the list that is called so.
func (q Question) steps() (Answer, bool) {
	docs := q.Documents()
	if q.Intent.Kind != intent.LookUp || q.Intent.Wants != intent.Method || q.LeaveLists || len(docs) != 1 || docs[0].Len() > MostRead {
		return Answer{}, false
	}
	found, ok := q.all(docs[0]).Steps(q.Text)
	if !ok {
		return Answer{}, false
	}
	return q.members(found), true
}
