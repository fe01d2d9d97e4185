package web

import (
	"net/http"

	"pilcrow/internal/answer"
)

// introduction says what the text is: "?language=de", of the questions.
func (s *Server) introduction(w http.ResponseWriter, r *http.Request) error {
	reply := Introduction{About: []answer.Claim{}, Questions: []string{}}
	if from := s.introducerOf(r); from != nil {
		said := from.Introduce(r.Context(), r.URL.Query().Get("language"))
		reply.About, reply.Questions = append(reply.About, said.About...), append(reply.Questions, said.Questions...)
	}
	writeJSON(w, http.StatusOK, reply)
	return nil
}

// kept serves an answer again to whoever has its id, which nobody can guess.
func (s *Server) kept(w http.ResponseWriter, r *http.Request) error {
	gone := refuse(http.StatusNotFound, "no_answer", "This answer is not kept here, or not any more: ask again.")
	if s.Memory == nil {
		return gone
	}
	id := r.PathValue("id")
	e, found, err := s.Memory.Shown(r.Context(), platform, id)
	if err != nil {
		return s.fault(r.Context(), "answer not found again", err)
	}
	if !found {
		return gone
	}
	writeJSON(w, http.StatusOK, asked{e.Answer, id, map[string]string{}})
	return nil
}
