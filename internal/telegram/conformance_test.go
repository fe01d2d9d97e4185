package telegram

import (
	"strings"
	"testing"
	"time"

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
	go p.watch(reply, p.read)
	return reply
}

// watch looks at the chat until the reply is finished, or the person leaves.
func (p *person) watch(reply *chattest.Reply, from int) {
	defer close(p.done)
	for {
		idle := p.bot.idle()
		all := p.where.ByBot()
		seen := ""
		for _, m := range all[min(from, len(all)):] {
			seen += m.Text() + "\n"
		}
		if idle && strings.TrimSpace(seen) != "" {
			reply.Finish(seen)
			return
		}
		reply.Show(seen)
		select {
		case <-p.left:
			return
		case <-time.After(2 * time.Millisecond): // a look
		}
	}
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
