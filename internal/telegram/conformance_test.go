package telegram

import (
	"strings"
	"testing"

	"pilcrow/internal/chat"
	"pilcrow/internal/chat/chattest"
	"pilcrow/internal/telegram/telegramtest"
)

// TestConformance runs the suite of all frontends by the ways to ask.
func TestConformance(t *testing.T) {
	for name, ask := range map[string]func(p *person, question string) *telegramtest.Message{
		"private": func(p *person, question string) *telegramtest.Message {
			p.where = p.dm
			return p.ada.Says(p.dm, question)
		},
		"mention, then replies": func(p *person, question string) *telegramtest.Message {
			if all := p.group.ByBot(); len(all) > 0 {
				return p.ada.Replies(all[len(all)-1], question)
			}
			return p.ada.Says(p.group, "@"+telegramtest.BotName+" "+question)
		},
		"command, then replies": func(p *person, question string) *telegramtest.Message {
			if all := p.group.ByBot(); len(all) > 0 {
				return p.ada.Replies(all[len(all)-1], question)
			}
			return p.ada.Says(p.group, "/ask@"+telegramtest.BotName+" "+question)
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			chattest.Run(t, func(t *testing.T, s chat.Service) chattest.Driver {
				l := newLab(t)
				p := &person{lab: l, bot: l.start(s), ask: ask, where: l.group}
				t.Cleanup(p.leave)
				return p
			})
		})
	}
}

// A person asks in Telegram and reads what comes.
type person struct {
	*lab
	bot   *robot
	ask   func(p *person, question string) *telegramtest.Message
	where *telegramtest.Chat

	read int // messages of the bot that belong to earlier questions
	done chan struct{}
	left chan struct{}
}

func (p *person) Ask(question string) *chattest.Reply {
	if p.done != nil {
		<-p.done
	}
	reply := chattest.NewReply()
	p.done, p.left = make(chan struct{}), make(chan struct{})
	p.read = len(p.where.ByBot())
	p.ask(p, question)
	go func() {
		defer close(p.done)
		reply.Follow(p.left, p.look)
	}()
	return reply
}

// look returns what the bot has said in the chat since the last question, and whether that is all.
func (p *person) look() (seen string, finished bool) {
	idle := p.bot.idle()
	all := p.where.ByBot()
	for _, m := range all[min(p.read, len(all)):] {
		seen += m.Text() + "\n"
	}
	return seen, idle && strings.TrimSpace(seen) != ""
}

func (p *person) Stop() {
	for _, m := range p.where.ByBot()[p.read:] {
		for _, data := range m.Data() {
			if strings.HasPrefix(data, stopAction+":") {
				p.ada.ClicksData(m, data)
				return
			}
		}
	}
	p.t.Error("there is no button that stops the answer")
}

func (p *person) Shutdown() error { return p.bot.stop() }

func (p *person) leave() {
	if p.left != nil {
		close(p.left)
		<-p.done
	}
}
