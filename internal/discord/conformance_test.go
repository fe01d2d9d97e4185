package discord

import (
	"strings"
	"testing"
	"time"

	"pilcrow/internal/chat"
	"pilcrow/internal/chat/chattest"
	"pilcrow/internal/discord/discordtest"
	"pilcrow/internal/discord/look"
)

// TestConformance runs the suite of all frontends by three ways to ask.
func TestConformance(t *testing.T) {
	for name, ask := range map[string]func(p *person, question string){
		"command": func(p *person, question string) {
			p.ada.Runs(p.channel, "ask", discordtest.Options{"question": question})
		},
		"mention": func(p *person, question string) { p.ada.Says(p.channel, p.Bot.Mention()+" "+question) },
		"direct message": func(p *person, question string) {
			p.where = p.ada.DM()
			p.ada.Says(p.where, question)
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			chattest.Run(t, func(t *testing.T, s chat.Service) chattest.Driver {
				l := newLab(t, discordtest.Config{})
				p := &person{lab: l, bot: l.start(s, func(f *Frontend) { f.Grace = time.Minute }), ask: ask, where: l.channel}
				t.Cleanup(p.leave)
				return p
			})
		})
	}
}

// A person asks in Discord and reads what comes.
type person struct {
	*lab
	bot   *bot
	ask   func(p *person, question string)
	where *discordtest.Channel

	read int // messages of the bot that belong to earlier questions
	done chan struct{}
	left chan struct{}
}

func (p *person) Ask(question string) *chattest.Reply {
	if p.done != nil {
		<-p.done
	}
	p.read = len(p.messages())
	reply := chattest.NewReply()
	p.done, p.left = make(chan struct{}), make(chan struct{})
	p.ask(p, question)
	go func() {
		defer close(p.done)
		reply.Follow(p.left, p.look)
	}()
	return reply
}

// look returns what the bot has said in the channel since the last question, and whether that is all.
func (p *person) look() (seen string, finished bool) {
	idle := p.bot.idle()
	all := p.messages()
	for _, m := range all[min(p.read, len(all)):] {
		seen += plain(m.Text()) + "\n"
	}
	return seen, idle && strings.TrimSpace(seen) != ""
}

// messages are those of the bot that the person sees, in order; who is "thinking" says
// nothing.
func (p *person) messages() []*discordtest.Message {
	var all []*discordtest.Message
	for _, m := range p.where.Everything() {
		if m.Author == p.Bot && !m.Deleted() && !m.Loading() {
			all = append(all, m)
		}
	}
	return all
}

func (p *person) Stop() {
	for _, m := range p.messages()[p.read:] {
		for _, id := range m.Now().CustomIDs() {
			if strings.HasPrefix(id, look.StopAction+":") {
				p.ada.Clicks(m, id)
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
