package main

import (
	"os"
	"path/filepath"

	"pilcrow/internal/chat"
	"pilcrow/internal/terminal"
)

type chatCommand struct{}

func (chatCommand) Run(a *app) error {
	conf, texts, err := a.open()
	if err != nil {
		return err
	}
	answerer, err := a.answerer(conf, texts)
	if err != nil {
		return err
	}
	frontend := &terminal.Terminal{
		In: a.in, Out: a.out, Corpus: texts, History: historyFile(),
		Conversations: &chat.Conversations{Turns: conf.Limits.ConversationTurns, TTL: conf.Limits.ConversationTTL},
	}
	return frontend.Run(a.ctx, answerer)
}

// historyFile is where the lines typed are kept, "" if this user has no place for it.
func historyFile() string {
	dir, err := os.UserConfigDir()
	if err != nil {
		return ""
	}
	return filepath.Join(dir, "pilcrow", "history")
}
