package openai

import "strings"

// minEcho is how long a secret is that is looked for in what a model says, in bytes. Keys
// are longer; what stands for one where none is needed, such as "ollama", is shorter,
// and may be what is talked about.
const minEcho = 16

// An echo takes the secrets of an endpoint out of what its model says, piece by piece: a
// server that shows the request it got would have its key in an answer, and in the
// receipt of it.
type echo struct {
	secrets []string
	held    string // may be the beginning of a secret
}

func (r redactor) echo() echo {
	var e echo
	for _, secret := range r.secrets {
		if len(secret) >= minEcho {
			e.secrets = append(e.secrets, secret)
		}
	}
	return e
}

// text returns what may go out of a piece, and of what was held before it.
func (e *echo) text(piece string) string {
	if len(e.secrets) == 0 {
		return piece
	}
	piece = e.held + piece
	for _, secret := range e.secrets {
		piece = strings.ReplaceAll(piece, secret, gone)
	}
	open := len(piece) - e.begun(piece)
	e.held = piece[open:]
	return piece[:open]
}

// end is what was held at the end.
func (e *echo) end() string {
	held := e.held
	e.held = ""
	return held
}

// begun returns how many bytes at the end of s may be the beginning of a secret.
func (e *echo) begun(s string) int {
	longest := 0
	for _, secret := range e.secrets {
		for n := min(len(secret)-1, len(s)); n > longest; n-- {
			if strings.HasSuffix(s, secret[:n]) {
				longest = n
			}
		}
	}
	return longest
}
