package web

import (
	"context"
	"net/http"
	"sync"
	"time"

	"github.com/hashicorp/golang-lru/v2/expirable"

	"pilcrow/internal/chat"
	"pilcrow/internal/web/wire"
)

// textHeader names, in a request, the text that a person brought: then it is about that one.
const textHeader = "Pilcrow-Text"

// A Brought is a text as a person brought it: a file, pasted words, or an address.
type Brought struct {
	Name    string // of the file; "" for pasted words
	Content []byte
	Address string // of a page on the web, instead of Content
}

// Uploads keep the texts that people bring, in memory, each for whoever has its id.
type Uploads struct {
	Read     func(ctx context.Context, b Brought) (chat.Service, error) // an error's message is for the person
	MaxBytes int64                                                      // of a text
	Most     int                                                        // texts at once; the one that was not asked about for longest goes
	TTL      time.Duration                                              // without a question, until a text is deleted

	once    sync.Once
	texts   *expirable.LRU[string, chat.Service]
	reading sync.Mutex // one text is read at a time
}

func (u *Uploads) kept() *expirable.LRU[string, chat.Service] {
	u.once.Do(func() { u.texts = expirable.NewLRU[string, chat.Service](u.Most, nil, u.TTL) })
	return u.texts
}

// add reads a text and keeps it under a new id.
func (u *Uploads) add(ctx context.Context, b Brought) (id string, err error) {
	u.reading.Lock()
	defer u.reading.Unlock()
	service, err := u.Read(ctx, b)
	if err != nil {
		return "", err
	}
	id = wire.NewID()
	u.kept().Add(id, service)
	return id, nil
}

// find returns a text; its time begins anew.
func (u *Uploads) find(id string) (chat.Service, bool) {
	if u == nil {
		return nil, false
	}
	service, ok := u.kept().Get(id)
	if ok {
		u.kept().Add(id, service)
	}
	return service, ok
}

type textKey struct{}

// withText lets an endpoint work on the text that the request names. One that is gone is
// refused: an answer from another text would mislead.
func (s *Server) withText(serve endpoint) endpoint {
	return func(w http.ResponseWriter, r *http.Request) error {
		id := r.Header.Get(textHeader)
		if id == "" {
			return serve(w, r)
		}
		service, ok := s.Uploads.find(id)
		if !ok {
			return wire.Refuse(http.StatusGone, "text_gone", "The text that you brought is not here any more: bring it again.")
		}
		return serve(w, r.WithContext(context.WithValue(r.Context(), textKey{}, service)))
	}
}

// textOf is what answers a request.
func (s *Server) textOf(r *http.Request) chat.Service {
	if service, ok := r.Context().Value(textKey{}).(chat.Service); ok {
		return service
	}
	return s.service
}

func (s *Server) introducerOf(r *http.Request) Introducer {
	if service, ok := r.Context().Value(textKey{}).(chat.Service); ok {
		from, _ := service.(Introducer)
		return from
	}
	return s.Introducer
}
