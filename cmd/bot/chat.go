package main

import (
	"os"
	"path/filepath"

	"pilcrow/internal/chat"
	"pilcrow/internal/terminal"
)

type chatCommand struct{}

func (chatCommand) Run(a *app) error {
	s, err := a.service()
	if err != nil {
		return err
	}
	limits := s.config().Limits
	return s.run(a.ctx, &terminal.Terminal{
		In: a.in, Out: a.out, Corpus: s.Corpus, History: historyFile(),
		Conversations: &chat.Conversations{Turns: limits.ConversationTurns, TTL: limits.ConversationTTL},
	})
}

// historyFile is where the lines typed are kept, "" if this user has no place for it.
func historyFile() string {
	dir, err := os.UserConfigDir()
	if err != nil {
		return ""
	}
	return filepath.Join(dir, "pilcrow", "history")
}
