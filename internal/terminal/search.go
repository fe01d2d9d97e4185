package terminal

import (
	"context"
	"strings"

	"pilcrow/internal/answer"
	"pilcrow/internal/answer/verify"
	"pilcrow/internal/chat"
	"pilcrow/internal/locale"
)

// searched is how many paragraphs a search lists.
const searched = 5

// search lists the paragraphs nearest to words.
func (s *session) search(ctx context.Context, words []string) error {
	var found []answer.Passage
	err := s.await(ctx, func(ctx context.Context) (err error) {
		found, err = s.service.Find(ctx, strings.Join(words, " "), searched)
		return err
	})
	switch {
	case err == errLeave:
		return err
	case err != nil:
		s.say(chat.SentenceIn(s.language, err))
		return nil
	case len(found) == 0:
		s.say(locale.Say(s.language, "Nothing is found."))
		return nil
	}
	s.at = selection{found[0].Document, found[0].Paragraph, found[0].Paragraph}
	s.write(s.renderer().Passages(s.out, found))
	s.print("\n")
	return nil
}

// check holds sentences against the text.
func (s *session) check(ctx context.Context, words []string) error {
	var verdicts []verify.Verdict
	err := s.await(ctx, func(ctx context.Context) (err error) {
		verdicts, err = s.service.Verify(ctx, strings.Join(words, " "))
		return err
	})
	switch {
	case err == errLeave:
		return err
	case err != nil:
		s.say(chat.SentenceIn(s.language, err))
		return nil
	}
	s.write(s.renderer().Verdicts(s.out, verdicts))
	s.print("\n")
	return nil
}

// await waits for work that the person can stop with Ctrl-C; pressed again, it leaves
// work that does not heed it. Shutting down does not cut it short.
func (s *session) await(ctx context.Context, work func(context.Context) error) error {
	ctx, stop := context.WithCancel(context.WithoutCancel(ctx))
	defer stop()
	ended := make(chan error, 1)
	go func() { ended <- work(ctx) }()
	for {
		select {
		case err := <-ended:
			return err
		case <-s.interrupt:
			if ctx.Err() != nil {
				return errLeave
			}
			stop()
		}
	}
}
