package discord

import (
	"context"
	"log/slog"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/chat"
	"pilcrow/internal/discord/link"
)

// threadMinutes is how long Discord shows a thread in which nobody writes.
const threadMinutes = 24 * 60

// wantsThread tells whether a server wants answers in threads.
func wantsThread(s chat.Settings) bool { return s.AnswerIn == chat.InThread }

// inOwnThread takes a message in a thread, or a post of a forum, that the bot
// opened: it is meant for the bot even if it mentions nobody. Discord shows the bot
// the text of such a message only if it may read all messages.
func (f *Frontend) inOwnThread(m *discordgo.Message) (question, bool) {
	thread, ok := f.guilds.threadOf(m.ChannelID)
	if !ok || thread.owner != f.self || m.Content == "" {
		return question{}, false
	}
	return f.fromMessage(m), true
}

// A threadDoor opens a thread at the answer to an interaction, and leads into it.
type threadDoor struct {
	*interactionDoor
	name   string // the question
	log    *slog.Logger
	thread string // id, once it is open
}

func (d *threadDoor) open(ctx context.Context) (surface, error) {
	here, err := d.interactionDoor.open(ctx)
	if err != nil {
		return nil, err
	}
	client, i := d.i.client, d.i.Interaction
	made, err := client.EditOriginal(ctx, i, asEdit(NewMessage(card(answerColour, discordgo.TextDisplay{Content: bold(shorten(d.name, maxEcho))}))))
	if err != nil {
		return here, nil // the answer will tell
	}
	thread, err := client.StartThread(ctx, i.ChannelID, made.ID, link.Thread{Name: shorten(d.name, 100), AutoArchive: threadMinutes})
	if err != nil {
		d.log.InfoContext(ctx, "no thread could be opened: the answer stands in the channel", "channel", i.ChannelID, "error", err)
		return here, nil
	}
	d.thread = thread.ID
	return &channelSurface{client: client, channel: thread.ID, nonce: i.ID}, nil
}

func (d *threadDoor) address() address {
	a := d.interactionDoor.address()
	if d.thread != "" {
		a = address{Channel: d.thread}
	}
	return a
}

// A messageThreadDoor opens a thread at the question's message, and leads into it.
// Such a thread has the id of its message.
type messageThreadDoor struct {
	*messageDoor
	name    string // the question
	log     *slog.Logger
	hasOpen bool // the thread is there
}

func (d *messageThreadDoor) open(ctx context.Context) (surface, error) {
	if !d.hasOpen {
		_, err := d.client.StartThread(ctx, d.channel, d.message, link.Thread{Name: shorten(d.name, 100), AutoArchive: threadMinutes})
		if err != nil {
			d.log.InfoContext(ctx, "no thread could be opened: the answer stands in the channel", "channel", d.channel, "error", err)
			return d.messageDoor.open(ctx)
		}
		d.hasOpen = true
	}
	return &channelSurface{client: d.client, channel: d.message, nonce: nonce(d.message, d.revision)}, nil
}

func (d *messageThreadDoor) address() address {
	a := d.messageDoor.address()
	a.Thread = d.message
	if d.hasOpen {
		a.Channel = d.message
	}
	return a
}

// intoThread makes a question that was asked by a message get its answer in a
// thread, if the server wants it and there can be one.
func (f *Frontend) intoThread(ctx context.Context, q *question) {
	_, inThread := f.guilds.threadOf(q.channel)
	door, byMessage := q.door.(*messageDoor)
	if q.guild == "" || q.parent != "" || inThread || !byMessage || !wantsThread(f.settings(ctx, q.guild)) {
		return
	}
	_, has := f.guilds.threadOf(q.id)
	q.door = &messageThreadDoor{messageDoor: door, name: q.text, log: f.Log, hasOpen: has}
}
