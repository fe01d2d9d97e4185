package web

import (
	"errors"
	"io"
	"net/http"
	"path"
	"strings"
	"time"

	"pilcrow/internal/text/fetch"
	"pilcrow/internal/web/wire"
)

// uploadTime is how long a text may take to arrive.
const uploadTime = 2 * time.Minute

// bringRequest is the body of POST /api/texts, unless that is a file.
type bringRequest struct {
	Text    string `json:"text"`
	Address string `json:"address"`
}

// broughtReply says how to ask about a text that was brought.
type broughtReply struct {
	ID      string `json:"id"`      // for the header Pilcrow-Text
	Minutes int    `json:"minutes"` // without a question, until it is deleted
}

// bring reads a text that a person brings: a file as the body, named by "?name=notes.md", or
// words or an address as JSON.
func (s *Server) bring(w http.ResponseWriter, r *http.Request) error {
	if s.Uploads == nil {
		return wire.Refuse(http.StatusNotFound, "no_uploads", "No texts can be brought here.")
	}
	_ = http.NewResponseController(w).SetReadDeadline(time.Now().Add(uploadTime)) // unless it has none
	b, err := s.brought(w, r)
	if err != nil {
		return err
	}
	slot, err := s.Admission.Enter(r.Context(), wire.Asker(r, ""), nil)
	if err != nil {
		return err
	}
	defer slot.Release()
	id, err := s.Uploads.add(r.Context(), b)
	if err != nil {
		return wire.Refuse(http.StatusUnprocessableEntity, "not_readable", "%v", err)
	}
	wire.WriteJSON(w, http.StatusCreated, broughtReply{id, int(s.Uploads.TTL / time.Minute)})
	return nil
}

func (s *Server) brought(w http.ResponseWriter, r *http.Request) (Brought, error) {
	if r.Header.Get("Content-Type") == "application/octet-stream" {
		content, err := io.ReadAll(http.MaxBytesReader(w, r.Body, s.Uploads.MaxBytes))
		var tooLarge *http.MaxBytesError
		switch {
		case errors.As(err, &tooLarge):
			return Brought{}, wire.Refuse(http.StatusRequestEntityTooLarge, "too_large", "The text is too large: %d MiB at most.", s.Uploads.MaxBytes>>20)
		case err != nil:
			return Brought{}, wire.BodyProblem(err)
		}
		return Brought{Name: fileName(r.URL.Query().Get("name")), Content: content}, nil
	}
	var in bringRequest
	if err := wire.ReadBody(w, r, s.Uploads.MaxBytes, true, &in); err != nil {
		return Brought{}, err
	}
	switch {
	case in.Address == "" && in.Text == "":
		return Brought{}, wire.Refuse(http.StatusBadRequest, "no_text", "Give a text or an address.")
	case in.Address != "" && !fetch.IsAddress(in.Address):
		return Brought{}, wire.Refuse(http.StatusBadRequest, "no_address", "Write the address as https://example.org/page.")
	}
	return Brought{Content: []byte(in.Text), Address: in.Address}, nil
}

// fileName is the last part of a file's name, "" if there is none.
func fileName(name string) string {
	if name = path.Base(strings.ReplaceAll(name, `\`, "/")); name == "/" || name == "." || name == ".." {
		return ""
	}
	return name
}

// takeAway deletes a text that a person brought.
func (s *Server) takeAway(w http.ResponseWriter, r *http.Request) error {
	if s.Uploads != nil {
		s.Uploads.kept().Remove(r.PathValue("id"))
	}
	w.WriteHeader(http.StatusNoContent)
	return nil
}
