package about

import "pilcrow/internal/answer/wanted"

// mostContacts is how many sentences tell a number to call or an address of mail, at most, where all of them are shown.
const mostContacts = 4

// contact answers who asks for a number to call or an address of mail and says nothing else, with what tells one: texts
// give them without the words for them.
func (q Question) contact() (a Answer, ok bool) {
	asked, docs := wanted.AsksContact(q.Text), q.Documents()
	if asked == wanted.NoContact || q.Before != nil || len(docs) != 1 || docs[0].Len() > MostRead {
		return Answer{}, false
	}
	for _, p := range q.paragraphsOf(docs[0]) {
		if !wanted.TellsContact(asked, p.Text) {
			continue
		}
		for _, s := range q.sentencesOf(p) {
			if wanted.TellsContact(asked, said(s)) {
				a.Led = append(a.Led, s)
			}
		}
	}
	return a, len(a.Led) > 0 && len(a.Led) <= mostContacts
}
