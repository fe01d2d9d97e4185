package chattest

import (
	"context"
	"slices"
	"sync"

	"pilcrow/internal/answer"
)

// A Script is a [chat.Service] that plays one scene for each question, in order.
type Script struct {
	Stub
	Scenes []Scene

	over  <-chan struct{} // closed at the end of a test: nothing may wait any more
	mu    sync.Mutex
	asked []answer.Question
}

// A Scene is what happens to one question. First the claims are emitted, then the
// scene ends with a panic, with the error, or with the answer.
type Scene struct {
	Claims []answer.Claim
	Answer answer.Answer // an empty Question is filled in
	Err    error
	Panic  any

	Step      <-chan struct{} // if not nil: received from before each claim and before the end
	Hang      bool            // wait for the context's end after the claims, and return its error
	Cancelled chan<- struct{} // if not nil: closed when Hang ends
}

// Answer plays the next scene.
func (s *Script) Answer(ctx context.Context, q answer.Question, emit func(answer.Claim) error) (answer.Answer, error) {
	scene := s.next(q)
	for _, c := range scene.Claims {
		if err := s.step(ctx, scene.Step); err != nil {
			return answer.Answer{}, err
		}
		if err := emit(c); err != nil {
			return answer.Answer{}, err
		}
	}
	if scene.Hang {
		return answer.Answer{}, s.hang(ctx, scene.Cancelled)
	}
	if err := s.step(ctx, scene.Step); err != nil {
		return answer.Answer{}, err
	}
	if scene.Panic != nil {
		panic(scene.Panic)
	}
	a := scene.Answer
	if a.Question == "" {
		a.Question = q.Text
	}
	return a, scene.Err
}

// Asked returns the questions so far.
func (s *Script) Asked() []answer.Question {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.asked)
}

func (s *Script) next(q answer.Question) Scene {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.asked = append(s.asked, q)
	if len(s.asked) > len(s.Scenes) {
		panic("chattest: a question more than the script has scenes")
	}
	return s.Scenes[len(s.asked)-1]
}

// step waits until the scene may get on.
func (s *Script) step(ctx context.Context, next <-chan struct{}) error {
	if next == nil {
		return nil
	}
	select {
	case <-next:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	case <-s.over:
		return context.Canceled
	}
}

// hang waits until somebody stops the scene.
func (s *Script) hang(ctx context.Context, cancelled chan<- struct{}) error {
	select {
	case <-ctx.Done():
	case <-s.over:
		return context.Canceled
	}
	if cancelled != nil {
		close(cancelled)
	}
	return ctx.Err()
}
